import { listBalances, listLots, type InsidePlace } from "#app/domain/stock/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { lotBarcode } from "#app/platform/ean.ts";
import { everyRow, itemChoices } from "#app/server/page-choices.server.ts";
import type { GoodsLine, NamedLot } from "./goods-lines.tsx";

/** What a place has, by item, with the packs in which it is counted, its barcodes, and the lots that have a code. */
export async function goodsAt(actor: Actor, { type, id }: InsidePlace): Promise<GoodsLine[]> {
  const filter = { placeType: type, placeId: id };
  const [balances, lots, items] = await Promise.all([
    everyRow((request) => listBalances(actor, filter, request)),
    everyRow((request) => listLots(actor, filter, { ...request, sort: "expiresOn" })),
    itemChoices(actor),
  ]);
  const itemOf = new Map(items.map((item) => [item.id, item]));
  const named = lots.flatMap<NamedLot & { itemId: string }>(
    ({ itemId, lotCode: code, lotNumber, expiresOn, onHand }) =>
      code === null ? [] : [{ itemId, code, barcode: lotBarcode(lotNumber), expiresOn, onHand }],
  );
  return balances.map(({ itemId, item, sku, unit, onHand, reserved, available }) => ({
    ...{ itemId, item, sku, unit, onHand, reserved, available },
    packs: itemOf.get(itemId)?.packs ?? [],
    barcodes: itemOf.get(itemId)?.barcodes ?? [],
    lots: named.filter((lot) => lot.itemId === itemId),
  }));
}
