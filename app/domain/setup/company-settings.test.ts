import { afterAll, expect, it } from "vitest";
import { company, forgetCompany } from "#app/platform/company.ts";
import { row, sql } from "#app/platform/database.ts";
import { makeActor } from "#tests/factories.ts";
import { codeOf } from "#tests/work-scene.ts";
import type { WriteOffReason } from "#app/domain/stock/schema.ts";
import { updateCompany } from "./index.server.ts";
import type { CompanyInput } from "./schema.ts";

const admin = await makeActor("admin");
const before = await current();
afterAll(() => updateCompany(admin, before));

async function current(): Promise<CompanyInput> {
  forgetCompany();
  const { telegramBotUsername: _, updatedAt: _at, currency: _currency, ...settings } = await company();
  return { ...settings, writeOffPhotoReasons: [...settings.writeOffPhotoReasons] as WriteOffReason[] };
}

it("changes hold from the next command on, and the audit tells from what to what", async () => {
  await updateCompany(admin, { ...before, customerContact: "+998 71 200 11 42", undoMinutes: 25 });
  expect(await company()).toMatchObject({ customerContact: "+998 71 200 11 42", undoMinutes: 25 });
  const entry = await row<{ changes: unknown }>(sql`
    select changes from audit_entry where act = 'company.update' order by at desc, id desc limit 1`);
  expect(entry?.changes).toEqual({
    customerContact: [before.customerContact, "+998 71 200 11 42"],
    undoMinutes: [before.undoMinutes, 25],
  });
});

it("of two who edit the same state the second is told so", async () => {
  forgetCompany();
  const { updatedAt } = await company();
  const edits = await Promise.all(
    ["One", "Two"].map((name) => codeOf(updateCompany(admin, { ...before, name }, updatedAt))),
  );
  expect(edits.sort()).toEqual(["done", "row.changed"]);
});

it("a zone that the database does not know is refused, and nothing is changed", async () => {
  const now = await current();
  expect(await codeOf(updateCompany(admin, { ...now, timeZone: "Mars/Olympus" }))).toBe("input.invalid");
  expect(await current()).toEqual(now);
});

it("is an admin's alone", async () => {
  expect(await codeOf(updateCompany(await makeActor("manager"), before))).toBe("access.forbidden");
});
