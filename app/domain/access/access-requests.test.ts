import { afterEach, expect, it } from "vitest";
import { type Role, systemActor } from "#app/platform/actor.ts";
import { shiftClock } from "#app/platform/clock.ts";
import { recordBotUsername } from "#app/platform/company.ts";
import { rows, sql } from "#app/platform/database.ts";
import { newId } from "#app/platform/id.ts";
import * as access from "./index.server.ts";
import { approveRequestSchema } from "./schema.ts";

const system = systemActor("test");
const hour = 3_600_000;
let telegramUserId = 9_000_000_000n;

const newUser = (role: Role = "manager") =>
  access.createUser(system, { fullName: "Malika", role, email: `${newId()}@example.com` });
const newActor = async (role: Role = "manager") => access.actorOf(await newUser(role), "web", "test");
const stranger = () => ({
  telegramUserId: ++telegramUserId,
  username: "bobur_t",
  name: "Bobur",
  language: "uz" as const,
});
const code = (expected: string) => expect.objectContaining({ code: expected });

async function filed(who = stranger()) {
  expect(await access.fileAccessRequest(who)).toBe("filed");
  const found = await rows<{ id: string }>(sql`
    select id from access_request where telegram_user_id = ${who.telegramUserId} order by created_at desc limit 1`);
  return { ...who, id: found[0]!.id };
}

afterEach(() => shiftClock(0));

it("a stranger has one open request however often he asks, and everybody who may decide is told once", async () => {
  const manager = await newUser();
  const who = stranger();
  const asked = await Promise.all(Array.from({ length: 6 }, () => access.fileAccessRequest(who)));
  expect(asked.filter((one) => one === "filed")).toHaveLength(1);
  expect(await access.fileAccessRequest(who)).toBe("waiting");
  const told = await rows(sql`
    select 1 from notice n join access_request r on r.id::text = n.subject
    where n.recipient_id = ${manager.id}::uuid and n.kind = 'access.new'
      and r.telegram_user_id = ${who.telegramUserId}`);
  expect(told).toHaveLength(1);
});

it("an approval makes the user, links his Telegram at once and keeps his language", async () => {
  const manager = await newActor();
  const { id, telegramUserId: telegram } = await filed();
  const approved = await access.approveAccessRequest(manager, id, { role: "operator", fullName: "Bobur T." });
  expect(approved).toMatchObject({ status: "approved", role: "operator", decidedBy: manager.userId });
  expect(await access.userByTelegramId(telegram)).toMatchObject({
    id: approved.userId,
    fullName: "Bobur T.",
    role: "operator",
    language: "uz",
    telegram: { linked: true, username: "bobur_t" },
  });
});

it("an approval can take a user who is there, but none who has a Telegram already", async () => {
  const manager = await newActor();
  const operator = await newUser("operator");
  const [one, two] = [await filed(), await filed()];
  await access.approveAccessRequest(manager, one.id, { userId: operator.id });
  expect(await access.userByTelegramId(one.telegramUserId)).toMatchObject({ id: operator.id });
  await expect(access.approveAccessRequest(manager, two.id, { userId: operator.id })).rejects.toThrow(
    code("access.user_linked"),
  );
  const blocked = await newUser("operator");
  await access.block(system, blocked.id);
  await expect(access.approveAccessRequest(manager, two.id, { userId: blocked.id })).rejects.toThrow(
    code("access.blocked"),
  );
  expect(await access.getAccessRequest(manager, two.id)).toMatchObject({ status: "pending" });
});

it("of managers who decide at once one does, and the others are told who", async () => {
  for (let round = 0; round < 5; round += 1) {
    const { id, telegramUserId: telegram } = await filed();
    const deciders = await Promise.all(Array.from({ length: 4 }, () => newActor()));
    const decided = await Promise.allSettled(
      deciders.map((actor, at) =>
        at % 2 === 0
          ? access.approveAccessRequest(actor, id, { role: "operator" })
          : access.rejectAccessRequest(actor, id, { reason: "Unknown" }),
      ),
    );
    expect(decided.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of decided) {
      if (one.status === "rejected") {
        expect(one.reason).toMatchObject({
          code: "access.request_decided",
          details: { name: "Malika" },
        });
      }
    }
    const users = await rows(sql`select 1 from app_user where telegram_user_id = ${telegram}`);
    const { status } = await access.getAccessRequest(system, id);
    expect(users).toHaveLength(status === "approved" ? 1 : 0);
  }
});

