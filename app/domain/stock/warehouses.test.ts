import { describe, expect, it } from "vitest";
import { AppError } from "#app/platform/errors.ts";
import { parse } from "#app/platform/zod.ts";
import { units } from "#app/platform/quantity.ts";
import { fresh, makeActor, makeItem, stockUp, system } from "#tests/factories.ts";
import { confirmIssue, issue, receiveReturn, returnGoods } from "./index.server.ts";
import { warehouseInput, warehousePatch } from "./schema.ts";
import { createWarehouse, getWarehouse, listWarehouses, updateWarehouse } from "./warehouses.server.ts";

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

  it("are closed only when nothing stands there, is on the way, or is promised; the refusal names it", async () => {
    const [made, item] = await Promise.all([make(), makeItem()]);
    const operator = await makeActor("operator", "bot");
    const line = { itemId: item.id, quantity: units(1) };
    const close = () =>
      updateWarehouse(system, made.id, { status: "closed" }).catch((error: unknown) => error);
    await stockUp(made.id, item.id, units(1));
    expect(await close()).toMatchObject({ code: "stock.warehouse_in_use", details: { items: 1, issues: 0 } });
    const issued = await issue(system, { warehouseId: made.id, operatorId: operator.userId, lines: [line] });
    expect(await close()).toMatchObject({ details: { items: 0, issues: 1, returns: 0, reservations: 0 } });
    await confirmIssue(operator, issued.id);
    const returned = await returnGoods(operator, {
      warehouseId: made.id,
      operatorId: operator.userId,
      lines: [line],
    });
    expect(await close()).toMatchObject({ details: { items: 0, issues: 0, returns: 1 } });
    await receiveReturn(system, returned.id, { lines: [{ ...line, quantity: 0n }] });
    expect(await close()).toMatchObject({ status: "closed" });
    expect(await codeOf(stockUp(made.id, item.id, units(1)))).toBe("input.invalid");
  });

  it("that are closed while 20 receipts come in end up empty, or open", async () => {
    const [made, item] = await Promise.all([make(), makeItem()]);
    const answers = await Promise.all([
      ...Array.from({ length: 20 }, () => codeOf(stockUp(made.id, item.id, units(1)))),
      codeOf(updateWarehouse(system, made.id, { status: "closed" })),
    ]);
    const received = answers.slice(0, 20).filter((answer) => answer === "done").length;
    const { status } = await getWarehouse(system, made.id);
    expect(status === "closed" ? received : answers.at(-1)).toBe(
      status === "closed" ? 0 : "stock.warehouse_in_use",
    );
  });
});
