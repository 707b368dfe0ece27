import { afterEach, expect, it } from "vitest";
import { type Role, systemActor } from "#app/platform/actor.ts";
import { shiftClock } from "#app/platform/clock.ts";
import { row, rows, sql } from "#app/platform/database.ts";
import type { AppError } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import * as access from "./index.server.ts";
import { verifyPassword } from "./passwords.ts";

const system = systemActor("test");
const password = "correct horse";
const place = { userAgent: "Firefox", address: "192.0.2.1", knownUserIds: [] };
const minute = 60_000;
const day = 1440 * minute;

const newUser = (role: Role = "manager") =>
  access.createUser(system, { fullName: "Gulnora", role, email: `${newId()}@example.com`, password });

async function signIn(email: string | null, given = password) {
  const answer = await access.signIn(email ?? "", given, place);
  if ("half" in answer) throw new Error("A code is asked for");
  return answer;
}
const login = (email: string | null, given = password) =>
  access.login({ email: email ?? "", password: given }, place.address);
const code = (expected: string) => expect.objectContaining({ code: expected });

afterEach(() => shiftClock(0));

it("a session tells who acts, by which channel, and its token is not in the database", async () => {
  const user = await newUser();
  const { token } = await signIn(` ${user.email?.toUpperCase()} `);
  const found = await access.actorOfSession(token, "r-1");
  expect(found?.actor).toEqual({
    userId: user.id,
    role: "manager",
    channel: "web",
    requestId: "r-1",
    address: null,
  });
  expect(token.length).toBeGreaterThanOrEqual(43);
  const stored = await rows<{ line: string }>(sql`select session::text as line from session`);
  expect(stored.filter(({ line }) => line.includes(token))).toEqual([]);
});

it("unknown user, wrong password and no password are refused alike, and each costs a hash", async () => {
  const user = await newUser();
  const email = `${newId()}@example.com`;
  await access.createUser(system, { fullName: "Bare", role: "operator", email });
  const tries = [
    [user.email, "wrong horse"],
    ["nobody@example.com", password],
    ["no\0body@example.com", password],
    [email, ""],
  ] as const;
  const refusals = async () => {
    const calls = tries.flatMap(([who, given]) => [signIn(who, given), login(who, given)]);
    const settled = await Promise.allSettled(calls);
    return new Set(
      settled.map((one) => (one.status === "rejected" ? (one.reason as AppError).code : "let in")),
    );
  };
  expect(await refusals()).toEqual(new Set(["access.wrong_password"]));
  const slowHash = `$2b$10$${".".repeat(53)}`;
  const crowd = Promise.all(Array.from({ length: 21 }, () => verifyPassword("a", slowHash)));
  expect(await refusals()).toEqual(new Set(["request.rate_limited"]));
  await crowd;
});

it("a session slides: used within 30 days it lives on, unused it ends", async () => {
  const { token } = await signIn((await newUser()).email);
  for (const days of [29, 58, 87]) {
    shiftClock(days * day);
    expect(await access.actorOfSession(token, "r"), `day ${days}`).not.toBeNull();
  }
  shiftClock(117 * day + minute);
  expect(await access.actorOfSession(token, "r")).toBeNull();
});

it("the use of a session is noted once a minute at most", async () => {
  const user = await newUser();
  const { token } = await signIn(user.email);
  const seen = async () => {
    await access.actorOfSession(token, "r");
    return (
      await row<{ at: Date }>(sql`
      select last_seen_at as at from session where user_id = ${user.id}::uuid`)
    )?.at.getTime();
  };
  const first = await seen();
  shiftClock(minute / 2);
  expect(await seen()).toBe(first);
  shiftClock(2 * minute);
  expect(await seen()).toBeGreaterThan(first ?? 0);
});

it("signing out ends this session, everywhere ends all of them", async () => {
  const { email } = await newUser();
  const [one, two, three] = [await signIn(email), await signIn(email), await signIn(email)];
  await access.signOut(one.token);
  expect(await access.actorOfSession(one.token, "r")).toBeNull();
  const found = await access.actorOfSession(two.token, "r");
  await access.signOutEverywhere(found!.actor, found!.user.id);
  expect(await access.actorOfSession(two.token, "r")).toBeNull();
  expect(await access.actorOfSession(three.token, "r")).toBeNull();
});

it("a login answers as the API says, and its token tells who acts", async () => {
  const user = await newUser("warehouse");
  const pair = await login(user.email);
  expect(pair).toEqual({
    accessToken: expect.any(String) as string,
    refreshToken: expect.any(String) as string,
    tokenType: "Bearer",
    expiresIn: 900,
    user: { id: user.id, email: user.email, fullName: "Gulnora", role: "warehouse", language: null },
  });
  expect((await access.actorOfBearer(pair.accessToken, "r"))?.actor).toMatchObject({
    userId: user.id,
    channel: "api",
  });
});

