/** Inside places have balances; outside places are only ever the other end of a move. */
export const insidePlaceTypes = ["warehouse", "operator", "slot"] as const;
export const placeTypes = [...insidePlaceTypes, "supplier", "customer", "loss", "difference"] as const;

export type InsidePlaceType = (typeof insidePlaceTypes)[number];
export type PlaceType = (typeof placeTypes)[number];

export interface InsidePlace {
  readonly type: InsidePlaceType;
  readonly id: string;
}

/** One end of a move. Outside places may be unnamed. */
export interface Place {
  readonly type: PlaceType;
  readonly id: string | null;
}

export const warehouse = (id: string): InsidePlace => ({ type: "warehouse", id });
export const operator = (id: string): InsidePlace => ({ type: "operator", id });
export const slot = (id: string): InsidePlace => ({ type: "slot", id });
export const difference: Place = { type: "difference", id: null };
export const customer: Place = { type: "customer", id: null };
export const loss: Place = { type: "loss", id: null };

export const isInside = (place: Place): place is InsidePlace =>
  place.id !== null && (insidePlaceTypes as readonly string[]).includes(place.type);

/** Names one balance; sorting by it is the order in which balances are locked. */
export const balanceKey = (place: InsidePlace, itemId: string): string =>
  `${place.type}/${place.id}/${itemId}`;
