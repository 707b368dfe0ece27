import { generateSync } from "otplib";
import { expect, it } from "vitest";
import { systemActor } from "#app/platform/actor.ts";
import { rows, sql } from "#app/platform/database.ts";
import { newId } from "#app/platform/id.ts";
import * as access from "./index.server.ts";

const system = systemActor("test");
const password = "correct horse";

it("what is done to a sign-in is in the audit: passwords, links, second factors, stolen tokens", async () => {
  const email = `${newId()}@example.com`;
  const user = await access.createUser(system, { fullName: "Gulnora", role: "manager", email, password });
  const actor = { ...system, userId: user.id, role: user.role };
  const codeNow = async () => {
    const { pending } = await access.ownSecondFactor(actor);
    return generateSync({ secret: pending!.secret });
  };

  await access.changeOwnPassword(actor, { currentPassword: password, newPassword: "another horse" }, null);
  const { url } = await access.makeResetLink(system, user.id);
  await access.resetPassword(url.split("/").at(-1)!, "a third horse");
  await access.beginSecondFactor(actor);
  const [recoveryCode = ""] = await access.confirmSecondFactor(actor, await codeNow());
  const off = { currentPassword: "a third horse", code: recoveryCode };
  await access.turnOffSecondFactor(actor, off);
  await access.beginSecondFactor(actor);
  await access.confirmSecondFactor(actor, await codeNow());
  await access.resetSecondFactor(system, user.id);
  const { refreshToken } = await access.login({ email, password: "a third horse" }, null);
  await access.refresh(refreshToken);
  await expect(access.refresh(refreshToken)).rejects.toMatchObject({ code: "access.token_invalid" });

  const entries = await rows<{ act: string }>(sql`
    select act from audit_entry where subject_type = 'user' and subject_id = ${user.id}::uuid order by id`);
  expect(entries.map(({ act }) => act)).toEqual([
    "user.create",
    "user.password",
    "user.reset_link",
    "user.password_reset",
    "user.two_factor_on",
    "user.two_factor_off",
    "user.two_factor_on",
    "user.two_factor_reset",
    "session.sign_in",
    "session.reuse",
  ]);
});
