import { getMachine } from "#app/domain/fleet/index.server.ts";
import { listLots, type LotRow } from "#app/domain/stock/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { lotBarcode } from "#app/platform/ean.ts";
import { isId } from "#app/platform/id.ts";
import { itemChoices, machineChoices } from "#app/server/page-choices.server.ts";
import type { OpenPage } from "#app/server/page.server.ts";
import { placeValue, readPlace } from "../_app.stock/filters.ts";
import { placeOptions } from "../_app.stock/places.server.ts";

/** What the address has chosen: a warehouse, a person, or a machine and one of its slots. */
export async function readChoice(page: Pick<OpenPage, "actor" | "url">) {
  const { actor, url } = page;
  const machines = await machineChoices(actor);
  const machineId = machines.find(({ id }) => id === url.searchParams.get("machineId"))?.id ?? null;
  const places = machineId ? await slotOptions(actor, machineId) : await placeOptions(page);
  const asked = readPlace(url.searchParams.get("place"));
  const value = asked && placeValue(asked.placeType, asked.placeId);
  const place = asked && places.some((known) => known.value === value) ? asked : null;
  return {
    machines: machines.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
    machineId,
    places,
    place,
    lots: place ? await lotsAt(actor, place, url.searchParams) : [],
  };
}

async function slotOptions(actor: Actor, machineId: string) {
  const { slots } = await getMachine(actor, machineId);
  return slots
    .filter(({ kind }) => kind !== "selection")
    .map(({ id, code, itemName }) => ({
      value: placeValue("slot", id),
      label: [code, itemName].filter(Boolean).join(" · "),
    }));
}

export const mostLots = 200;

/** The first to expire come first, before them the one that the address names. */
async function lotsAt(actor: Actor, place: { placeType: string; placeId: string }, asked: URLSearchParams) {
  const lotId = asked.get("lotId") ?? "";
  const q = asked.get("q")?.trim().slice(0, 100);
  const named = isId(lotId) ? lotId : undefined;
  const list = (filter: { q?: string | undefined; lotId?: string | undefined }) =>
    listLots(actor, { ...place, ...filter }, { limit: mostLots, cursor: null, sort: "expiresOn" });
  const [first, rest] = await Promise.all([named ? list({ lotId: named }) : null, list({ q })]);
  const items = new Map((await itemChoices(actor)).map((item) => [item.id, item]));
  const line = (lot: LotRow) => ({
    ...lot,
    sku: items.get(lot.itemId)?.sku ?? "",
    packs: items.get(lot.itemId)?.packs ?? [],
    barcodes: items.get(lot.itemId)?.barcodes ?? [],
    lots: [{ code: lot.lotCode, barcode: lotBarcode(lot.lotNumber) }],
    isNamed: lot.lotId === named,
  });
  return [...(first?.items ?? []), ...rest.items.filter((lot) => lot.lotId !== named)].map(line);
}
