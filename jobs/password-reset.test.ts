import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeEach, expect, it } from "vitest";
import * as access from "#app/domain/access/index.server.ts";
import { systemActor } from "#app/platform/actor.ts";
import { shiftClock } from "#app/platform/clock.ts";
import { execute, rows, sql } from "#app/platform/database.ts";
import type { AppError } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import { definitions } from "#jobs/definitions.ts";

const letters: { to: string; text: string }[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, session, done) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      const to = session.envelope.rcptTo.map(({ address }) => address).join();
      letters.push({ to, text: readable(Buffer.concat(chunks).toString()) });
      done();
    });
  },
});
server.listen(0, "127.0.0.1");
await once(server.server, "listening");
const { port } = server.server.address() as AddressInfo;
Object.assign(process.env, { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: "VendHub <post@example.com>" });

/** Header and text without the marks of their encoding. */
const readable = (mail: string): string =>
  mail
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** Does what the outbox holds, as the worker would. */
async function work(): Promise<void> {
  const waiting = await rows<{ id: string; name: string; payload: unknown }>(sql`
    select id, name, payload from outbox where dispatched_at is null order by id`);
  for (const { id, name, payload } of waiting) {
    const job = definitions.find((each) => each.name === name);
    await job?.perform(payload, { jobId: id, bot: null });
  }
  await execute(sql`update outbox set dispatched_at = now() where dispatched_at is null`);
}

const system = systemActor("test");
const password = "correct horse";
const newUser = async (input: { language?: "ru" | "en" } = {}) => {
  const email = `${newId()}@example.com`;
  const user = await access.createUser(system, {
    fullName: "Gulnora",
    role: "manager",
    email,
    password,
    ...input,
  });
  return { ...user, email };
};
const linkIn = (text: string): string =>
  /http:\/\/localhost:3000\/reset-password\/([\w-]+)/.exec(text)?.[1] ?? "";
const login = (email: string, given: string) => access.login({ email, password: given }, "192.0.2.1");

beforeEach(() => execute(sql`delete from outbox`));
afterEach(() => {
  letters.length = 0;
  shiftClock(0);
});
afterAll(() => new Promise<void>((resolve) => server.close(resolve)));

it("a link comes by mail, sets a password once, ends all sessions, unlocks the e-mail and tells the owner", async () => {
  const user = await newUser({ language: "en" });
  const { accessToken } = await login(user.email, password);
  for (let round = 0; round < 5; round += 1) await login(user.email, "wrong horse").catch(() => null);
  await access.askForPasswordReset(` ${user.email.toUpperCase()}`, "192.0.2.1");
  await work();
  expect(letters.map(({ to }) => to)).toEqual([user.email]);
  expect(letters[0]!.text).toContain("From: VendHub <post@example.com>");
  const token = linkIn(letters[0]!.text);
  expect(await access.findReset(token)).toMatchObject({ id: user.id });
  const stored = await rows<{ line: string }>(sql`
    select password_reset::text as line from password_reset union all select payload::text from outbox`);
  expect(stored.filter(({ line }) => line.includes(token))).toEqual([]);
  await expect(access.resetPassword(token, "football")).rejects.toMatchObject({ code: "input.invalid" });
  await access.resetPassword(token, "another horse");
  await work();
  expect(await access.actorOfBearer(accessToken, "r")).toBeNull();
  expect(await login(user.email, "another horse")).toBeTruthy();
  expect(letters[1]).toMatchObject({ to: user.email });
  expect(letters[1]!.text).toContain("your password was changed");
  expect(
    await rows(
      sql`select 1 from notice where recipient_id = ${user.id}::uuid and kind = 'user.password_reset'`,
    ),
  ).toHaveLength(1);
  await expect(access.resetPassword(token, "a third horse")).rejects.toMatchObject({
    code: "access.reset_over",
  });
});

