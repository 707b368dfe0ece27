import { z } from "zod";
import {
  insidePlaceTypes,
  listBalances,
  listBalancesAt,
  listLots,
  listReservations,
  type Balance,
  type BalanceAt,
  type LotRow,
  type ReservationRow,
} from "#app/domain/stock/index.server.ts";
import { reservationStatuses } from "#app/domain/stock/schema.ts";
import type { Actor } from "#app/platform/actor.ts";
import { company } from "#app/platform/company.ts";
import { lotBarcode } from "#app/platform/ean.ts";
import { AppError } from "#app/platform/errors.ts";
import type { PageRequest } from "#app/platform/paging.ts";
import { day, flag, id, shortText } from "#app/platform/zod.ts";
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

const balanceAt = z
  .strictObject({
    ...placeFields,
    sku: z.string(),
    value: moneyField,
    currency: currencyField,
    asOf: z.iso.date(),
  })
  .meta({ id: "BalanceAt" });

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

const writeBalanceAt =
  (currency: string, asOf: string) =>
  ({ id: _, place, item, ...row }: BalanceAt) => ({
    ...row,
    placeName: place,
    itemName: item,
    onHand: quantity(row.onHand),
    value: money(row.value),
    currency,
    asOf,
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
  empty: flag.optional().meta({ description: "false leaves out what is zero" }),
  asOf: day.optional().meta({
    description: "When this business day was over: rows without reserved and available; not with lots",
  }),
});

async function readBalances(
  actor: Actor,
  { lots, empty, asOf, ...filter }: z.output<typeof balanceFilter>,
  page: PageRequest,
) {
  if (lots && asOf) throw new AppError("request.invalid_parameter", { name: "asOf" });
  if (lots) return mapPage(await listLots(actor, { ...filter, empty: empty ?? false }, page), writeLot);
  const { currency } = await company();
  const asked = { ...filter, empty: empty ?? true };
  return asOf
    ? mapPage(await listBalancesAt(actor, asOf, asked, page), writeBalanceAt(currency, asOf))
    : mapPage(await listBalances(actor, asked, page), writeBalance(currency));
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

export const balanceOperations = [
  operation({
    method: "get",
    path: "/stock/balances",
    tag: "stock",
    summary: "What stands where, or stood there, one row per place and item",
    access: "stock:read",
    list: { sorts: ["item"], byDefault: "item" },
    query: balanceFilter,
    answer: { status: 200, schema: z.union([pageOf(balance), pageOf(balanceAt), pageOf(lot)]) },
    handle: ({ actor, query, page }) => readBalances(actor, query, page),
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
