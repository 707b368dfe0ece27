import type { Option } from "#app/components/field.tsx";
import type { InsidePlace } from "#app/domain/stock/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { peopleChoices, warehouseChoices } from "#app/server/page-choices.server.ts";
import { place, placeValue } from "../_app.stock/filters.ts";
import { goodsAt } from "../_app.stock/goods-at.server.ts";
import type { GoodsLine } from "../_app.stock/goods-lines.tsx";
import { holderRoles } from "../_app.stock/holders.ts";

/** Warehouses and whoever may hold goods, and which two of them the address has chosen; never the same one twice. */
export async function readChoice(actor: Actor, url: URL) {
  const [warehouses, people] = await Promise.all([
    warehouseChoices(actor),
    peopleChoices(actor, holderRoles),
  ]);
  const places: Option[] = [
    ...warehouses.map(({ id, name }) => ({ value: placeValue("warehouse", id), label: name })),
    ...people.map(({ id, fullName }) => ({ value: placeValue("operator", id), label: fullName })),
  ];
  const asked = (name: string) => places.find(({ value }) => value === url.searchParams.get(name));
  const only = warehouses.length === 1 ? places[0] : undefined;
  const from = asked("from") ?? only;
  const targets = places.filter(({ value }) => value !== from?.value);
  const to = targets.find((target) => target === asked("to"));
  return { places, targets, from: from && placeOf(from), to: to && placeOf(to) };
}

const placeOf = ({ value }: Option): InsidePlace => {
  const { placeType, placeId } = place.parse(value);
  return { type: placeType, id: placeId };
};

/** What can be taken at a place, with the lots that have a code. */
export const linesAt = async (actor: Actor, from: InsidePlace): Promise<GoodsLine[]> =>
  (await goodsAt(actor, from)).filter(({ available }) => available > 0n);
