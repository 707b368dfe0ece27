import { expect, test } from "vitest";
import { denominationsOf, piecesOf, sumOf } from "./denominations.ts";

test("the pieces of each denomination add up exactly, in minor units", () => {
  const typed: Record<number, string> = { 100_000: "3", 50_000: "9", 20_000: "24", 1_000: "28", 500: "" };
  const sum = sumOf(denominationsOf("UZS"), (denomination) => typed[denomination] ?? "");
  expect(sum).toEqual({ pieces: 64, amount: 125_800_000n, isTyped: true });
});

test("empty is not zero, and zero is a figure", () => {
  expect(sumOf([1000], () => "")).toEqual({ pieces: 0, amount: 0n, isTyped: false });
  expect(sumOf([1000], () => "0")).toEqual({ pieces: 0, amount: 0n, isTyped: true });
});

test("what is no whole number of pieces is told apart from nothing", () => {
  expect(piecesOf(" 1 200 ")).toBe(1200);
  expect(piecesOf("")).toBeNull();
  for (const wrong of ["1.5", "-3", "x", "12345678"]) expect(piecesOf(wrong)).toBeUndefined();
});
