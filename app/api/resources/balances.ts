import { z } from "zod";
import { prove } from "#app/domain/proof/index.server.ts";
import {
  insidePlaceTypes,
  listBalances,
  listLots,
  listReservations,
  type Balance,
  type LotRow,
  type ReservationRow,
} from "#app/domain/stock/index.server.ts";
import { reservationStatuses } from "#app/domain/stock/schema.ts";
import type { Actor } from "#app/platform/actor.ts";
import { company } from "#app/platform/company.ts";
import { lotBarcode } from "#app/platform/ean.ts";
import { AppError } from "#app/platform/errors.ts";
import type { PageRequest } from "#app/platform/paging.ts";
import { flag, id, shortText } from "#app/platform/zod.ts";
import {
  currencyField,
  dayOrNull,
  idField,
  mapPage,
  money,
  moneyField,
  pageOf,
  quantity,
  quantityField,
  resourceFields,
  textOrNull,
  timeField,
} from "../fields.ts";
import { operation } from "../registry.ts";

const placeFields = {
  placeType: z.enum(insidePlaceTypes),
  placeId: idField,
  placeName: textOrNull,
  itemId: idField,
  itemName: z.string(),
  unit: z.string(),
  onHand: quantityField,
};

const balance = z
  .strictObject({
    ...placeFields,
    sku: z.string(),
    reserved: quantityField,
    available: quantityField,
    value: moneyField,
    currency: currencyField,
  })
  .meta({ id: "Balance" });

const lot = z
  .strictObject({
    ...placeFields,
    lotId: idField,
    lotCode: textOrNull,
    lotBarcode: z.string().meta({ description: "On its label" }),
    expiresOn: dayOrNull,
  })
  .meta({ id: "LotBalance" });

const writeBalance =
  (currency: string) =>
  ({ id: _, place, item, ...row }: Balance) => ({
    ...row,
    placeName: place,
    itemName: item,
    onHand: quantity(row.onHand),
    reserved: quantity(row.reserved),
    available: quantity(row.available),
    value: money(row.value),
    currency,
  });

const writeLot = ({ id: _, place, item, lotNumber, ...row }: LotRow) => ({
  ...row,
  lotBarcode: lotBarcode(lotNumber),
  placeName: place,
  itemName: item,
  onHand: quantity(row.onHand),
});

const balanceFilter = z.strictObject({
  placeType: z.enum(insidePlaceTypes).optional(),
  placeId: id.optional(),
  itemId: id.optional(),
  q: shortText(100).optional(),
  lots: flag.optional().meta({ description: "Rows per lot, without reserved and available" }),
  empty: flag.optional().meta({ description: "false leaves out what is zero now" }),
});

async function readBalances(
  actor: Actor,
  { lots, empty, ...filter }: z.output<typeof balanceFilter>,
  page: PageRequest,
) {
  if (lots) return mapPage(await listLots(actor, { ...filter, empty: empty ?? false }, page), writeLot);
  const found = await listBalances(actor, { ...filter, empty: empty ?? true }, page);
  return mapPage(found, writeBalance((await company()).currency));
}

const reservation = z
  .strictObject({
    ...resourceFields,
    taskId: idField,
    placeType: z.enum(insidePlaceTypes),
    placeId: idField,
    placeName: textOrNull,
    itemId: idField,
    itemName: z.string(),
    unit: z.string(),
    quantity: quantityField,
    fulfilled: quantityField,
    status: z.enum(reservationStatuses),
    expiresAt: timeField,
  })
  .meta({ id: "Reservation" });

const writeReservation = ({ taskNumber: _, place, item, ...row }: ReservationRow) => ({
  ...row,
  placeName: place,
  itemName: item,
  quantity: quantity(row.quantity),
  fulfilled: quantity(row.fulfilled),
});

async function readReservation(actor: Actor, reservationId: string) {
  const { items } = await listReservations(actor, { id: reservationId }, { limit: 1, cursor: null });
  const [found] = items;
  if (!found) throw new AppError("row.not_found");
  return writeReservation(found);
}

const proof = z
  .strictObject({
    ok: z.boolean(),
    checkedBalances: z.int(),
    differences: z.array(
      z.strictObject({
        ledger: z.enum(["stock", "cash"]),
        kind: z.string(),
        subject: z.string().meta({ description: "The balance, account, collection or total" }),
        expected: textOrNull.meta({ description: "By the entries, in the smallest unit" }),
        found: textOrNull.meta({ description: "As it is recorded, in the smallest unit" }),
      }),
    ),
  })
  .meta({ id: "Proof" });

async function answerProof(actor: Actor) {
  const { checked, differences } = await prove(actor);
  return {
    ok: differences.length === 0,
    checkedBalances: checked,
    differences: differences.map(({ ledger, kind, subject, recorded, computed }) => {
      return { ledger, kind, subject, expected: computed, found: recorded };
    }),
  };
}

export const balanceOperations = [
  operation({
    method: "get",
    path: "/stock/balances",
    tag: "stock",
    summary: "What stands where, one row per place and item",
    access: "stock:read",
    list: { sorts: ["item"], byDefault: "item" },
    query: balanceFilter,
    answer: { status: 200, schema: z.union([pageOf(balance), pageOf(lot)]) },
    handle: ({ actor, query, page }) => readBalances(actor, query, page),
  }),
  operation({
    method: "post",
    path: "/stock/prove",
    tag: "stock",
    summary: "Recompute every balance of goods and cash, and name each difference",
    access: "stock:prove",
    answer: { status: 200, schema: proof },
    handle: ({ actor }) => answerProof(actor),
  }),
  operation({
    method: "get",
    path: "/reservations",
    tag: "reservations",
    summary: "Goods promised to tasks, newest first",
    access: "reservation:read",
    list: { sorts: ["createdAt"], byDefault: "-createdAt" },
    query: z.strictObject({
      id: id.optional(),
      taskId: id.optional(),
      placeType: z.enum(insidePlaceTypes).optional(),
      placeId: id.optional(),
      itemId: id.optional(),
      status: z.enum(reservationStatuses).optional(),
    }),
    answer: { status: 200, schema: pageOf(reservation) },
    handle: async ({ actor, query, page }) =>
      mapPage(await listReservations(actor, query, page), writeReservation),
  }),
  operation({
    method: "get",
    path: "/reservations/:id",
    tag: "reservations",
    summary: "A reservation",
    access: "reservation:read",
    answer: { status: 200, schema: reservation },
    handle: ({ actor, id: reservationId }) => readReservation(actor, reservationId),
  }),
];
