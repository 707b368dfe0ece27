import { describe, expect, it } from "vitest";
import { row, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { parse } from "#app/platform/zod.ts";
import { fresh, makeActor, system } from "#tests/factories.ts";
import { warehouseInput, warehousePatch } from "./schema.ts";
import {
  createWarehouse,
  ensureSupplier,
  getWarehouse,
  listSuppliers,
  listWarehouses,
  updateWarehouse,
} from "./warehouses.server.ts";

const make = (input: Record<string, unknown> = {}) =>
  createWarehouse(system, parse(warehouseInput, { code: fresh("W"), name: fresh("warehouse"), ...input }));

const codeOf = async (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "done",
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

describe("warehouses", () => {
  it("are made, found and changed; a code stands once, whatever the case", async () => {
    const made = await make();
    expect(made.status).toBe("active");
    expect(await codeOf(make({ code: made.code.toLowerCase() }))).toBe("row.already_taken");
    const closed = await updateWarehouse(system, made.id, { status: "closed" });
    expect(await getWarehouse(system, made.id)).toEqual(closed);
    const list = (status: "active" | "closed") =>
      listWarehouses(system, { q: made.name, status }, { limit: 5, cursor: null });
    expect((await list("active")).items).toEqual([]);
    expect((await list("closed")).items.map(({ id }) => id)).toEqual([made.id]);
    expect(() => parse(warehousePatch, { status: "closed" })).toThrow("input.invalid");
    expect(
      await codeOf(make().then(async ({ id }) => updateWarehouse(await makeActor("viewer"), id, {}))),
    ).toBe("access.forbidden");
  });
});

describe("suppliers", () => {
  it("are one for a name, also for two receipts at once", async () => {
    const name = fresh("Supplier");
    const ids = await Promise.all([
      ensureSupplier(name),
      ensureSupplier(` ${name} `),
      ensureSupplier(name.toUpperCase()),
    ]);
    expect(new Set(ids).size).toBe(1);
    const found = await row<{ count: bigint }>(
      sql`select count(*) as count from supplier where lower(name) = lower(${name})`,
    );
    expect(found?.count).toBe(1n);
    expect(await listSuppliers(system)).toHaveLength(1);
  });
});
