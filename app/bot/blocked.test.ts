import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { actorOfSession, block, createApiToken, login, signIn } from "#app/domain/access/index.server.ts";
import { inviteToken, newPerson, startBotWorld, type BotWorld } from "#tests/bot-world.ts";
import { startApi, type TestApi } from "#tests/api.ts";
import { makeActor } from "#tests/factories.ts";

vi.setConfig({ testTimeout: 60_000 });

let world: BotWorld;
let api: TestApi;

beforeAll(async () => {
  world = await startBotWorld();
  api = await startApi();
});
afterAll(async () => {
  await api.close();
  await world.stop();
});

test("a blocked user's session, JWT, API token and bot link all stop at their next request", async () => {
  const admin = await makeActor("admin");
  const email = `${admin.name}@test.local`;
  const password = "a good test password";
  const session = await signIn(email, password, { userAgent: null, address: null, knownUserIds: [] });
  const pair = await login({ email, password }, null);
  const made = await createApiToken(admin, { name: "Feed", scopes: ["machine:read"], expiresInDays: 30 });
  const person = newPerson(world);
  await person.say(`/start ${await inviteToken(await makeActor("admin"), admin.userId)}`);
  await world.api.waitFor(person.id, "Is this you?");
  await person.tap("Yes, it is me");
  await world.api.waitFor(person.id, "The bot is linked.");

  const doors = async () => [
    (await actorOfSession("token" in session ? session.token : "", "r")) !== null,
    (await api.call("GET", "/machines", { token: pair.accessToken })).status,
    (await api.call("GET", "/machines", { token: made.token })).status,
    (await api.call("POST", "/auth/refresh", { body: { refreshToken: pair.refreshToken } })).status,
  ];
  const [open, ...answers] = (await doors()).slice(0, 3);
  expect([open, ...answers]).toEqual([true, 200, 200]);
  await person.say("/today");
  await world.api.waitUntil(() => world.api.lastMessage(person.id)?.text.includes("No tasks for today."));

  await block(await makeActor("admin"), admin.userId);
  expect(await doors()).toEqual([false, 401, 401, 401]);
  await person.say("/today");
  await world.api.waitFor(person.id, "You have no access.");
});
