import { expect, it } from "vitest";
import { row, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { parse } from "#app/platform/zod.ts";
import { fresh, makeActor, system } from "#tests/factories.ts";
import { supplierInput, supplierPatch } from "./schema.ts";
import {
  createSupplier,
  ensureSupplier,
  getSupplier,
  listSuppliers,
  updateSupplier,
} from "./suppliers.server.ts";

const codeOf = async (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "done",
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

const make = (input: Record<string, unknown> = {}) =>
  createSupplier(system, parse(supplierInput, { name: fresh("supplier"), ...input }));

it("a name makes one supplier, also for many receipts at once", async () => {
  const name = fresh("Supplier");
  const ids = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      ensureSupplier([name, ` ${name} `, name.toUpperCase()][index % 3] ?? name),
    ),
  );
  expect(new Set(ids).size).toBe(1);
  const found = await row<{ count: bigint }>(
    sql`select count(*) as count from supplier where lower(name) = lower(${name})`,
  );
  expect(found?.count).toBe(1n);
});

it("suppliers are made, found by name and tax number, archived and kept apart by name", async () => {
  const taxId = fresh("tax");
  const made = await make({ taxId, contact: "+998 71 200 00 00" });
  expect(made).toMatchObject({ status: "active", contact: "+998 71 200 00 00" });
  expect(await codeOf(make({ name: made.name.toUpperCase() }))).toBe("row.already_taken");
  const archived = await updateSupplier(system, made.id, { status: "archived" });
  expect(await getSupplier(system, made.id)).toEqual(archived);
  const list = (status: "active" | "archived") =>
    listSuppliers(system, { q: taxId, status }, { limit: 5, cursor: null });
  expect((await list("active")).items).toEqual([]);
  expect((await list("archived")).items).toEqual([archived]);
  expect(() => parse(supplierPatch, { status: "archived" })).toThrow("input.invalid");
});

it("of two who edit the same state of a supplier the second is told; an operator does neither see nor edit", async () => {
  const made = await make();
  await updateSupplier(system, made.id, { contact: "one" }, made.updatedAt);
  expect(await codeOf(updateSupplier(system, made.id, { contact: "two" }, made.updatedAt))).toBe(
    "row.changed",
  );
  const operator = await makeActor("operator");
  expect(await codeOf(getSupplier(operator, made.id))).toBe("access.forbidden");
  expect(await codeOf(updateSupplier(operator, made.id, { contact: "mine" }))).toBe("access.forbidden");
});