it("who decides gives the roles that he may give, and others decide nothing", async () => {
  const { id } = await filed();
  const manager = await newActor();
  for (const role of ["admin", "manager", "cashier"] as const) {
    await expect(access.approveAccessRequest(manager, id, { role })).rejects.toThrow(
      code("access.forbidden"),
    );
  }
  const cashier = await newUser("cashier");
  await expect(access.approveAccessRequest(manager, id, { userId: cashier.id })).rejects.toThrow(
    code("access.forbidden"),
  );
  for (const role of ["viewer", "operator", "warehouse"] as const) {
    await expect(access.approveAccessRequest(await newActor(role), id, { role: "operator" })).rejects.toThrow(
      code("access.forbidden"),
    );
    await expect(
      access.listAccessRequests(await newActor(role), {}, { limit: 5, cursor: null }),
    ).rejects.toThrow(code("access.forbidden"));
  }
  expect(await access.approveAccessRequest(await newActor("admin"), id, { role: "cashier" })).toMatchObject({
    role: "cashier",
  });
});

it("a decision is told once, and after a rejection one asks again a day later", async () => {
  const asked = await filed();
  await access.rejectAccessRequest(await newActor(), asked.id, { reason: "Nobody knows you" });
  const told = await Promise.all([access.takeDecision(asked.id), access.takeDecision(asked.id)]);
  expect(told.filter((one) => one !== null)).toMatchObject([
    { status: "rejected", reason: "Nobody knows you", language: "uz" },
  ]);
  expect(await access.fileAccessRequest(asked)).toBe("later");
  shiftClock(25 * hour);
  expect(await access.fileAccessRequest(asked)).toBe("filed");
});

it("who comes in by an invitation meanwhile leaves no request open", async () => {
  await recordBotUsername("vendhub_bot");
  const asked = await filed();
  const manager = await newActor();
  const operator = await newUser("operator");
  const { token } = await access.invite(manager, operator.id);
  await access.acceptInvitation({ token, telegramUserId: asked.telegramUserId, username: null });
  expect(await access.getAccessRequest(manager, asked.id)).toMatchObject({
    status: "approved",
    userId: operator.id,
    decidedBy: manager.userId,
  });
  expect(await access.takeDecision(asked.id)).toBeNull();
});

it("an approval for a Telegram that was linked meanwhile is refused, and makes no user", async () => {
  const asked = await filed();
  const operator = await newUser("operator");
  await rows(sql`
    update app_user set telegram_user_id = ${asked.telegramUserId} where id = ${operator.id}::uuid returning 1`);
  const users = async () => (await rows(sql`select 1 from app_user`)).length;
  const before = await users();
  await expect(access.approveAccessRequest(system, asked.id, { role: "operator" })).rejects.toThrow(
    code("access.already_linked"),
  );
  expect(await users()).toBe(before);
});

it("an approval names a role or a user, not both and not neither", () => {
  const fails = (input: object) => approveRequestSchema.safeParse(input).error?.issues[0]?.path;
  expect(fails({})).toEqual(["role"]);
  expect(fails({ role: "operator", userId: newId() })).toEqual(["userId"]);
  expect(fails({ role: "operator" })).toBeUndefined();
});

it("a flood of strangers is told to come later", async () => {
  for (let n = 0; n < 70; n += 1) await access.fileAccessRequest(stranger());
  expect(await access.fileAccessRequest(stranger())).toBe("later");
  shiftClock(2 * hour);
  expect(await access.fileAccessRequest(stranger())).toBe("filed");
});
