import { generateSync } from "otplib";
import { afterEach, expect, it } from "vitest";
import { systemActor } from "#app/platform/actor.ts";
import { now, shiftClock } from "#app/platform/clock.ts";
import { rows, sql } from "#app/platform/database.ts";
import type { AppError } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import { seal, unseal } from "#app/platform/secrets.ts";
import * as access from "./index.server.ts";

const system = systemActor("test");
const password = "correct horse";
const place = { userAgent: null, address: "192.0.2.1", knownUserIds: [] };
const refusedAs = (code: string) => expect.objectContaining({ code });

async function newUser() {
  const email = `${newId()}@example.com`;
  const user = await access.createUser(system, { fullName: "Gulnora", role: "manager", email, password });
  return { ...user, email, actor: { ...system, userId: user.id, role: user.role } };
}

const codeAt = (secret: string, shiftS = 0) =>
  generateSync({ secret, epoch: Math.floor(now().getTime() / 1000) + shiftS });

/** A user with the second factor on; the clock stands one step later, so that a fresh code is there. */
async function guarded() {
  const user = await newUser();
  await access.beginSecondFactor(user.actor);
  const { pending } = await access.ownSecondFactor(user.actor);
  const { secret, uri } = pending!;
  const recovery = await access.confirmSecondFactor(user.actor, codeAt(secret));
  shiftClock(now().getTime() - Date.now() + 60_000);
  return { user, secret, uri, recovery };
}

async function half(email: string): Promise<string> {
  const answer = await access.signIn(email, password, place);
  if (!("half" in answer)) throw new Error("No code was asked for");
  return answer.half;
}

const login = (email: string, totp?: string, given = password) =>
  access.login({ email, password: given, totp }, "192.0.2.1");

afterEach(() => shiftClock(0));

it("is begun with a secret for the app, counts once a code confirms it, and is stored encrypted", async () => {
  const user = await newUser();
  await access.beginSecondFactor(user.actor);
  const { pending, isOn } = await access.ownSecondFactor(user.actor);
  expect(isOn).toBe(false);
  expect(pending?.uri).toContain(`secret=${pending?.secret}`);
  expect(decodeURIComponent(pending!.uri)).toContain(user.email);
  expect(await login(user.email)).toBeTruthy();
  await expect(access.confirmSecondFactor(user.actor, "000000")).rejects.toThrow(
    refusedAs("access.wrong_code"),
  );
  const codes = await access.confirmSecondFactor(user.actor, codeAt(pending!.secret));
  expect(new Set(codes).size).toBe(10);
  await expect(login(user.email)).rejects.toThrow(refusedAs("access.totp_required"));
  await expect(access.beginSecondFactor(user.actor)).rejects.toThrow(refusedAs("access.second_factor_on"));
  expect(await access.ownSecondFactor(user.actor)).toEqual({ isOn: true, pending: null, recoveryCodes: 10 });
  const stored = await rows<{ line: string }>(sql`
    select second_factor::text as line from second_factor union all
    select recovery_code::text from recovery_code`);
  const secrets = [pending!.secret, ...codes, ...codes.map((code) => code.replaceAll("-", ""))];
  expect(stored.filter(({ line }) => secrets.some((each) => line.includes(each)))).toEqual([]);
});

it("what was sealed opens with its own key and for its own row only", () => {
  const sealed = seal("a secret", "key one", "row 1");
  expect(unseal(sealed, "key one", "row 1")).toBe("a secret");
  expect(seal("a secret", "key one", "row 1")).not.toBe(sealed);
  expect(() => unseal(sealed, "key two", "row 1")).toThrow();
  expect(() => unseal(sealed, "key one", "row 2")).toThrow();
  expect(() => unseal(`${sealed.slice(0, -2)}AA`, "key one", "row 1")).toThrow();
});

it("pages ask for the code in a second step, the API in the same call", async () => {
  const { user, secret } = await guarded();
  const session = await access.signInWithCode(await half(user.email), codeAt(secret), place);
  expect(await access.actorOfSession(session!.token, "r")).not.toBeNull();
  await expect(login(user.email, codeAt(secret))).rejects.toThrow(refusedAs("access.wrong_code"));
  shiftClock(now().getTime() - Date.now() + 30_000);
  expect(await login(user.email, codeAt(secret))).toMatchObject({ tokenType: "Bearer" });
  await expect(login(user.email, codeAt(secret), "wrong horse")).rejects.toThrow(
    refusedAs("access.wrong_password"),
  );
});

