import { z } from "zod";
import {
  flag,
  id,
  instant,
  money,
  positiveQuantity,
  refusal,
  requiredText,
  shortText,
  wholeNumber,
} from "#app/platform/zod.ts";

export const itemKinds = ["product", "ingredient", "part"] as const;
export type ItemKind = (typeof itemKinds)[number];

export const itemUnits = ["pcs", "g", "ml", "kg", "l"] as const;
export type ItemUnit = (typeof itemUnits)[number];

const pack = z.strictObject({ name: requiredText(40), quantity: positiveQuantity });

/** A pack is chosen by its name wherever a quantity is typed, so each name stands once. */
const packs = z
  .array(pack)
  .max(20)
  .superRefine((list, context) => {
    const seen = new Set<string>();
    list.forEach(({ name }, index) => {
      if (seen.has(name.toLowerCase())) context.issues.push(refusal("duplicate", name, {}, [index, "name"]));
      seen.add(name.toLowerCase());
    });
  });

/** As scanners type it. What lots are labelled with is left to them. */
const barcode = z.strictObject({
  code: z
    .string()
    .trim()
    .refine((code) => /^[!-~]{1,60}$/.test(code), { params: { key: "not_a_barcode" } })
    .refine((code) => !/^29\d{11}$/.test(code), { params: { key: "barcode_of_lots" } }),
  /** Name of the pack that carries it; null: one of the base unit. */
  pack: z.string().trim().min(1).max(40).nullable().default(null),
});

const barcodes = z
  .array(barcode)
  .max(30)
  .superRefine((list, context) => {
    const seen = new Set<string>();
    list.forEach(({ code }, index) => {
      if (seen.has(code)) context.issues.push(refusal("duplicate", code, {}, [index, "code"]));
      seen.add(code);
    });
  });

const fields = z.strictObject({
  sku: requiredText(60),
  name: requiredText(200),
  kind: z.enum(itemKinds),
  unit: z.enum(itemUnits),
  packs,
  /** Usual price of one base unit. */
  price: money.nullable(),
  shelfLifeDays: wholeNumber(1, 3650).nullable(),
  lotTracked: flag,
  /** Water and the like: sold by recipe without stock being kept. */
  untracked: flag,
  category: shortText(80),
  barcodes,
});

export const itemInput = fields.extend({
  kind: fields.shape.kind.default("product"),
  unit: fields.shape.unit.default("pcs"),
  packs: packs.default([]),
  price: fields.shape.price.default(null),
  shelfLifeDays: fields.shape.shelfLifeDays.default(null),
  lotTracked: flag.default(false),
  untracked: flag.default(false),
  category: fields.shape.category.default(""),
  barcodes: barcodes.optional(),
});
export type ItemInput = z.infer<typeof itemInput>;

/** What an item is where nothing else is said. */
export const itemDefaults: Omit<ItemInput, "sku" | "name"> = {
  kind: "product",
  unit: "pcs",
  packs: [],
  price: null,
  shelfLifeDays: null,
  lotTracked: false,
  untracked: false,
  category: "",
};

/** The fields to change; what is left out stays. */
export const itemPatch = fields.extend({ archived: flag }).partial();
export type ItemPatch = z.infer<typeof itemPatch>;

export const itemFilter = z.strictObject({
  id: id.optional(),
  q: shortText(100).optional(),
  kind: z.enum(itemKinds).optional(),
  unit: z.enum(itemUnits).optional(),
  category: shortText(80).optional(),
  archived: flag.optional(),
});
export type ItemFilter = z.infer<typeof itemFilter>;

export const itemSorts = ["name", "sku", "createdAt"] as const;

/** What one base unit of the item takes from the machine's canisters. No lines: sold without a recipe from then on. */
export const recipeInput = z.strictObject({
  itemId: id,
  lines: z.array(z.strictObject({ ingredientId: id, quantity: positiveQuantity })).max(50),
  /** When the version begins; from now on unless said. */
  fromTime: instant.optional(),
});
export type RecipeInput = z.infer<typeof recipeInput>;

export const recipeFilter = z.strictObject({
  id: id.optional(),
  itemId: id.optional(),
  ingredientId: id.optional(),
  /** Only the versions in force at that moment. */
  at: instant.optional(),
});
export type RecipeFilter = z.infer<typeof recipeFilter>;

export const recipeCostQuery = z.strictObject({ at: instant.optional() });
