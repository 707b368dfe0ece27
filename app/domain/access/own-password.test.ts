import { expect, it } from "vitest";
import { systemActor } from "#app/platform/actor.ts";
import { newId } from "#app/platform/id.ts";
import * as access from "./index.server.ts";

const system = systemActor("test");
const password = "correct horse";
const place = { userAgent: null, address: "192.0.2.1", knownUserIds: [] };

async function signedIn() {
  const email = `${newId()}@example.com`;
  const user = await access.createUser(system, {
    ...{ fullName: "Gulnora", role: "manager", email, password, mustChangePassword: true },
  });
  const actor = { ...system, userId: user.id, role: user.role, address: place.address };
  const open = async (given = password) => {
    const answer = await access.signIn(email, given, place);
    return "token" in answer ? answer.token : "";
  };
  return { user, email, actor, open };
}

const at = (path: string, key: string) => ({ details: { errors: [expect.objectContaining({ path, key })] } });

it("a new password needs the current one, ends the other sessions and tokens, and the duty to change it", async () => {
  const { user, email, actor, open } = await signedIn();
  expect(user.mustChangePassword).toBe(true);
  const [own, other] = [await open(), await open()];
  const id = (await access.actorOfSession(own, "r"))?.sessionId ?? null;
  const { accessToken } = await access.login({ email, password }, "192.0.2.1");
  const change = (currentPassword: string, newPassword: string) =>
    access.changeOwnPassword(actor, { currentPassword, newPassword }, id);
  await expect(change("wrong horse", "another horse")).rejects.toMatchObject(
    at("currentPassword", "wrong_password"),
  );
  await expect(change(password, "football")).rejects.toMatchObject(at("newPassword", "password_common"));
  await expect(change(password, password)).rejects.toMatchObject(at("newPassword", "password_same"));
  await change(password, "another horse");
  expect((await access.actorOfSession(own, "r"))?.user.mustChangePassword).toBe(false);
  expect(await access.actorOfSession(other, "r")).toBeNull();
  expect(await access.actorOfBearer(accessToken, "r")).toBeNull();
  await expect(open()).rejects.toMatchObject({ code: "access.wrong_password" });
  expect(await open("another horse")).not.toBe("");
});

it("guesses at the current password lock as sign-ins do", async () => {
  const { actor } = await signedIn();
  const guess = () =>
    access.changeOwnPassword(actor, { currentPassword: "wrong horse", newPassword: "another horse" }, null);
  for (let round = 0; round < 5; round += 1)
    await expect(guess()).rejects.toMatchObject({ code: "input.invalid" });
  await expect(guess()).rejects.toMatchObject({ code: "access.locked" });
});
