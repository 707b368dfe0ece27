import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { rejectAccessRequest, listAccessRequests, signIn } from "#app/domain/access/index.server.ts";
import type { AccessRequest } from "#app/domain/access/schema.ts";
import type { Actor, Role } from "#app/platform/actor.ts";
import { userByTelegramId } from "#app/domain/access/index.server.ts";
import { labelsOf, inviteToken, newPerson, plain, startBotWorld, type BotWorld } from "#tests/bot-world.ts";
import { fresh, makeActor } from "#tests/factories.ts";

vi.setConfig({ testTimeout: 60_000 });

let world: BotWorld;
type Decider = Actor & { userId: string; name: string; person: ReturnType<typeof newPerson> };
let malika: Decider;
let admin: Decider;

beforeAll(async () => {
  world = await startBotWorld();
  malika = await linked("manager");
  admin = await linked("admin");
});
afterAll(() => world.stop());

const waitFor = (chatId: number, what: string | RegExp) => world.api.waitFor(chatId, what);

/** Somebody of the office who uses the bot. */
async function linked(role: Role): Promise<Decider> {
  const actor = await makeActor(role);
  const person = newPerson(world);
  await person.say(`/start ${await inviteToken(await makeActor("admin"), actor.userId)}`);
  await waitFor(person.id, "Is this you?");
  await person.tap("Yes, it is me");
  await waitFor(person.id, "The bot is linked.");
  return { ...actor, person };
}

/** A stranger who has asked, and his request as the managers see it. */
async function asking(languageCode = "en") {
  const firstName = fresh("Bobur");
  const id = Math.floor(Math.random() * 1e9) + 1e9;
  const person = world.api.person({ id, firstName, username: firstName.replace("-", "_"), languageCode });
  await person.say("/start");
  const answer = languageCode === "en" ? "Your request was sent to a manager" : "Заявка отправлена менеджеру";
  await waitFor(id, answer);
  await world.relay();
  const { items } = await listAccessRequests(
    malika,
    { status: "pending" },
    { limit: 1, cursor: null, sort: "-createdAt" },
  );
  return { person, firstName, request: items[0] as AccessRequest };
}

test("a manager sees who asks, chooses a role, is asked once more, and the person is in at once", async () => {
  const { person, firstName } = await asking();
  const shown = await waitFor(malika.person.id, `Access request: ${firstName} (@`);
  expect(labelsOf(shown)).toEqual(["Operator", "Technician", "Reject"]);
  const ofAdmin = await waitFor(admin.person.id, `Access request: ${firstName} (@`);
  expect(labelsOf(ofAdmin)).toEqual([
    "Operator",
    "Technician",
    "Warehouse keeper",
    "Cashier",
    "Viewer",
    "Reject",
  ]);
  await malika.person.tap("Operator", { messageId: shown.messageId });
  await waitFor(malika.person.id, `Approve ${firstName} as operator?`);
  await malika.person.tap("Approve", { messageId: shown.messageId });
  await waitFor(malika.person.id, new RegExp(`Approved: ${malika.name}, .*, operator`));
  await world.relay();
  await waitFor(person.id, "Your access is approved. Your role: operator. Start with /today");
  await waitFor(person.id, "No tasks for today.");
  const other = await waitFor(admin.person.id, new RegExp(`${firstName}[^]*Approved: ${malika.name}`));
  expect(other).toMatchObject({ messageId: ofAdmin.messageId, buttons: [] });
  expect(await userByTelegramId(BigInt(person.id))).toMatchObject({ fullName: firstName, role: "operator" });
  await person.say("/today");
  await world.api.waitUntil(() => world.api.lastMessage(person.id)?.text.includes("No tasks for today."));
});

test("whoever taps second is told who was first, and sees it on his copy", async () => {
  const { firstName, request } = await asking();
  const shown = await waitFor(malika.person.id, `Access request: ${firstName}`);
  await malika.person.tap("Technician", { messageId: shown.messageId });
  await waitFor(malika.person.id, `Approve ${firstName} as technician?`);
  await rejectAccessRequest(admin, request.id, { reason: "Left long ago" });
  const tap = await malika.person.tap("Approve", { messageId: shown.messageId });
  expect(plain((await world.api.waitForAnswer(tap)).text ?? "")).toContain(
    `${admin.name} has decided this request already`,
  );
  await waitFor(malika.person.id, new RegExp(`Rejected: ${admin.name}, .*Reason: Left long ago`));
});

test("a rejection asks for its reason, typed or chosen, and the person reads it in his language", async () => {
  const typed = await asking("ru");
  let shown = await waitFor(malika.person.id, `Access request: ${typed.firstName}`);
  await malika.person.tap("Reject", { messageId: shown.messageId });
  await waitFor(malika.person.id, "Why is it rejected?");
  await malika.person.say("Ask your brigadier first");
  await waitFor(malika.person.id, new RegExp(`${typed.firstName}[^]*Reason: Ask your brigadier first`));
  await world.relay();
  await waitFor(typed.person.id, "Заявка отклонена. Причина: Ask your brigadier first.");
  await typed.person.say("/start");
  await waitFor(typed.person.id, "На вашу заявку недавно ответили.");

  const chosen = await asking("ru");
  shown = await waitFor(malika.person.id, `Access request: ${chosen.firstName}`);
  await malika.person.tap("Reject", { messageId: shown.messageId });
  await waitFor(malika.person.id, new RegExp(`${chosen.firstName}[^]*Why is it rejected?`));
  await malika.person.tap("Unknown person", { messageId: shown.messageId });
  await world.api.waitUntil(async () => {
    await world.relay();
    return world.api.lastMessage(chosen.person.id)?.text.includes("Причина: Человек неизвестен.");
  });
});

test("/start again files nothing; another language is kept with the request; /requests lists who waits", async () => {
  const { person, firstName, request } = await asking();
  await person.say("/start");
  await person.tap("Oʻzbekcha");
  await waitFor(person.id, "Ariza menejerga yuborildi");
  const { items } = await listAccessRequests(malika, { id: request.id }, { limit: 5, cursor: null });
  expect(items).toMatchObject([{ language: "uz", status: "pending" }]);
  await admin.person.say("/requests");
  await world.api.waitUntil(() =>
    world.api.history(admin.person.id).at(-1)?.text.includes(`Access request: ${firstName}`),
  );
  await rejectAccessRequest(malika, request.id, { reason: "Test" });
  const operator = await linked("operator");
  await operator.person.say("/requests");
  await waitFor(operator.person.id, "What the bot understands");
});

test("a sign-in with a new browser rings, with device, address and the way to the sessions", async () => {
  const place = { userAgent: "Firefox/132.0 (Windows)", address: "192.0.2.9", knownUserIds: [] };
  await signIn(`${malika.name}@test.local`, "a good test password", place);
  await world.relay();
  const told = await waitFor(malika.person.id, "New sign-in to your account: Firefox, Windows.");
  expect(told.text).toContain("Address: 192.0.2.9");
  expect(told.text).toContain("It was not me");
});
