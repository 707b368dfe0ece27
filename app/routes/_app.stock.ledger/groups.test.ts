import { expect, test } from "vitest";
import type { Move } from "#app/domain/stock/index.server.ts";
import { groupByPosting, isReversible, unitCostText } from "./groups.ts";

const plain = { write: String, mark: "." };

test("the cost of one unit is exact to six decimals, trailing zeros dropped", () => {
  expect(unitCostText(20_400_000n, 24_000n, plain)).toBe("8500");
  expect(unitCostText(100_000n, 3_000n, plain)).toBe("333.333333");
  expect(unitCostText(12_580_000n, 850n, plain)).toBe("148000");
  expect(unitCostText(1n, 3n, plain)).toBe("3.333333");
  expect(unitCostText(0n, 0n, plain)).toBe("-");
});

test("moves stand under the posting that made them, in the order given", () => {
  const move = (id: string, postingId: string) => ({ id, postingId }) as Move;
  const groups = groupByPosting([move("4", "b"), move("3", "b"), move("2", "a")]);
  expect(groups.map(({ id, moves }) => [id, moves.map((each) => each.id)])).toEqual([
    ["b", ["4", "3"]],
    ["a", ["2"]],
  ]);
});

test("moves of tasks, issues and sales, reversals and what is reversed already are not reversed here", () => {
  const free = { taskId: null, reversedById: null };
  expect(isReversible({ ...free, cause: "receive" })).toBe(true);
  for (const cause of ["reverse", "issue", "consume"]) expect(isReversible({ ...free, cause })).toBe(false);
  expect(isReversible({ ...free, cause: "load", taskId: "t" })).toBe(false);
  expect(isReversible({ ...free, cause: "receive", reversedById: "m" })).toBe(false);
});