it("a code counts from one step before to one after, and none of an earlier step than the last used", async () => {
  const { user, secret } = await guarded();
  const token = await half(user.email);
  for (const [shift, isIn] of [
    [-90, false],
    [90, false],
    [30, true],
    [0, false],
  ] as const) {
    const use = access.signInWithCode(token, codeAt(secret, shift), place);
    if (isIn) expect(await use).not.toBeNull();
    else await expect(use, String(shift)).rejects.toThrow(refusedAs("access.wrong_code"));
  }
});

it("of simultaneous uses of one code, and of one recovery code, exactly one signs in", async () => {
  const { user, secret, recovery } = await guarded();
  for (const code of [codeAt(secret), recovery[0]!.toUpperCase().replaceAll("-", " ")]) {
    const token = await half(user.email);
    const uses = await Promise.allSettled(
      Array.from({ length: 4 }, () => access.signInWithCode(token, code, place)),
    );
    expect(uses.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const use of uses) {
      if (use.status === "rejected") expect((use.reason as AppError).code).toBe("access.wrong_code");
    }
    await access.signInWithCode(await half(user.email), recovery[code.includes(" ") ? 1 : 2]!, place);
  }
  expect((await access.ownSecondFactor(user.actor)).recoveryCodes).toBe(7);
});

it("wrong codes count as failures, and the right password alone does not clear them", async () => {
  const { user, secret } = await guarded();
  for (let round = 0; round < 5; round += 1) {
    const token = await half(user.email);
    const wrong = access.signInWithCode(token, "000000", place);
    await expect(wrong).rejects.toThrow(refusedAs("access.wrong_code"));
  }
  await expect(half(user.email)).rejects.toThrow(refusedAs("access.locked"));
  await expect(login(user.email, codeAt(secret))).rejects.toThrow(refusedAs("access.locked"));
  const elsewhere = { ...place, address: "192.0.2.50" };
  const token = await access.signIn(user.email, password, elsewhere);
  expect(
    "half" in token && (await access.signInWithCode(token.half, codeAt(secret), elsewhere)),
  ).toBeTruthy();
});

it("the first step is good for five minutes, and ends with a new password or a block", async () => {
  const { user, secret } = await guarded();
  const offset = now().getTime() - Date.now();
  const old = await half(user.email);
  shiftClock(offset + 6 * 60_000);
  expect(await access.signInWithCode(old, codeAt(secret), place)).toBeNull();
  const before = await half(user.email);
  await access.updateUser(system, user.id, { password: "another horse" });
  expect(await access.signInWithCode(before, codeAt(secret), place)).toBeNull();
  expect(await access.signInWithCode("made.up.token", codeAt(secret), place)).toBeNull();
});

it("is turned off by password and code together", async () => {
  const { user, secret, recovery } = await guarded();
  const off = (currentPassword: string, code: string) =>
    access.turnOffSecondFactor(user.actor, { currentPassword, code });
  await expect(off("wrong horse", codeAt(secret))).rejects.toThrow(refusedAs("access.wrong_password"));
  await expect(off(password, "000000")).rejects.toThrow(refusedAs("access.wrong_code"));
  await off(password, recovery[9]!);
  expect(await login(user.email)).toBeTruthy();
});

it("an admin resets it, and its owner is told", async () => {
  const { user, recovery } = await guarded();
  expect(await access.resetSecondFactor(system, user.id)).toMatchObject({ twoFactor: false });
  expect(await login(user.email)).toBeTruthy();
  await access.resetSecondFactor(system, user.id);
  const told = await rows(sql`
    select 1 from notice where recipient_id = ${user.id}::uuid and kind = 'user.second_factor_reset'`);
  expect(told).toHaveLength(1);
  const manager = { ...system, userId: newId(), role: "manager" as const };
  await expect(access.resetSecondFactor(manager, user.id)).rejects.toThrow(refusedAs("access.forbidden"));
  expect(recovery).toHaveLength(10);
});
