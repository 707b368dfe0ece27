import { afterEach, beforeEach, expect, it } from "vitest";
import { signIn } from "#app/domain/access/index.server.ts";
import { company } from "#app/platform/company.ts";
import { execute, rows, sql } from "#app/platform/database.ts";
import { parse } from "#app/platform/zod.ts";
import { isSetUpToken, needsSetUp, setUp, setUpAddress } from "./index.server.ts";
import { currencies, setUpInput } from "./schema.ts";

const password = "a password of the first day";
const given = {
  companyName: "Samarqand Vending",
  currency: "KZT",
  timeZone: "Asia/Almaty",
  companyLanguage: "ru",
  fullName: "Aziza Nazarova",
  email: "aziza@example.com",
  password,
  language: "en",
  warehouseName: "Main warehouse",
};
const found = (change: Partial<typeof given> = {}) =>
  setUp(parse(setUpInput, { ...given, ...change }), "r-1");

const people = () =>
  rows(sql`select full_name as name, role, language from app_user where email like '%@example.com'`);
const warehouses = () => rows(sql`select code, name, status from warehouse`);

const empty = async () => {
  await execute(sql`delete from session`);
  await execute(sql`delete from app_user`);
  await execute(sql`delete from warehouse`);
};
beforeEach(empty);
afterEach(empty);

it("makes company, admin and warehouse together, and the admin signs in with what was typed", async () => {
  expect(await needsSetUp()).toBe(true);
  expect(await found()).toBe(true);
  expect(await needsSetUp()).toBe(false);
  expect(await company()).toMatchObject({
    name: "Samarqand Vending",
    currency: "KZT",
    timeZone: "Asia/Almaty",
    language: "ru",
  });
  expect(await people()).toEqual([{ name: "Aziza Nazarova", role: "admin", language: "en" }]);
  expect(await warehouses()).toEqual([{ code: "MAIN", name: "Main warehouse", status: "active" }]);
  const place = { userAgent: null, address: null, knownUserIds: [] };
  expect(await signIn(given.email, password, place)).toMatchObject({ user: { role: "admin" } });
});

it("sent several times at once, sets up one company with one admin and tells the others so", async () => {
  const tries = ["first", "second", "third", "fourth"].map((name) =>
    found({ companyName: name, email: `${name}@example.com`, warehouseName: name }),
  );
  const made = await Promise.all(tries);
  expect(made.filter(Boolean)).toHaveLength(1);
  const [winner] = ["first", "second", "third", "fourth"].filter((_, index) => made[index]);
  expect(await people()).toHaveLength(1);
  expect(await warehouses()).toEqual([{ code: "MAIN", name: winner, status: "active" }]);
  expect((await company()).name).toBe(winner);
});

it("leaves nothing behind when a part is refused", async () => {
  const before = (await company()).name;
  await execute(sql`insert into warehouse (id, code, name) values (gen_random_uuid(), 'main', 'Taken')`);
  await expect(found({ companyName: "Half a company" })).rejects.toMatchObject({ code: "row.already_taken" });
  expect(await needsSetUp()).toBe(true);
  expect((await company()).name).toBe(before);
});

it.each([
  ["currency", "JPY", "amounts are kept in hundredths"],
  ["currency", "ABC", "it is none"],
  ["timeZone", "Mars/Olympus", "it is none"],
  ["password", "short", "it is too easy to guess"],
  ["email", "nobody", "it is no address"],
  ["warehouseName", " ", "it is empty"],
])("names the field %s for %j: %s", (field, value) => {
  expect(() => parse(setUpInput, { ...given, [field]: value })).toThrow(
    expect.objectContaining({
      details: { errors: [expect.objectContaining({ path: field })] },
    }),
  );
});

it("offers the som and its neighbours", () => {
  expect(currencies).toEqual(expect.arrayContaining(["UZS", "KZT", "USD", "EUR", "RUB"]));
});

it("opens by the token of its address only", () => {
  const token = new URL(setUpAddress()).searchParams.get("token");
  expect(isSetUpToken(token)).toBe(true);
  for (const wrong of [null, "", "x", `${token}x`, token?.slice(1) ?? ""])
    expect(isSetUpToken(wrong)).toBe(false);
});