it("of simultaneous uses of one link exactly one sets its password", async () => {
  const user = await newUser();
  const { url } = await access.makeResetLink(system, user.id);
  const given = ["first horse", "second horse", "third horse", "fourth horse"];
  const uses = await Promise.allSettled(given.map((each) => access.resetPassword(linkIn(url), each)));
  expect(uses.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const signIns = await Promise.allSettled(given.map((each) => login(user.email, each)));
  const [winner] = uses.flatMap(({ status }, at) => (status === "fulfilled" ? [at] : []));
  expect(signIns.flatMap(({ status }, at) => (status === "fulfilled" ? [at] : []))).toEqual([winner]);
});

it("an unknown e-mail, a blocked user and a strange address get the same answer, and no mail", async () => {
  const user = await newUser();
  await access.block(system, user.id);
  for (const email of [`${newId()}@example.com`, user.email, "no\0body", "a, b@example.com"]) {
    expect(await access.askForPasswordReset(email, "192.0.2.3")).toBeUndefined();
  }
  await work();
  expect(letters).toEqual([]);
});

it("a link ends after an hour, with a newer one that was used, and with a block; unknown ones open nothing", async () => {
  const user = await newUser();
  const [one, two, three] = [
    await access.makeResetLink(system, user.id),
    await access.makeResetLink(system, user.id),
    await access.makeResetLink(system, user.id),
  ];
  shiftClock(59 * 60_000);
  await access.resetPassword(linkIn(two.url), "another horse");
  expect(await access.findReset(linkIn(one.url))).toBeNull();
  shiftClock(0);
  const late = await access.makeResetLink(system, user.id);
  shiftClock(61 * 60_000);
  expect(await access.findReset(linkIn(late.url))).toBeNull();
  expect(await access.findReset("made-up")).toBeNull();
  expect(linkIn(three.url)).not.toBe(linkIn(one.url));
});

it("asking is limited for an e-mail, known or not, and for an address, exactly", async () => {
  const outcomes = async (asks: readonly Promise<void>[]) =>
    (await Promise.allSettled(asks)).map((each) =>
      each.status === "fulfilled" ? "asked" : (each.reason as AppError).code,
    );
  for (const email of [(await newUser()).email, `${newId()}@example.com`]) {
    const asks = Array.from({ length: 12 }, (_, at) => access.askForPasswordReset(email, `198.51.100.${at}`));
    expect((await outcomes(asks)).filter((each) => each === "asked")).toHaveLength(5);
  }
  const many = Array.from({ length: 40 }, () =>
    access.askForPasswordReset(`${newId()}@example.com`, "192.0.2.77"),
  );
  const answers = await outcomes(many);
  expect(answers.filter((each) => each === "asked")).toHaveLength(30);
  expect(new Set(answers)).toEqual(new Set(["asked", "request.rate_limited"]));
});

it("an admin sends a link in the user's language; a repeat of the job sends the same link", async () => {
  const user = await newUser({ language: "ru" });
  await access.sendResetLink(system, user.id);
  const [{ payload }] = (await rows<{ payload: unknown }>(sql`select payload from outbox`)) as [
    { payload: unknown },
  ];
  await work();
  await definitions
    .find(({ name }) => name === "password-reset-mail")
    ?.perform(payload, { jobId: "again", bot: null });
  expect(letters).toHaveLength(2);
  const bodies = letters.map(({ text }) =>
    text
      .split(/\r?\n\r?\n/)
      .slice(1)
      .join(),
  );
  expect(bodies[0]).toBe(bodies[1]);
  const words = Buffer.from(bodies[0]!, "base64").toString();
  expect(words).toContain("Задайте новый пароль");
  expect(await access.findReset(linkIn(words))).toMatchObject({ id: user.id });
  const manager = { ...system, userId: newId(), role: "manager" as const };
  await expect(access.makeResetLink(manager, user.id)).rejects.toMatchObject({ code: "access.forbidden" });
});
