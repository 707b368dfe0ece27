import { itemInput } from "#app/domain/catalogue/schema.ts";
import { flag } from "#app/platform/zod.ts";
import type { FormShape } from "#app/server/form-input.ts";

/** An item as its form has it: every field is sent, that of the archive only for one that exists. */
export const itemFormSchema = itemInput
  .extend({ archived: flag.default(false) })
  .transform(({ archived, ...item }) => ({ item, archived }));

export const itemFormShape = {
  fields: {
    price: "money?",
    shelfLifeDays: "whole?",
    lotTracked: "flag",
    untracked: "flag",
    archived: "flag",
    "packs.*.quantity": "quantity",
  },
  rows: { packs: ["name", "quantity"] },
} as const satisfies FormShape;
