import { listBalances, type InsidePlace } from "#app/domain/stock/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { everyRow, itemChoices } from "#app/server/page-choices.server.ts";
import type { GoodsLine } from "./goods-lines.tsx";

/** What a place has, by item, with the packs in which it is counted. */
export async function goodsAt(actor: Actor, { type, id }: InsidePlace): Promise<GoodsLine[]> {
  const [balances, items] = await Promise.all([
    everyRow((request) => listBalances(actor, { placeType: type, placeId: id }, request)),
    itemChoices(actor),
  ]);
  const packsOf = new Map(items.map((item) => [item.id, item.packs]));
  return balances.map(({ itemId, item, sku, unit, onHand, reserved, available }) => ({
    ...{ itemId, item, sku, unit, onHand, reserved, available },
    packs: packsOf.get(itemId) ?? [],
  }));
}
