import type { Filter } from "#app/components/filters.tsx";
import type { OpenPage } from "#app/server/page.server.ts";
import { peopleChoices, warehouseChoices } from "#app/server/page-choices.server.ts";
import { placeValue } from "./filters.ts";

/** Warehouses and field staff as places to filter by. */
export async function placeOptions({
  actor,
}: Pick<OpenPage, "actor">): Promise<NonNullable<Filter["options"]>> {
  const [warehouses, people] = await Promise.all([warehouseChoices(actor), peopleChoices(actor)]);
  return [
    ...warehouses.map(({ id, name }) => ({ value: placeValue("warehouse", id), label: name })),
    ...people.map(({ id, fullName }) => ({ value: placeValue("operator", id), label: fullName })),
  ];
}
