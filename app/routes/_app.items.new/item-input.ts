import { itemInput } from "#app/domain/catalogue/schema.ts";
import { flag } from "#app/platform/zod.ts";
import type { FormShape } from "#app/server/form-input.ts";

/** An item as its form has it: every field is sent, that of the archive only for one that exists; no code is none. */
export const itemFormSchema = itemInput
  .extend({ archived: flag.default(false), barcodes: itemInput.shape.barcodes.default([]) })
  .transform(({ archived, ...item }) => ({ item, archived }));

export const itemFormShape = {
  fields: {
    price: "money?",
    shelfLifeDays: "whole?",
    lotTracked: "flag",
    untracked: "flag",
    archived: "flag",
    "packs.*.quantity": "quantity",
    "barcodes.*.pack": "text?",
  },
  rows: { packs: ["name", "quantity"], barcodes: ["code"] },
} as const satisfies FormShape;