it("a token that is old, foreign or garbled is nobody's", async () => {
  const { accessToken } = await login((await newUser()).email);
  const [head, body, signature] = accessToken.split(".");
  const unsigned = Buffer.from('{"alg":"none"}').toString("base64url");
  for (const token of [
    "",
    "a.b.c",
    `${head}.${body}.`,
    `${unsigned}.${body}.`,
    `${unsigned}.${body}.${signature}`,
  ]) {
    expect(await access.actorOfBearer(token, "r"), token).toBeNull();
    await expect(access.logout(token)).rejects.toThrow(code("access.token_invalid"));
  }
  shiftClock(16 * minute);
  expect(await access.actorOfBearer(accessToken, "r")).toBeNull();
});

it("a refresh token works once; used twice, its whole family ends", async () => {
  const { email } = await newUser();
  const [first, other] = [await login(email), await login(email)];
  const second = await access.refresh(first.refreshToken);
  expect(await access.actorOfBearer(second.accessToken, "r")).not.toBeNull();
  await expect(access.refresh(first.refreshToken)).rejects.toThrow(code("access.token_invalid"));
  await expect(access.refresh(second.refreshToken)).rejects.toThrow(code("access.token_invalid"));
  expect(await access.actorOfBearer(second.accessToken, "r")).toBeNull();
  expect(await access.refresh(other.refreshToken)).toBeTruthy();
});

it("a stolen refresh token used after rotation revokes the family, also against a refresh that is under way", async () => {
  for (let round = 0; round < 5; round += 1) {
    const stolen = await login((await newUser()).email);
    const owners = await access.refresh(stolen.refreshToken);
    const [theft, refreshed] = await Promise.allSettled([
      access.refresh(stolen.refreshToken),
      access.refresh(owners.refreshToken),
    ]);
    expect(theft.status).toBe("rejected");
    const newest = refreshed.status === "fulfilled" ? refreshed.value : owners;
    expect(await access.actorOfBearer(newest.accessToken, "r")).toBeNull();
    await expect(access.refresh(newest.refreshToken)).rejects.toThrow(code("access.token_invalid"));
  }
});

it("of simultaneous uses of a refresh token at most one is answered, and the family ends", async () => {
  for (let round = 0; round < 5; round += 1) {
    const { refreshToken } = await login((await newUser()).email);
    const tries = await Promise.allSettled(Array.from({ length: 4 }, () => access.refresh(refreshToken)));
    const answered = tries.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    expect(answered).toHaveLength(1);
    await expect(access.refresh(answered[0]!.refreshToken)).rejects.toThrow(code("access.token_invalid"));
    expect(await access.actorOfBearer(answered[0]!.accessToken, "r")).toBeNull();
  }
});

it("a refresh token ends after its time, and unknown ones are refused", async () => {
  const { refreshToken } = await login((await newUser()).email);
  shiftClock(8 * day);
  await expect(access.refresh(refreshToken)).rejects.toThrow(code("access.token_invalid"));
  await expect(access.refresh("made-up")).rejects.toThrow(code("access.token_invalid"));
});

it("logging out ends the access token and its refresh token, of this login alone", async () => {
  const { email } = await newUser();
  const [one, other] = [await login(email), await login(email)];
  await access.logout(one.accessToken);
  expect(await access.actorOfBearer(one.accessToken, "r")).toBeNull();
  await expect(access.refresh(one.refreshToken)).rejects.toThrow(code("access.token_invalid"));
  expect(await access.actorOfBearer(other.accessToken, "r")).not.toBeNull();
});

it("who is blocked is out at the next call, everywhere, and stays out of old sign-ins when unblocked", async () => {
  const user = await newUser();
  const { token } = await signIn(user.email);
  const pair = await login(user.email);
  await access.block(system, user.id);
  for (const state of ["blocked", "unblocked"]) {
    expect(await access.actorOfSession(token, "r"), state).toBeNull();
    expect(await access.actorOfBearer(pair.accessToken, "r"), state).toBeNull();
    await expect(access.refresh(pair.refreshToken)).rejects.toThrow(code("access.token_invalid"));
    if (state === "blocked") {
      await expect(signIn(user.email)).rejects.toThrow(code("access.blocked"));
      await expect(signIn(user.email, "wrong horse")).rejects.toThrow(code("access.wrong_password"));
      await access.unblock(system, user.id);
    }
  }
  expect(await signIn(user.email)).toBeTruthy();
});

it("no sign-in that is under way survives a block", async () => {
  const { email, id } = await newUser();
  const opened = await Promise.allSettled([
    ...Array.from({ length: 4 }, () => signIn(email)),
    access.block(system, id),
  ]);
  const refreshed = await Promise.allSettled(Array.from({ length: 4 }, () => login(email)));
  expect(refreshed.filter(({ status }) => status === "fulfilled")).toEqual([]);
  await access.unblock(system, id);
  for (const one of opened) {
    if (one.status !== "fulfilled" || !("token" in one.value)) continue;
    expect(await access.actorOfSession(one.value.token, "r")).toBeNull();
  }
});

it("a new password and a new role end what was signed in before", async () => {
  for (const change of [{ password: "another horse" }, { role: "viewer" }] as const) {
    const user = await newUser();
    const { token } = await signIn(user.email);
    const { accessToken } = await login(user.email);
    await access.updateUser(system, user.id, change);
    expect(await access.actorOfSession(token, "r")).toBeNull();
    expect(await access.actorOfBearer(accessToken, "r")).toBeNull();
  }
});
