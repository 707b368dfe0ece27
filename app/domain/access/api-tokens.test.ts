import { afterEach, expect, it } from "vitest";
import { type Role, systemActor } from "#app/platform/actor.ts";
import { shiftClock } from "#app/platform/clock.ts";
import { row, rows, sql } from "#app/platform/database.ts";
import { newId } from "#app/platform/id.ts";
import { translator } from "#app/platform/i18n/catalogue.server.ts";
import { languages } from "#app/platform/i18n/index.ts";
import { listItems } from "#app/domain/catalogue/index.server.ts";
import { listMachines } from "#app/domain/fleet/index.server.ts";
import * as access from "./index.server.ts";
import { mayAct, may, permissions, tokenPermissions } from "./matrix.ts";
import { createApiTokenSchema } from "./schema.ts";

const system = systemActor("test");
const minute = 60_000;
const day = 1440 * minute;
const page = { limit: 10, cursor: null };

const newUser = (role: Role = "admin") =>
  access.createUser(system, { fullName: "Nodira Karimova", role, email: `${newId()}@example.com` });
const actorOf = (user: Awaited<ReturnType<typeof newUser>>) => access.actorOf(user, "web", "test");
const make = async (scopes: string[] = ["machine:read"], admin?: ReturnType<typeof actorOf>) =>
  access.createApiToken(
    admin ?? actorOf(await newUser()),
    createApiTokenSchema.parse({ name: "Telemetry", scopes }),
  );
const bearer = async (token: string) => (await access.actorOfBearer(token, "r"))?.actor ?? null;
const code = (expected: string) => expect.objectContaining({ code: expected });

afterEach(() => shiftClock(0));

it("a token is 256 random bits that the database does not hold, and acts as a user named after it and its maker", async () => {
  const { token, prefix, id, expiresAt } = await make();
  expect(token).toMatch(/^vh_[\w-]{43}$/);
  expect(token.startsWith(prefix)).toBe(true);
  expect(expiresAt.getTime() - Date.now()).toBeGreaterThan(364 * day);
  const stored = await rows<{ line: string }>(sql`select api_token::text as line from api_token`);
  expect(stored.filter(({ line }) => line.includes(token.slice(12)))).toEqual([]);
  expect(await bearer(token)).toMatchObject({ userId: id, role: "service", channel: "api" });
  const named = await row<{ name: string }>(
    sql`select full_name as name from app_user where id = ${id}::uuid`,
  );
  expect(named?.name).toBe("API: Telemetry (Nodira Karimova)");
});

it("a token does what it was given, in the domain too, and nothing else", async () => {
  const { token } = await make(["machine:read"]);
  const actor = (await bearer(token))!;
  expect(await listMachines(actor, {}, page)).toBeTruthy();
  await expect(listItems(actor, {}, page)).rejects.toThrow(code("access.scope_missing"));
  await expect(access.createUser(actor, { fullName: "X", role: "operator" })).rejects.toThrow(
    code("access.forbidden"),
  );
  expect(permissions.filter((permission) => mayAct(actor, permission))).toEqual(["machine:read"]);
});

it("no token is given what would let it act as a person or make a successor", () => {
  for (const kept of ["user:edit", "user:invite", "session:edit", "api_token:edit"] as const) {
    expect(tokenPermissions).not.toContain(kept);
    expect(may("service", kept)).toBe(false);
    expect(createApiTokenSchema.safeParse({ name: "X", scopes: [kept] }).success).toBe(false);
  }
  expect(createApiTokenSchema.safeParse({ name: "X", scopes: [] }).success).toBe(false);
});

it("every permission that a token can have has its words", () => {
  for (const language of languages) {
    const t = translator(language);
    for (const permission of tokenPermissions) {
      const [group = "", act = ""] = permission.split(":");
      expect(t(`tokens:group.${group}`)).toBeTruthy();
      expect(t(`tokens:scope.${group}.${act}`)).toBeTruthy();
    }
  }
});

it("a token ends when it is revoked, when its time is over, and says so in the list", async () => {
  const admin = actorOf(await newUser());
  const [one, two] = [await make(["machine:read"], admin), await make(["machine:read"], admin)];
  expect(await access.revokeApiToken(admin, one.id)).toMatchObject({ status: "revoked" });
  expect(await bearer(one.token)).toBeNull();
  expect(await bearer(two.token)).not.toBeNull();
  shiftClock(366 * day);
  expect(await bearer(two.token)).toBeNull();
  const status = async (wanted: "active" | "expired" | "revoked") =>
    (await access.listApiTokens(admin, { createdBy: admin.userId!, status: wanted }, page)).items.map(
      ({ id }) => id,
    );
  expect([await status("active"), await status("expired"), await status("revoked")]).toEqual([
    [],
    [two.id],
    [one.id],
  ]);
});

it("its use is noted once a minute at most", async () => {
  const admin = actorOf(await newUser());
  const { token, id } = await make(["machine:read"], admin);
  const lastUsed = async () => {
    await bearer(token);
    return (await access.getApiToken(admin, id)).lastUsedAt?.getTime();
  };
  const first = await lastUsed();
  shiftClock(minute / 2);
  expect(await lastUsed()).toBe(first);
  shiftClock(2 * minute);
  expect(await lastUsed()).toBeGreaterThan(first ?? 0);
});

it("a token ends with its maker's right: blocked or demoted, and does not come back with it", async () => {
  for (const end of ["block", "demote"] as const) {
    const maker = await newUser();
    const { token } = await make(["machine:read"], actorOf(maker));
    if (end === "block") await access.block(system, maker.id);
    else await access.updateUser(system, maker.id, { role: "viewer" });
    expect(await bearer(token), end).toBeNull();
    if (end === "block") await access.unblock(system, maker.id);
    else await access.updateUser(system, maker.id, { role: "admin" });
    expect(await bearer(token), end).toBeNull();
  }
});

it("a token made while its maker is being blocked does not work", async () => {
  for (let round = 0; round < 5; round += 1) {
    const maker = await newUser();
    const [made] = await Promise.allSettled([
      make(["machine:read"], actorOf(maker)),
      access.block(system, maker.id),
    ]);
    await access.unblock(system, maker.id);
    if (made.status === "fulfilled") expect(await bearer(made.value.token)).toBeNull();
  }
});

it("only an admin makes, sees and revokes tokens, and those whom they act as are no users to others", async () => {
  const manager = actorOf(await newUser("manager"));
  const { id } = await make();
  await expect(make(["machine:read"], manager)).rejects.toThrow(code("access.forbidden"));
  await expect(access.listApiTokens(manager, {}, page)).rejects.toThrow(code("access.forbidden"));
  await expect(access.revokeApiToken(manager, id)).rejects.toThrow(code("access.forbidden"));
  await expect(access.getUser(system, id)).rejects.toThrow(code("row.not_found"));
  await expect(access.block(system, id)).rejects.toThrow(code("row.not_found"));
  expect((await access.listUsers(system, { q: "API: Telemetry" }, page)).items).toEqual([]);
});
