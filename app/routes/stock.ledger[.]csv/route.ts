import { listMoves } from "#app/domain/stock/index.server.ts";
import { taskNumber } from "#app/domain/work/schema.ts";
import { moneyToText } from "#app/platform/money.ts";
import { quantityToText } from "#app/platform/quantity.ts";
import { csvResponse, readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { moveFilter } from "../_app.stock/filters.ts";
import { movesAsked } from "../_app.stock.ledger/asked.server.ts";

export const loader = onPage("stock:read", async (page) => {
  const { filter } = readList(page.url, moveFilter);
  const { t } = page.reader;
  const place = (type: string, name: string): string => name || t(`terms:placeType.${type}`);
  return csvResponse(page, {
    name: "stock-ledger",
    fetch: (request) => listMoves(page.actor, movesAsked(filter, page.company.timeZone), request),
    columns: [
      { head: t("terms:noun.move"), cell: (move) => `${move.postingNumber}.${move.line}` },
      { head: t("terms:noun.time"), cell: (move) => move.businessTime },
      { head: t("terms:noun.businessDay"), cell: (move) => move.businessDay },
      { head: t("stock:filters.cause"), cell: (move) => t(`terms:moveCause.${move.cause}`) },
      { head: t("terms:noun.document"), cell: (move) => move.documentNumber },
      {
        head: t("terms:noun.task"),
        cell: (move) => (move.taskNumber === null ? null : taskNumber(move.taskNumber)),
      },
      { head: t("terms:noun.item"), cell: (move) => move.item },
      { head: t("terms:noun.lot"), cell: (move) => move.lotCode },
      { head: t("terms:noun.expiryDate"), cell: (move) => move.expiresOn },
      { head: t("terms:noun.quantity"), cell: (move) => quantityToText(move.quantity) },
      { head: t("terms:noun.unit"), cell: (move) => t(`terms:unit.${move.unit}`) },
      { head: t("stock:ledger.fromPlace"), cell: (move) => place(move.fromType, move.from) },
      { head: t("stock:ledger.toPlace"), cell: (move) => place(move.toType, move.to) },
      { head: t("terms:noun.value"), cell: (move) => moneyToText(move.value) },
      { head: t("terms:noun.reason"), cell: (move) => move.reason },
      { head: t("stock:filters.actor"), cell: (move) => move.actor },
      { head: t("stock:ledger.channel"), cell: (move) => t(`terms:channel.${move.channel}`) },
    ],
  });
});
