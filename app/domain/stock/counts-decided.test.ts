import { describe, expect, it } from "vitest";
import { forgetCompany } from "#app/platform/company.ts";
import { execute, rows, sql } from "#app/platform/database.ts";
import { units } from "#app/platform/quantity.ts";
import {
  approve,
  codeOf,
  errorOf,
  keeper,
  manager,
  opened,
  operator,
  record,
  second,
  submit,
} from "#tests/counts.ts";
import {
  cancelCount,
  getCount,
  issue,
  listBalances,
  listMoves,
  receive,
  recordCount,
  submitCount,
} from "./index.server.ts";

/** Both thresholds, for as long as the act takes: the tests of this file run one after another. */
async function withThresholds<T>(percent: number, amount: bigint, act: () => Promise<T>): Promise<T> {
  const set = async (percentNow: number, amountNow: bigint) => {
    await execute(
      sql`update company set count_threshold_percent = ${percentNow}, count_threshold_amount = ${amountNow}`,
    );
    forgetCompany();
  };
  await set(percent, amount);
  try {
    return await act();
  } finally {
    await set(5, 0n);
  }
}

describe("a second person", () => {
  const countedBy = async (actor: typeof manager, counted: number) => {
    const { count, itemId } = await opened();
    await recordCount(actor, count.id, { lines: [{ itemId, counted: units(counted) }] });
    await submitCount(actor, count.id, {});
    return count.id;
  };

  it("decides above the threshold", async () => {
    const id = await countedBy(manager, 7);
    expect(await codeOf(approve(id, manager))).toBe("count.second_person");
    expect(await approve(id, second)).toMatchObject({ approvedAlone: false });
  });

  it("is not needed within the percent or within the sum", async () => {
    const within = await countedBy(manager, 7);
    await withThresholds(5, 300_000n, () => approve(within, manager));
    const beyond = await countedBy(manager, 7);
    const act = () => codeOf(approve(beyond, manager));
    expect(await withThresholds(29, 299_999n, act)).toBe("count.second_person");
    expect(await withThresholds(30, 0n, () => approve(beyond, manager))).toMatchObject({
      status: "approved",
      approvedAlone: false,
    });
  });

  it("counts both ways: shortage and surplus don't make up for each other", async () => {
    const { count, items } = await opened(2);
    const lines = items.map(({ id }, index) => ({ itemId: id, counted: units(index === 0 ? 9 : 11) }));
    await recordCount(manager, count.id, { lines });
    await submitCount(manager, count.id, {});
    expect(await codeOf(approve(count.id, manager))).toBe("count.second_person");
  });

  it("cannot be had where nobody else may decide: then it is flagged", async () => {
    const id = await countedBy(manager, 7);
    const others = await rows<{ id: string }>(sql`
      update app_user set status = 'blocked'
      where status = 'active' and id <> ${manager.userId}::uuid and role <> 'operator' returning id`);
    const approved = await approve(id, manager).finally(() =>
      execute(
        sql`update app_user set status = 'active' where id = any(${others.map((each) => each.id)}::uuid[])`,
      ),
    );
    expect(approved).toMatchObject({ status: "approved", approvedAlone: true });
  });

  it("has to be allowed to decide: a keeper counts, an operator does neither", async () => {
    const id = await countedBy(keeper, 10);
    expect(await codeOf(approve(id, keeper))).toBe("access.forbidden");
    expect(await codeOf(recordCount(operator, id, { lines: [] }))).toBe("access.forbidden");
    expect(await codeOf(getCount(operator, id))).toBe("row.not_found");
  });
});

describe("a blind stock-take", () => {
  it("tells nobody what is expected before it is submitted, then who decides, and all once it is decided", async () => {
    const { count, itemId } = await opened(1, { blind: true });
    const counted = await record(count.id, itemId, 7);
    const hidden = { expected: null, difference: null, value: null };
    expect(counted).toMatchObject({ concealed: true, shortage: null, surplus: null, expectedValue: null });
    expect(counted.lines[0]).toMatchObject({ counted: units(7), ...hidden });
    expect((await getCount(manager, count.id)).lines[0]).toMatchObject(hidden);
    expect((await submit(count.id)).lines[0]).toMatchObject(hidden);
    expect(await getCount(manager, count.id)).toMatchObject({ concealed: false, shortage: 300_000n });
    await approve(count.id);
    expect((await getCount(keeper, count.id)).lines[0]).toMatchObject({ difference: -units(3) });
  });

  it("keeps balance, moves and refusals with figures from who counts, until it ends", async () => {
    const { count, itemId, warehouse } = await opened(1, { blind: true });
    const page = { limit: 5, cursor: null };
    const seen = async (actor: typeof manager) => {
      const filter = { placeType: "warehouse" as const, placeId: warehouse.id };
      const balances = await listBalances(actor, { ...filter, empty: false }, page);
      const moves = await listMoves(actor, { itemId }, page);
      return [balances.items.length, moves.items.length];
    };
    const tooMuch = () =>
      errorOf(
        issue(keeper, {
          warehouseId: warehouse.id,
          operatorId: operator.userId,
          lines: [{ itemId, quantity: units(99) }],
        }),
      );
    expect(await seen(keeper)).toEqual([0, 0]);
    expect(await seen(manager)).toEqual([1, 1]);
    const own = await receive(keeper, {
      warehouseId: warehouse.id,
      lines: [{ itemId, quantity: units(1), amount: 100_000n }],
    });
    const posted = await listMoves(keeper, { postingId: own.postingId }, page);
    expect(posted.items.map(({ quantity }) => quantity)).toEqual([units(1)]);
    expect(await seen(keeper)).toEqual([0, 0]);
    const refused = await tooMuch();
    expect(refused.code).toBe("stock.insufficient_blind");
    expect(Object.keys(refused.details).sort()).toEqual(["item", "itemId"]);
    await cancelCount(keeper, count.id, {});
    expect(await seen(keeper)).toEqual([1, 2]);
    expect((await tooMuch()).code).toBe("stock.insufficient");
  });
});
