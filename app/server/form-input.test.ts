import { expect, it } from "vitest";
import { readFormInput, type FormShape } from "./form-input.ts";

const tashkent = { currency: "UZS", timeZone: "Asia/Tashkent" };
const read = (values: Record<string, string>, shape: FormShape) => readFormInput(values, shape, tashkent);

it("builds the input from fields whose names are its paths, with the values that the schema takes", () => {
  const { input, errors } = read(
    {
      name: " Cola ",
      supplier: "",
      expires: "",
      dueAt: "2026-11-24T18:00",
      days: "1 200",
      tracked: "on",
      "lines.0.quantity": "1 200,5",
      "lines.0.amount": "18 000 soʻm",
      "place.id": "7",
    },
    {
      fields: {
        supplier: "optional",
        expires: "text?",
        dueAt: "instant",
        days: "whole",
        tracked: "flag",
        archived: "flag",
        "lines.*.quantity": "quantity",
        "lines.*.amount": "money",
      },
      rows: { lines: ["quantity"] },
    },
  );
  expect(errors).toEqual([]);
  expect(input).toEqual({
    name: " Cola ",
    expires: null,
    dueAt: "2026-11-24T13:00:00.000Z",
    days: 1200,
    tracked: true,
    archived: false,
    lines: [{ quantity: 1200.5, amount: "18000.00" }],
    place: { id: "7" },
  });
});

it("leaves blank rows out and still names the fields as the form does", () => {
  const { input, fieldOf } = read(
    {
      "lines.0.item": "",
      "lines.0.unit": "pcs",
      "lines.2.item": "Twix",
      "lines.2.unit": "pcs",
      "lines.10.item": "Mars",
      "lines.10.unit": "pcs",
      "methods.1": "card",
    },
    { rows: { lines: ["item"], methods: [""], leftovers: ["id"] } },
  );
  expect(input).toEqual({
    lines: [
      { item: "Twix", unit: "pcs" },
      { item: "Mars", unit: "pcs" },
    ],
    methods: ["card"],
    leftovers: [],
  });
  expect(fieldOf("lines.1.item")).toBe("lines.10.item");
  expect(fieldOf("name")).toBe("name");
});

it("says at its field what cannot be read, and takes neither reading of an ambiguous figure", () => {
  const { input, errors } = read(
    { a: "12 boxes", b: "1.200", c: "-5", d: "ten", e: "24.11.2026", f: "−2,5" },
    { fields: { a: "quantity", b: "quantity", c: "money", d: "whole", e: "instant", f: "quantity" } },
  );
  expect(input).toEqual({ f: -2.5 });
  expect(errors).toEqual([
    { path: "a", key: "not_a_number" },
    { path: "b", key: "ambiguous", params: { value: "1.200" } },
    { path: "c", key: "negative" },
    { path: "d", key: "not_a_number" },
    { path: "e", key: "not_a_date" },
  ]);
});

it("lets no name reach into other objects, and no number make a list", () => {
  const { input } = read(
    {
      "__proto__.polluted": "yes",
      "a.constructor.b": "yes",
      "lines.x.item": "Twix",
      "other.4000000000.a": "1",
      "other.7.a": "2",
      "toString.1": "x",
      toString: "y",
      "toString.b": "z",
    },
    { rows: { lines: ["item"] } },
  );
  expect(input).toEqual({ lines: [], other: [{ a: "2" }, { a: "1" }], toString: ["x"] });
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});
