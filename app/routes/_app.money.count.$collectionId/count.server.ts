import { countCollection } from "#app/domain/cash/index.server.ts";
import { countInput } from "#app/domain/cash/schema.ts";
import { invalid, type FieldError } from "#app/platform/errors.ts";
import { moneyToText } from "#app/platform/money.ts";
import { runForm, textValues } from "#app/server/page-form.server.ts";
import type { OpenPage } from "#app/server/page.server.ts";
import { denominationsOf, pieceField, piecesOf, sumOf } from "../_app.money/denominations.ts";
import { z } from "zod";
import { money, shortText } from "#app/platform/zod.ts";

/** The sum typed as one figure; the pieces are read apart. */
const countForm = z.object({ amount: money.nullish(), comment: shortText(500).optional() });

/** Saves a count: pieces by denomination, or the sum as one figure; both must agree where both are typed. */
export function saveCount(page: OpenPage, form: FormData) {
  const values = textValues(form);
  const denominations = denominationsOf(page.company.currency);
  return runForm(
    page,
    {
      schema: countForm,
      fields: { amount: "money?" },
      ignore: denominations.map(pieceField),
      run: async ({ amount: typed, comment }) => {
        const amount = amountOf(values, denominations, typed ?? null);
        const id = page.params["collectionId"]!;
        await countCollection(page.actor, id, countInput.parse({ amount: moneyToText(amount), comment }));
        return { to: `/money/count/${id}`, flash: { text: page.reader.t("money:count.saved") } };
      },
    },
    form,
  );
}

/** Throws `input.invalid` at a denomination that is no number, at nothing at all, and at two sums that differ. */
function amountOf(
  values: Readonly<Record<string, string>>,
  denominations: readonly number[],
  typed: bigint | null,
): bigint {
  const textOf = (denomination: number): string => values[pieceField(denomination)] ?? "";
  const wrong = denominations
    .filter((denomination) => piecesOf(textOf(denomination)) === undefined)
    .map((denomination): FieldError => ({ path: pieceField(denomination), key: "not_a_number" }));
  if (wrong.length > 0) throw invalid(...wrong);
  const sum = sumOf(denominations, textOf);
  if (!sum.isTyped && typed === null) throw invalid({ path: "amount", key: "required" });
  if (sum.isTyped && typed !== null && typed !== sum.amount)
    throw invalid({ path: "amount", key: "sums_differ" });
  return sum.isTyped ? sum.amount : typed!;
}
