import { listMoves, reverse } from "#app/domain/stock/index.server.ts";
import { reverseInput } from "#app/domain/stock/schema.ts";
import { AppError } from "#app/platform/errors.ts";
import { count } from "#app/platform/i18n/count.ts";
import { transaction } from "#app/platform/transaction.ts";
import { id } from "#app/platform/zod.ts";
import { everyRow } from "#app/server/page-choices.server.ts";
import { runForm } from "#app/server/page-form.server.ts";
import type { OpenPage } from "#app/server/page.server.ts";
import { isReversible } from "./groups.ts";

/** The way back to the list as it was filtered. */
const here = ({ url }: OpenPage): string => {
  const parameters = new URLSearchParams(url.searchParams);
  for (const name of ["index", "after", "_routes"]) parameters.delete(name);
  return `/stock/ledger?${parameters}`;
};

const reversePostingInput = reverseInput.extend({ postingId: id });

/** Takes back every move of a posting that the ledger may take back, all of them or none. */
export const reversePosting = (page: OpenPage) =>
  runForm(page, {
    schema: reversePostingInput,
    run: async ({ postingId, reason }) => {
      const moves = await everyRow((request) => listMoves(page.actor, { postingId }, request));
      const free = moves.filter(isReversible);
      if (free.length === 0) throw new AppError("stock.already_reversed");
      await transaction(async () => {
        for (const { id: moveId } of free) await reverse(page.actor, { moveId, reason });
      });
      const { t } = page.reader;
      return {
        to: here(page),
        flash: { text: t("stock:ledger.reversed"), detail: count(t, "move", free.length) },
      };
    },
  });
