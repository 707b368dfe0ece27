import { expect, it } from "vitest";
import { type Role, systemActor } from "#app/platform/actor.ts";
import { newId } from "#app/platform/id.ts";
import * as access from "./index.server.ts";

const system = systemActor("test");
let number = 0;

const newUser = (role: Role, fullName = `Person ${++number}`) =>
  access.createUser(system, { fullName, role, email: `${newId()}@example.com`, password: "correct horse" });
const acting = async (role: Role) => access.actorOf(await newUser(role), "web", "test");
const code = (expected: string) => expect.objectContaining({ code: expected });

it("an e-mail belongs to one user, whatever its case, and the refusal names the field", async () => {
  const email = `${newId()}@Example.com`;
  await access.createUser(system, { fullName: "Aziz", role: "operator", email });
  const again = { fullName: "Other", role: "operator", email: email.toLowerCase() } as const;
  const taken = { path: "email", key: "already_taken", params: { value: again.email } };
  await expect(access.createUser(system, again)).rejects.toMatchObject({
    code: "input.invalid",
    details: { errors: [taken] },
  });
  const other = await newUser("operator");
  await expect(access.updateUser(system, other.id, { email })).rejects.toThrow(code("input.invalid"));
  expect(await access.updateUser(system, other.id, { email: null })).toMatchObject({ email: null });
});

it("a list is searched, filtered, sorted and paged", async () => {
  await newUser("technician", "Oʻktam Gʻaniyev");
  await newUser("technician", "Anvar Gʼofurov");
  const list = (filter: object, sort = "fullName", limit = 50) =>
    access.listUsers(system, filter, { limit, cursor: null, sort, count: true });
  const names = async (...given: Parameters<typeof list>) =>
    (await list(...given)).items.map((user) => user.fullName);
  expect(await names({ q: "o'ktam" })).toEqual(["Oʻktam Gʻaniyev"]);
  expect(await names({ role: "technician" })).toEqual(["Anvar Gʼofurov", "Oʻktam Gʻaniyev"]);
  expect(await names({ role: "technician" }, "-createdAt")).toEqual(["Anvar Gʼofurov", "Oʻktam Gʻaniyev"]);
  const page = await list({ role: "technician" }, "fullName", 1);
  expect(page).toMatchObject({ total: 2, nextCursor: expect.any(String) as string });
  expect(page.items[0]).not.toHaveProperty("telegramUserId");
});

it("an edit that rests on an old reading is refused, and without one it is applied", async () => {
  const read = await newUser("operator");
  const first = await access.updateUser(system, read.id, { fullName: "First" }, read.updatedAt);
  await expect(access.updateUser(system, read.id, { fullName: "Late" }, read.updatedAt)).rejects.toThrow(
    code("row.changed"),
  );
  expect(first.updatedAt.getTime()).toBeGreaterThan(read.updatedAt.getTime());
  expect((await access.updateUser(system, read.id, { language: "uz" })).fullName).toBe("First");
});

it("of edits that rest on the same reading one wins", async () => {
  const read = await newUser("operator");
  const edits = Array.from({ length: 5 }, (_, index) =>
    access.updateUser(system, read.id, { fullName: `Edit ${index}` }, read.updatedAt),
  );
  const done = await Promise.allSettled(edits);
  expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

it("a manager makes and changes field staff, and neither raises anybody nor reaches the office", async () => {
  const manager = await acting("manager");
  const operator = await access.createUser(manager, { fullName: "Bobur", role: "operator" });
  const cashier = await newUser("cashier");
  const forbidden = code("access.forbidden");
  await expect(access.updateUser(manager, operator.id, { role: "manager" })).rejects.toThrow(forbidden);
  await expect(access.updateUser(manager, cashier.id, { password: "another horse" })).rejects.toThrow(
    forbidden,
  );
  await expect(access.block(manager, cashier.id)).rejects.toThrow(forbidden);
  await expect(access.createUser(manager, { fullName: "X", role: "admin" })).rejects.toThrow(forbidden);
  await expect(access.invite(await acting("viewer"), operator.id)).rejects.toThrow(forbidden);
  await expect(access.listUsers(await acting("operator"), {}, { limit: 1, cursor: null })).rejects.toThrow(
    forbidden,
  );
  expect(await access.block(manager, operator.id)).toMatchObject({ status: "blocked" });
});

it("everybody reads himself, and an unknown id is not found whatever its form", async () => {
  const operator = await newUser("operator");
  const own = access.actorOf(operator, "api", "test");
  expect(await access.getUser(own, operator.id)).toMatchObject({ id: operator.id });
  await expect(access.getUser(own, newId())).rejects.toThrow(code("access.forbidden"));
  for (const id of [newId(), "abc", "", "\0"]) {
    await expect(access.getUser(system, id)).rejects.toThrow(code("row.not_found"));
  }
});

it("people to choose from are the active ones of the roles asked for, by name alone", async () => {
  const keeper = await acting("warehouse");
  const blocked = await newUser("operator");
  await access.block(system, blocked.id);
  const people = await access.listPeople(keeper, ["operator"]);
  expect(new Set(people.map(({ role }) => role))).toEqual(new Set(["operator"]));
  expect(people.map(({ id }) => id)).not.toContain(blocked.id);
  expect(Object.keys(people[0] ?? {}).sort()).toEqual(["fullName", "id", "role"]);
});

it("a password of more bytes than bcrypt looks at is refused, not cut", async () => {
  const long = { fullName: "Long", role: "operator", password: "ʻ".repeat(40) } as const;
  await expect(access.createUser(system, long)).rejects.toThrow(code("input.invalid"));
});

it("the first admin is made once, also when processes start together, and never when there is one", async () => {
  const email = `${newId()}@example.com`;
  const given = { fullName: "Admin", email, password: "correct horse" };
  const made = await Promise.all(Array.from({ length: 4 }, () => access.ensureFirstAdmin(given)));
  expect(made.filter((user) => user !== null)).toMatchObject([{ role: "admin", email }]);
  expect(await access.ensureFirstAdmin({ ...given, email: "b@example.com" })).toBeNull();
  expect(
    await access.signIn(email, "correct horse", { userAgent: null, address: null, knownUserIds: [] }),
  ).toBeTruthy();
});

it("nobody blocks or demotes himself, and two admins who do it to each other leave one", async () => {
  const [first, second] = [await acting("admin"), await acting("admin")];
  const { items } = await access.listUsers(
    system,
    { role: "admin", status: "active" },
    { limit: 50, cursor: null },
  );
  for (const { id } of items) if (id !== first.userId && id !== second.userId) await access.block(first, id);
  const firstId = first.userId ?? "";
  const secondId = second.userId ?? "";
  await expect(access.block(first, firstId)).rejects.toThrow(code("access.own_account"));
  await expect(access.updateUser(first, firstId, { role: "viewer" })).rejects.toThrow(
    code("access.own_account"),
  );
  const done = await Promise.allSettled([
    access.block(first, secondId),
    access.updateUser(second, firstId, { role: "viewer" }),
  ]);
  expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const left = await access.listUsers(
    system,
    { role: "admin", status: "active" },
    { limit: 50, cursor: null },
  );
  expect(left.items).toHaveLength(1);
  await expect(access.block(system, left.items[0]?.id ?? "")).rejects.toThrow(code("access.last_admin"));
});
