import { afterEach, beforeEach, expect, it } from "vitest";
import { type Role, systemActor } from "#app/platform/actor.ts";
import { shiftClock } from "#app/platform/clock.ts";
import { recordBotUsername } from "#app/platform/company.ts";
import { rows, sql } from "#app/platform/database.ts";
import { newId } from "#app/platform/id.ts";
import * as access from "./index.server.ts";

const system = systemActor("test");
let telegramUserId = 7_000_000_000n;

const newUser = (role: Role = "operator") =>
  access.createUser(system, { fullName: "Aziz Karimov", role, email: `${newId()}@example.com` });
const nextTelegram = () => ++telegramUserId;
const accept = (token: string, id = nextTelegram()) =>
  access.acceptInvitation({ token, telegramUserId: id, username: "aziz_k" });
const code = (expected: string) => expect.objectContaining({ code: expected });

beforeEach(() => recordBotUsername("vendhub_bot"));
afterEach(() => shiftClock(0));

it("a link names the bot, fits Telegram's rules, and its token is not in the database", async () => {
  const { url, token, expiresAt } = await access.invite(system, (await newUser()).id);
  expect(url).toBe(`https://t.me/vendhub_bot?start=${token}`);
  expect(token).toMatch(/^[\w-]{22}$/);
  expect(expiresAt.getTime()).toBeGreaterThan(Date.now() + 23.9 * 3_600_000);
  const stored = await rows<{ line: string }>(
    sql`select telegram_invitation::text as line from telegram_invitation`,
  );
  expect(stored.filter(({ line }) => line.includes(token))).toEqual([]);
});

it("while the bot is off nobody is invited", async () => {
  await recordBotUsername(null);
  await expect(access.invite(system, (await newUser()).id)).rejects.toThrow(code("access.bot_off"));
});

it("an invitation shows whom it is for and links him, once", async () => {
  const manager = access.actorOf(await newUser("manager"), "web", "test");
  const user = await newUser();
  const { token } = await access.invite(manager, user.id);
  expect(await access.findInvitation(token)).toMatchObject({
    user: { id: user.id },
    invitedBy: manager.userId,
  });
  const id = nextTelegram();
  const linked = await access.acceptInvitation({
    token,
    telegramUserId: id,
    username: "aziz_k",
    language: "uz",
  });
  expect(linked).toMatchObject({
    user: { id: user.id, language: "uz", telegram: { linked: true, username: "aziz_k", reachable: true } },
    invitedBy: manager.userId,
  });
  expect(await access.userByTelegramId(id)).toMatchObject({ id: user.id });
  expect(await access.findInvitation(token)).toBeNull();
  await expect(accept(token)).rejects.toThrow(code("access.invitation_over"));
});

it("of several who tap the same link at once exactly one is linked", async () => {
  for (let round = 0; round < 5; round += 1) {
    const user = await newUser();
    const { token } = await access.invite(system, user.id);
    const ids = Array.from({ length: 4 }, nextTelegram);
    const taps = await Promise.allSettled(ids.map((id) => accept(token, id)));
    expect(taps.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const linked = await Promise.all(ids.map((id) => access.userByTelegramId(id)));
    expect(linked.filter((one) => one !== null)).toMatchObject([{ id: user.id }]);
  }
});

it("of twenty uses of one invitation at once exactly one links", async () => {
  const user = await newUser();
  const { token } = await access.invite(system, user.id);
  const taps = await Promise.allSettled(Array.from({ length: 20 }, () => accept(token)));
  expect(taps.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const refusals = taps.flatMap((tap) => (tap.status === "rejected" ? [tap.reason as unknown] : []));
  for (const refusal of refusals) expect(refusal).toMatchObject({ code: "access.invitation_over" });
});

it("a new invitation ends the one before, and it can be taken back", async () => {
  const user = await newUser();
  const first = await access.invite(system, user.id);
  const second = await access.invite(system, user.id);
  await expect(accept(first.token)).rejects.toThrow(code("access.invitation_over"));
  expect(await access.openInvitation(system, user.id)).toMatchObject({ expiresAt: second.expiresAt });
  await access.revokeInvitation(system, user.id);
  expect(await access.openInvitation(system, user.id)).toBeNull();
  await expect(accept(second.token)).rejects.toThrow(code("access.invitation_over"));
});

it("of invitations made at once the last alone is open", async () => {
  const user = await newUser();
  const made = await Promise.all(Array.from({ length: 4 }, () => access.invite(system, user.id)));
  const open = await Promise.all(made.map(({ token }) => access.findInvitation(token)));
  expect(open.filter((one) => one !== null)).toHaveLength(1);
});

it("an invitation ends after its hours", async () => {
  const { token } = await access.invite(system, (await newUser()).id);
  shiftClock(24 * 3_600_000 + 1);
  expect(await access.findInvitation(token)).toBeNull();
  await expect(accept(token)).rejects.toThrow(code("access.invitation_over"));
});

it("one Telegram is one user: it is refused at another, whose invitation stays open", async () => {
  const id = nextTelegram();
  await accept((await access.invite(system, (await newUser()).id)).token, id);
  const other = await access.invite(system, (await newUser()).id);
  await expect(accept(other.token, id)).rejects.toThrow(code("access.already_linked"));
  expect(await accept(other.token)).toBeTruthy();
});

it("blocking cuts the bot off and ends the open invitation; unlinking cuts the bot off", async () => {
  const [blocked, unlinked] = [await newUser(), await newUser()];
  const [one, two] = [nextTelegram(), nextTelegram()];
  await accept((await access.invite(system, blocked.id)).token, one);
  await accept((await access.invite(system, unlinked.id)).token, two);
  const { token } = await access.invite(system, blocked.id);
  await access.block(system, blocked.id);
  await access.unlink(system, unlinked.id);
  expect(await access.userByTelegramId(one)).toBeNull();
  expect(await access.userByTelegramId(two)).toBeNull();
  expect(await access.telegramAddress(blocked.id)).toBeNull();
  await expect(accept(token, one)).rejects.toThrow(code("access.invitation_over"));
  await expect(access.invite(system, blocked.id)).rejects.toThrow(code("access.blocked"));
});

it("a link accepted while the user is being blocked leaves nobody linked", async () => {
  for (let round = 0; round < 5; round += 1) {
    const user = await newUser();
    const { token } = await access.invite(system, user.id);
    const id = nextTelegram();
    await Promise.allSettled([accept(token, id), access.block(system, user.id)]);
    expect(await access.userByTelegramId(id)).toBeNull();
  }
});

it("a manager invites field staff only: who can invite can act as the invited", async () => {
  const manager = access.actorOf(await newUser("manager"), "web", "test");
  expect(await access.invite(manager, (await newUser("technician")).id)).toBeTruthy();
  await expect(access.invite(manager, (await newUser("cashier")).id)).rejects.toThrow(
    code("access.forbidden"),
  );
});

it("whoever blocks the bot is noted, and where the bot reaches a person is known", async () => {
  const user = await newUser();
  const id = nextTelegram();
  await accept((await access.invite(system, user.id)).token, id);
  await access.chooseLanguage(access.actorOf(user, "bot", "test"), "ru");
  await access.markReachable(id, false);
  expect(await access.telegramAddress(user.id)).toEqual({
    telegramUserId: id,
    language: "ru",
    role: "operator",
    reachable: false,
  });
});
