import { expect, it } from "vitest";
import { type Role, systemActor } from "#app/platform/actor.ts";
import { rows, sql } from "#app/platform/database.ts";
import { newId } from "#app/platform/id.ts";
import { readDevice } from "./device.ts";
import * as access from "./index.server.ts";

const system = systemActor("test");
const password = "correct horse";
const firefox = "Mozilla/5.0 (Windows NT 10.0; rv:132.0) Gecko/20100101 Firefox/132.0";
const phone =
  "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36";

const newUser = (role: Role = "manager") =>
  access.createUser(system, { fullName: "Gulnora", role, email: `${newId()}@example.com`, password });
const browser = (knownUserIds: string[] = [], userAgent = firefox) => ({
  userAgent,
  address: "192.0.2.7",
  knownUserIds,
});
const code = (expected: string) => expect.objectContaining({ code: expected });

const signIn = async (email: string | null, from = browser()) => {
  const session = await access.signIn(email ?? "", password, from);
  if ("half" in session) throw new Error("A second factor is on");
  return session;
};
const login = (email: string | null, address = "192.0.2.1", userAgent: string | null = null) =>
  access.login({ email: email ?? "", password }, address, userAgent);

async function signedIn(role: Role = "manager") {
  const user = await newUser(role);
  const { token } = await signIn(user.email);
  const found = await access.actorOfSession(token, "r");
  return { user, token, actor: found!.actor, sessionId: found!.sessionId };
}

const isOpen = async (token: string): Promise<boolean> => (await access.actorOfSession(token, "r")) !== null;

it("a device is read from what its browser calls itself", () => {
  expect(readDevice(firefox)).toEqual({ browser: "Firefox", system: "Windows" });
  expect(readDevice(phone)).toEqual({ browser: "Chrome", system: "Android" });
  expect(readDevice(`${phone} Edg/131.0`)).toMatchObject({ browser: "Edge" });
  expect(readDevice("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1) Version/18.1 Mobile Safari/604.1")).toEqual({
    browser: "Safari",
    system: "iPhone",
  });
  expect(readDevice("curl/8.5.0")).toEqual({ browser: null, system: null });
});

it("the list shows browsers and API clients together, where they are, and only what is open", async () => {
  const { user, actor, sessionId } = await signedIn();
  const ended = await signIn(user.email);
  await access.signOut(ended.token);
  const first = await login(user.email, "192.0.2.1", "curl/8.5.0");
  await access.refresh(first.refreshToken, { userAgent: "curl/8.5.0", address: "192.0.2.2" });
  const sessions = await access.listSessions(actor, user.id);
  expect(sessions).toHaveLength(2);
  expect(sessions.find(({ id }) => id === sessionId)).toMatchObject({
    kind: "browser",
    device: { browser: "Firefox", system: "Windows" },
    address: "192.0.2.7",
  });
  expect(sessions.find(({ kind }) => kind === "api")).toMatchObject({ address: "192.0.2.2" });
});

it("one session is ended, or an API client with all its tokens, and nothing else", async () => {
  const { user, actor, token } = await signedIn();
  const other = await signIn(user.email);
  const otherId = (await access.actorOfSession(other.token, "r"))!.sessionId;
  await access.revokeSession(actor, user.id, otherId);
  expect([await isOpen(token), await isOpen(other.token)]).toEqual([true, false]);
  const pair = await login(user.email);
  const client = (await access.listSessions(actor, user.id)).find(({ kind }) => kind === "api")!;
  await access.revokeSession(actor, user.id, client.id);
  expect(await access.actorOfBearer(pair.accessToken, "r")).toBeNull();
  await expect(access.refresh(pair.refreshToken)).rejects.toThrow(code("access.token_invalid"));
  expect(await isOpen(token)).toBe(true);
});

it("an API client that refreshes while its session is ended is out afterwards", async () => {
  for (let round = 0; round < 5; round += 1) {
    const { user, actor } = await signedIn();
    const pair = await login(user.email);
    const client = (await access.listSessions(actor, user.id)).find(({ kind }) => kind === "api")!;
    const [refreshed] = await Promise.allSettled([
      access.refresh(pair.refreshToken),
      access.revokeSession(actor, user.id, client.id),
    ]);
    if (refreshed.status !== "fulfilled") continue;
    expect(await access.actorOfBearer(refreshed.value.accessToken, "r")).toBeNull();
  }
});

it("everywhere else leaves this session alone, everywhere leaves none", async () => {
  const { user, actor, token, sessionId } = await signedIn();
  const other = await signIn(user.email);
  const pair = await login(user.email);
  await access.signOutEverywhere(actor, user.id, sessionId);
  expect([await isOpen(token), await isOpen(other.token)]).toEqual([true, false]);
  expect(await access.actorOfBearer(pair.accessToken, "r")).toBeNull();
  await access.signOutEverywhere(actor, user.id);
  expect(await isOpen(token)).toBe(false);
});

it("another's sessions are for an admin, and a session is ended at its owner only", async () => {
  const [theirs, manager, admin] = [await signedIn(), await signedIn(), await signedIn("admin")];
  for (const forbidden of [
    () => access.listSessions(manager.actor, theirs.user.id),
    () => access.revokeSession(manager.actor, theirs.user.id, theirs.sessionId),
    () => access.signOutEverywhere(manager.actor, theirs.user.id),
  ]) {
    await expect(forbidden()).rejects.toThrow(code("access.forbidden"));
  }
  await expect(access.revokeSession(manager.actor, manager.user.id, theirs.sessionId)).rejects.toThrow(
    code("row.not_found"),
  );
  expect(await isOpen(theirs.token)).toBe(true);
  expect(await access.listSessions(admin.actor, theirs.user.id)).toHaveLength(1);
  await access.revokeSession(admin.actor, theirs.user.id, theirs.sessionId);
  expect(await isOpen(theirs.token)).toBe(false);
});

it("a sign-in with a browser that the user has not used is told to him, with device and address", async () => {
  const user = await newUser();
  const told = () =>
    rows<{ params: Record<string, unknown> }>(sql`
      select params from notice where recipient_id = ${user.id}::uuid and kind = 'session.new' order by id`);
  await signIn(user.email, browser([newId()], phone));
  expect(await told()).toMatchObject([
    { params: { browser: "Chrome", system: "Android", address: "192.0.2.7" } },
  ]);
  await signIn(user.email, browser([user.id]));
  await login(user.email);
  expect(await told()).toHaveLength(1);
});
