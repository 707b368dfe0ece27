import { describe, expect, test } from "vitest";
import { units } from "#app/platform/quantity.ts";
import { parseTyped, type TypedSlot } from "./text-grammar.ts";
import { sideOfCaption } from "./words.ts";

const slot = (code: string, unit = "pcs"): TypedSlot => ({
  id: code,
  code,
  unit,
  packs: [{ name: "box", quantity: units(24) }],
});
const slots = [slot("A1"), slot("A3"), slot("B1"), slot("canister-3", "g"), slot("12")];
const [a1, a3, b1, canister, twelve] = slots;
const parse = (text: string) => parseTyped(text, slots);

describe("figures of a slot", () => {
  test.each([
    ["A1 5", { slot: a1, loaded: units(5) }],
    ["a1 0", { slot: a1, loaded: 0n }],
    ["А1 5", { slot: a1, loaded: units(5) }], // the first letter is Cyrillic
    ["A3 4 found 2", { slot: a3, loaded: units(4), found: units(2) }],
    ["A3 4 найдено 2", { slot: a3, loaded: units(4), found: units(2) }],
    ["A3 4 topildi 2", { slot: a3, loaded: units(4), found: units(2) }],
    ["A3 4 =2 -1", { slot: a3, loaded: units(4), found: units(2), out: { quantity: units(1) } }],
    ["B1 taken out 3 damaged", { slot: b1, out: { quantity: units(3), reason: "damaged" } }],
    ["B1 выгружено 3 поврежд", { slot: b1, out: { quantity: units(3), reason: "damaged" } }],
    ["B1 5 tushirildi 1 menda", { slot: b1, loaded: units(5), out: { quantity: units(1), reason: null } }],
    ["canister-3 1 200", { slot: canister, loaded: units(1200) }],
    ["12 500", { slot: twelve, loaded: units(500) }],
    ["A1 plan", { slot: a1, asPlanned: true }],
    ["A1 по плану", { slot: a1, asPlanned: true }],
  ])("%s", (text, entry) => {
    expect(parse(text)).toEqual([{ kind: "slot", ...entry }]);
  });

  test("a pack is counted in its units and kept for the answer", () => {
    const box = { name: "box", quantity: units(24) };
    for (const text of ["A1 2 box", "A1 2 коробки", "A1 2 quti"]) {
      expect(parse(text)).toEqual([{ kind: "slot", slot: a1, loaded: units(48), pack: box }]);
    }
  });

  test("several stand in one message, by lines or semicolons", () => {
    expect(parse("A1 6\nA3 8; B1 12")).toHaveLength(3);
  });

  test("a mark before three digits has two readings, and each comes back as one", () => {
    const [first] = parse("canister-3 1,200");
    expect(first).toMatchObject({ kind: "ambiguous", ambiguous: { readings: [units(1200), 1200n] } });
    const statement = first?.kind === "ambiguous" ? first.ambiguous.statement : "";
    expect(([0, 1] as const).map((reading) => parseTyped(statement, slots, reading)[0])).toEqual([
      { kind: "slot", slot: canister, loaded: units(1200) },
      { kind: "slot", slot: canister, loaded: 1200n },
    ]);
  });

  test("what is no quantity is named", () => {
    expect(parse("A1 many")).toEqual([{ kind: "wrong", text: "many", why: "bad" }]);
    expect(parse("A1 2,5")).toEqual([{ kind: "wrong", text: "2,5", why: "fraction" }]);
    expect(parse("C9 5")).toEqual([{ kind: "unknownSlot", text: "C9" }]);
    expect(parse("7")).toEqual([{ kind: "bare", text: "7" }]);
    expect(parse("hello there")).toEqual([{ kind: "unknown", text: "hello there" }]);
  });
});

describe("words stand for buttons, in three languages", () => {
  test.each([
    ["all as planned", { kind: "allAsPlanned" }],
    ["всё по плану", { kind: "allAsPlanned" }],
    ["hammasi reja boʻyicha", { kind: "allAsPlanned" }],
    ["hammasi reja bo'yicha", { kind: "allAsPlanned" }],
    ["as planned", { kind: "allAsPlanned" }],
    ["bag 20418", { kind: "bag", number: "20418" }],
    ["пакет 20418", { kind: "bag", number: "20418" }],
    ["paket 20418", { kind: "bag", number: "20418" }],
    ["sum 1 250 000", { kind: "sum", text: "1 250 000" }],
    ["сумма 1 250 000", { kind: "sum", text: "1 250 000" }],
    ["summa 1 250 000", { kind: "sum", text: "1 250 000" }],
    ["comment Door sticks", { kind: "comment", text: "Door sticks" }],
    ["photo after", { kind: "photoSide", side: "after" }],
    ["фото до", { kind: "photoSide", side: "before" }],
    ["keyingi rasm", { kind: "photoSide", side: "after" }],
    ["start", { kind: "command", command: "start" }],
    ["начать все", { kind: "command", command: "startAll" }],
    ["Hammasini boshlash", { kind: "command", command: "startAll" }],
    ["compl", { kind: "command", command: "complete" }],
    ["complete all", { kind: "command", command: "completeAll" }],
    ["ortga", { kind: "command", command: "undo" }],
    ["откатить", { kind: "command", command: "undo" }],
    ["keyinga surish", { kind: "command", command: "postpone" }],
  ])("%s", (text, statement) => {
    expect(parse(text)).toEqual([statement]);
  });
});

test("the first word of a caption may name the side", () => {
  expect(sideOfCaption("after A1 5 found 2")).toEqual({ side: "after", rest: "A1 5 found 2" });
  expect(sideOfCaption("д")).toEqual({ side: "before", rest: "" });
  expect(sideOfCaption("keyin")).toEqual({ side: "after", rest: "" });
  expect(sideOfCaption("The door sticks")).toEqual({ side: null, rest: "The door sticks" });
});
