import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { units } from "#app/platform/quantity.ts";
import { balanceKey, customer, difference, operator, slot, warehouse } from "./places.ts";
import { planMoves, Shortfall, type BalanceState, type LotStock, type PlanLine } from "./plan.ts";

const ITEM = "00000000-0000-7000-8000-00000000000a";
const W = warehouse("00000000-0000-7000-8000-000000000001");
const O = operator("00000000-0000-7000-8000-000000000002");
const S = slot("00000000-0000-7000-8000-000000000003");
const lotIds = {
  early: "00000000-0000-7000-8000-0000000000e1",
  late: "00000000-0000-7000-8000-0000000000e2",
  none: "00000000-0000-7000-8000-0000000000e3",
};

function balance(
  place: BalanceState["place"],
  lots: readonly [keyof typeof lotIds, string | null, bigint][],
  value = 0n,
  reserved = 0n,
): BalanceState {
  const states: LotStock[] = lots.map(([name, expiresOn, onHand]) => ({
    lotId: lotIds[name],
    code: name,
    expiresOn,
    onHand,
  }));
  return {
    place,
    itemId: ITEM,
    onHand: states.reduce((sum, lot) => sum + lot.onHand, 0n),
    reserved,
    value,
    own: 0n,
    lots: states,
  };
}

const contextOf = (...balances: BalanceState[]) => ({
  balances: new Map(balances.map((state) => [balanceKey(state.place, state.itemId), state])),
  today: "2026-11-24",
  lastCost: new Map([[ITEM, { quantity: units(4), value: 1000n }]]),
  unnamedLot: new Map([[ITEM, lotIds.none]]),
});

const line = (input: Partial<PlanLine> & Pick<PlanLine, "from" | "to" | "quantity">): PlanLine => ({
  itemId: ITEM,
  rule: "any",
  cause: "test",
  ...input,
});

describe("the plan of a command", () => {
  it("takes unexpired lots, first to expire first", () => {
    const from = balance(
      W,
      [
        ["early", "2026-12-01", units(3)],
        ["late", "2027-01-01", units(9)],
      ],
      12_000n,
    );
    const to = balance(O, []);
    const { moves } = planMoves(
      [line({ from: W, to: O, quantity: units(5), rule: "choice" })],
      contextOf(from, to),
    );
    expect(moves.map((move) => [move.lotId, move.quantity])).toEqual([
      [lotIds.early, units(3)],
      [lotIds.late, units(2)],
    ]);
  });

  it("carries value x quantity / on hand, half to even, and the last unit takes what is left", () => {
    // 10.00 over 3 units: 3.33, then 6.67 / 2 = 3.335 -> 3.34 (half to even from 333.5 is 334), then the rest, 3.33.
    const from = balance(W, [["none", null, units(3)]], 1000n);
    const to = balance(O, []);
    const context = contextOf(from, to);
    const values = [1, 2, 3].map(
      () => planMoves([line({ from: W, to: O, quantity: units(1) })], context).moves[0]!.value,
    );
    expect(values).toEqual([333n, 334n, 333n]);
    expect(from.value).toBe(0n);
    expect(to.value).toBe(1000n);
  });

  it("refuses to load what has expired, and names the lot", () => {
    const from = balance(O, [["early", "2026-11-23", units(3)]], 300n);
    const attempt = () =>
      planMoves(
        [line({ from: O, to: S, quantity: units(1), rule: "unexpired" })],
        contextOf(from, balance(S, [])),
      );
    expect(attempt).toThrow(Shortfall);
    try { attempt(); } catch (error) { expect((error as Shortfall).expiredLot?.code).toBe("early"); } // prettier-ignore
  });

  it("uses a lot up to and including its expiry date", () => {
    const from = balance(O, [["early", "2026-11-24", units(3)]], 300n);
    const { moves } = planMoves(
      [line({ from: O, to: S, quantity: units(1), rule: "unexpired" })],
      contextOf(from, balance(S, [])),
    );
    expect(moves).toHaveLength(1);
  });

  it("lets a choice take only what is not reserved for others", () => {
    const from = balance(W, [["none", null, units(10)]], 1000n, units(7));
    expect(() =>
      planMoves(
        [line({ from: W, to: O, quantity: units(4), rule: "choice" })],
        contextOf(from, balance(O, [])),
      ),
    ).toThrow(Shortfall);
  });

  it("gives the task its own reservation, which follows the goods of an issue", () => {
    const from = { ...balance(W, [["none", null, units(10)]], 1000n, units(7)), own: units(5) };
    const to = balance(O, []);
    const plan = planMoves(
      [line({ from: W, to: O, quantity: units(6), rule: "choice", reservation: "follow" })],
      contextOf(from, to),
    );
    expect(plan.uses).toMatchObject([{ quantity: units(5), effect: "follow" }]);
    expect([from.reserved, to.reserved]).toEqual([units(2), units(5)]);
  });

  it("sells what a slot lacks from difference, at the item's last average", () => {
    const from = balance(S, [["none", null, units(2)]], 500n);
    const { moves } = planMoves(
      [line({ from: S, to: customer, quantity: units(5), rule: "lenient" })],
      contextOf(from),
    );
    expect(moves.map((move) => [move.from.type, move.quantity, move.value])).toEqual([
      ["slot", units(2), 500n],
      ["difference", units(3), 750n], // 10.00 / 4 x 3 = 7.50
    ]);
  });

  it("adds a surplus to the lot that expires last, at the average of the place", () => {
    const to = balance(
      S,
      [
        ["early", "2026-12-01", units(1)],
        ["late", "2027-01-01", units(1)],
      ],
      400n,
    );
    const { moves } = planMoves([line({ from: difference, to: S, quantity: units(2) })], contextOf(to));
    expect(moves).toMatchObject([{ lotId: lotIds.late, value: 400n }]);
  });

  it("never creates or loses quantity or value, whatever the lines", () => {
    const quantity = fc.bigInt({ min: 1n, max: 9_999n });
    fc.assert(
      fc.property(
        quantity,
        quantity,
        fc.bigInt({ min: 0n, max: 99_999n }),
        fc.array(fc.tuple(fc.boolean(), quantity), { maxLength: 12 }),
        (a, b, value, steps) => {
          const w = balance(
            W,
            [
              ["early", "2026-12-01", a],
              ["late", null, b],
            ],
            value,
          );
          const o = balance(O, []);
          const context = contextOf(w, o);
          for (const [forth, amount] of steps) {
            try {
              planMoves(
                [line(forth ? { from: W, to: O, quantity: amount } : { from: O, to: W, quantity: amount })],
                context,
              );
            } catch (error) {
              if (!(error instanceof Shortfall)) throw error;
            }
          }
          expect(w.onHand + o.onHand).toBe(a + b);
          expect(w.value + o.value).toBe(value);
          for (const state of [w, o]) {
            expect(state.lots.reduce((sum, lot) => sum + lot.onHand, 0n)).toBe(state.onHand);
            expect(state.onHand > 0n || state.value === 0n).toBe(true);
          }
        },
      ),
    );
  });
});
