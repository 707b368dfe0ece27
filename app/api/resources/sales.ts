import { z } from "zod";
import { getSale, listSales, takeSales, type Sale } from "#app/domain/cash/index.server.ts";
import {
  paymentMethods,
  saleChannels,
  saleFilter,
  saleNotes,
  salesInput,
  type SalesInput,
} from "#app/domain/cash/schema.ts";
import type { Actor } from "#app/platform/actor.ts";
import { company } from "#app/platform/company.ts";
import { errorText } from "#app/platform/i18n/error-text.ts";
import type { Language } from "#app/platform/i18n/index.ts";
import {
  currencyField,
  idField,
  idOrNull,
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
import { readerOf } from "../problem.ts";
import { operation } from "../registry.ts";

const sale = z
  .strictObject({
    ...resourceFields,
    machineId: idField,
    machineCode: z.string(),
    slotId: idOrNull,
    slotCode: textOrNull,
    itemId: idOrNull,
    sku: textOrNull,
    itemName: textOrNull,
    quantity: quantityField,
    price: moneyField,
    amount: moneyField,
    currency: currencyField,
    paymentMethod: z.enum(paymentMethods),
    soldAt: timeField,
    businessDay: z.iso.date(),
    channel: z.enum(saleChannels),
    source: z.string(),
    externalId: textOrNull,
    line: z.int(),
    note: z.enum(saleNotes).nullable(),
    intakeId: idField,
  })
  .meta({ id: "Sale" });

const write = (currency: string) => (row: Sale) => ({
  ...row,
  quantity: quantity(row.quantity),
  price: money(row.price),
  amount: money(row.amount),
  currency,
  updatedAt: row.createdAt,
});

const intake = z
  .strictObject({
    accepted: z.int(),
    duplicates: z.int(),
    rejected: z.array(z.strictObject({ index: z.int(), code: z.string(), message: z.string() })),
    unknownMachines: z.array(z.string()),
  })
  .meta({ id: "SalesIntake" });

/** Each rejected sale with the reason as a sentence. */
async function takeIn(actor: Actor, sales: SalesInput, language: Language) {
  const { rejected, ...taken } = await takeSales(actor, { ...sales, channel: "api" });
  const reader = await readerOf(language);
  return {
    ...taken,
    rejected: rejected.map(({ index, code, details }) => ({
      index,
      code: code.replace("sale.", ""),
      message: errorText({ code, details }, reader),
    })),
  };
}

/** 10,000 sales a call. */
const LARGEST_BODY = 8 * 1024 * 1024;

const tag = "sales";

export const saleOperations = [
  operation({
    method: "get",
    path: "/sales",
    tag,
    summary: "Sales, newest first",
    access: "sale:read",
    list: { sorts: ["soldAt"], byDefault: "-soldAt" },
    query: saleFilter,
    answer: { status: 200, schema: pageOf(sale) },
    handle: async ({ actor, query, page }) =>
      mapPage(await listSales(actor, query, page), write((await company()).currency)),
  }),
  operation({
    method: "get",
    path: "/sales/:id",
    tag,
    summary: "A sale",
    access: "sale:read",
    answer: { status: 200, schema: sale },
    handle: async ({ actor, id }) => write((await company()).currency)(await getSale(actor, id)),
  }),
  operation({
    method: "post",
    path: "/sales",
    tag,
    summary: "Take in sales, up to 10,000 a call; each counts once by source, external id and line",
    access: "sale:intake",
    body: salesInput,
    largestBody: LARGEST_BODY,
    answer: { status: 200, schema: intake },
    handle: ({ actor, body, language }) => takeIn(actor, body, language),
  }),
];
