import { z } from "zod";
import { getPurchase, returnToSupplier, type PurchaseLine } from "#app/domain/stock/index.server.ts";
import { vatOf } from "#app/domain/stock/schema.ts";
import { AppError, invalid } from "#app/platform/errors.ts";
import { count } from "#app/platform/i18n/count.ts";
import { asUnit } from "#app/platform/i18n/format.ts";
import { share, type Money } from "#app/platform/money.ts";
import { money, shortText, someOf } from "#app/platform/zod.ts";
import { runForm } from "#app/server/page-form.server.ts";
import type { OpenPage } from "#app/server/page.server.ts";
import { baseQuantity, readLines, refusedAtLine } from "../_app.stock/typed-lines.server.ts";

const typedLine = z.object({
  /** Of the receipt. */
  line: z.number().int(),
  quantity: z.number().positive(),
  /** Left out: at the receipt's price. */
  amount: money.optional(),
});
type TypedLine = z.output<typeof typedLine>;

const sendBackForm = z.object({
  documentNumber: shortText(60).optional(),
  reason: shortText(300).optional(),
  lines: someOf(typedLine, 500),
  key: shortText(200).optional(),
});

/** Lines of a receipt go back to whom they came from: from the same warehouse, of the same lot where it has a code. */
export const sendBack = (page: OpenPage) =>
  runForm(page, {
    schema: sendBackForm,
    fields: {
      "lines.*.line": "whole",
      "lines.*.quantity": "quantity",
      "lines.*.amount": "money",
      documentNumber: "optional",
      reason: "optional",
    },
    rows: { lines: ["quantity"] },
    run: async (form) => {
      const receipt = await getPurchase(page.actor, page.params["purchaseId"]!);
      const { warehouseId, supplierId } = receipt;
      if (receipt.kind !== "receipt" || supplierId === null) throw new AppError("row.not_found");
      const lines = readLines(form.lines, (typed, path) => {
        const received = receipt.lines.find(({ line }) => line === typed.line);
        if (!received) throw invalid({ path: `${path}.line`, key: "unknown" });
        return sentBack(typed, received, path);
      });
      const input = { ...form, warehouseId, supplierId, lines };
      const { purchaseId } = await refusedAtLine(lines, () => returnToSupplier(page.actor, input));
      const { t } = page.reader;
      return {
        to: `/stock/purchases/${purchaseId}`,
        flash: { text: t("stock:returnToSupplier.done"), detail: count(t, "line", lines.length) },
      };
    },
  });

function sentBack(typed: TypedLine, received: PurchaseLine, path: string) {
  const { itemId, unit, vatRate, lots } = received;
  const quantity = baseQuantity(typed, { unit: asUnit(unit), packs: [] }, path);
  const amount: Money = typed.amount ?? share(received.amount, quantity, received.quantity);
  const lotCode = (lots.length === 1 && lots[0]?.lotCode) || undefined;
  return { itemId, quantity, amount, vatRate, vatAmount: vatOf(amount, vatRate), lotCode };
}
