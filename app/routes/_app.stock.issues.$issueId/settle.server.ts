import { z } from "zod";
import { settleIssue } from "#app/domain/stock/index.server.ts";
import { settlePlaces } from "#app/domain/stock/schema.ts";
import { AppError, invalid } from "#app/platform/errors.ts";
import { id, quantity, requiredText } from "#app/platform/zod.ts";
import { runForm } from "#app/server/page-form.server.ts";
import type { OpenPage } from "#app/server/page.server.ts";

/** A row for each disputed item, its quantity divided among the places; an empty field is none. */
const settleForm = z.object({
  lines: z.array(
    z.object({
      itemId: id,
      warehouse: quantity.optional(),
      operator: quantity.optional(),
      loss: quantity.optional(),
    }),
  ),
  reason: requiredText(300),
});
type Lines = z.output<typeof settleForm>["lines"];

export function settle(page: OpenPage) {
  const issueId = page.params["issueId"]!;
  return runForm(page, {
    schema: settleForm,
    fields: Object.fromEntries(settlePlaces.map((place) => [`lines.*.${place}`, "quantity"])),
    run: async ({ lines, reason }) => {
      const divided = lines.flatMap(({ itemId, ...parts }) =>
        settlePlaces.flatMap((to) => (parts[to] ? [{ itemId, quantity: parts[to], to }] : [])),
      );
      const { number } = await saidAtLine(lines, () =>
        settleIssue(page.actor, issueId, { lines: divided, reason }),
      );
      const text = page.reader.t("stock:settle.done", { number: String(number) });
      return { to: `/stock/issues/${issueId}`, flash: { text } };
    },
  });
}

/** What does not add up to what is disputed is said at its item. */
async function saidAtLine<Answer>(lines: Lines, command: () => Promise<Answer>): Promise<Answer> {
  try {
    return await command();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "stock.settle_differs") throw error;
    const { itemId, disputed, settled } = error.details;
    const index = lines.findIndex((line) => line.itemId === itemId);
    if (index < 0) throw error;
    const params = { disputed: Number(disputed), settled: Number(settled) };
    throw invalid({ path: `lines.${index}.${settlePlaces[0]}`, key: "settle_differs", params });
  }
}
