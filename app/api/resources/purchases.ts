import { z } from "zod";
import {
  getPurchase,
  listPrices,
  listPurchases,
  returnToSupplier,
  yearOfPrices,
  type Price,
  type Purchase,
  type PurchaseRow,
} from "#app/domain/stock/index.server.ts";
import { purchaseKinds, returnToSupplierInput } from "#app/domain/stock/schema.ts";
import { company } from "#app/platform/company.ts";
import { id, instant, shortText } from "#app/platform/zod.ts";
import {
  currencyField,
  dayOrNull,
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
  unitCost,
} from "../fields.ts";
import { operation } from "../registry.ts";

const fields = {
  ...resourceFields,
  number: z.int(),
  kind: z.enum(purchaseKinds).meta({ description: "What came from a supplier, or went back" }),
  supplierId: idOrNull,
  supplierName: textOrNull,
  warehouseId: idField,
  warehouseName: z.string(),
  documentNumber: textOrNull,
  documentDate: dayOrNull,
  postingId: idField,
  amount: moneyField.meta({ description: "Without VAT" }),
  vatAmount: moneyField,
  value: moneyField.meta({ description: "What the ledger moved: of a return the moving average" }),
  currency: currencyField,
  actorId: idOrNull,
  businessTime: timeField,
};

const purchaseListed = z.strictObject(fields).meta({ id: "PurchaseListed" });
const purchase = z
  .strictObject({
    ...fields,
    lines: z.array(
      z.strictObject({
        itemId: idField,
        itemName: z.string(),
        unit: z.string(),
        quantity: quantityField,
        amount: moneyField,
        vatRate: z.number().nullable().meta({ description: "Percent; null: none was named" }),
        vatAmount: moneyField,
        value: moneyField,
        lots: z.array(z.strictObject({ lotCode: textOrNull, expiresOn: dayOrNull })),
      }),
    ),
  })
  .meta({ id: "Purchase" });

const unitCostField = z.string().meta({ description: "Amount / quantity, up to 6 decimals" });
const price = z
  .strictObject({
    id: idField,
    quantity: quantityField,
    amount: moneyField,
    unitCost: unitCostField,
    currency: currencyField,
    supplierId: idOrNull,
    supplierName: textOrNull,
    purchaseId: idOrNull,
    documentNumber: textOrNull,
    businessTime: timeField,
  })
  .meta({ id: "Price" });
const pricesAnswer = pageOf(price).extend({
  averageUnitCost: unitCostField
    .nullable()
    .meta({ description: "Of all that was bought in the last 365 days" }),
});

const writeListed =
  (currency: string) =>
  ({ supplier, warehouse, actor: _, ...row }: PurchaseRow) => ({
    ...row,
    number: Number(row.number),
    supplierName: supplier,
    warehouseName: warehouse,
    amount: money(row.amount),
    vatAmount: money(row.vatAmount),
    value: money(row.value),
    currency,
  });

const writePurchase = (currency: string, { lines, ...row }: Purchase) => ({
  ...writeListed(currency)(row),
  lines: lines.map(({ line: _, item, ...each }) => ({
    ...each,
    itemName: item,
    quantity: quantity(each.quantity),
    amount: money(each.amount),
    vatAmount: money(each.vatAmount),
    value: money(each.value),
  })),
});

const writePrice =
  (currency: string) =>
  ({ supplier, ...row }: Price) => ({
    ...row,
    quantity: quantity(row.quantity),
    amount: money(row.amount),
    unitCost: unitCost(row.amount, row.quantity),
    supplierName: supplier,
    currency,
  });

const tag = "purchases";

export const purchaseOperations = [
  operation({
    method: "get",
    path: "/stock/purchases",
    tag,
    summary: "Receipts and returns to suppliers, newest first",
    access: "purchase:read",
    list: { sorts: ["businessTime"], byDefault: "-businessTime" },
    query: z.strictObject({
      id: id.optional(),
      q: shortText(100).optional(),
      kind: z.enum(purchaseKinds).optional(),
      supplierId: id.optional(),
      warehouseId: id.optional(),
      postingId: id.optional(),
      from: instant.optional(),
      until: instant.optional(),
    }),
    answer: { status: 200, schema: pageOf(purchaseListed) },
    handle: async ({ actor, query, page }) =>
      mapPage(await listPurchases(actor, query, page), writeListed((await company()).currency)),
  }),
  operation({
    method: "get",
    path: "/stock/purchases/:id",
    tag,
    summary: "A supplier's document with its lines",
    access: "purchase:read",
    answer: { status: 200, schema: purchase },
    handle: async ({ actor, id: purchaseId }) => {
      const found = await getPurchase(actor, purchaseId);
      return writePurchase((await company()).currency, found);
    },
  }),
  operation({
    method: "post",
    path: "/stock/return-to-supplier",
    tag,
    summary: "From a warehouse back to a supplier, at most what nobody was promised",
    access: "stock:return_to_supplier",
    body: returnToSupplierInput.omit({ key: true }),
    answer: { status: 201, schema: purchase },
    errors: ["stock.insufficient", "day.closed"],
    handle: async ({ actor, body }) => {
      const { purchaseId } = await returnToSupplier(actor, body);
      return writePurchase((await company()).currency, await getPurchase(actor, purchaseId));
    },
  }),
  operation({
    method: "get",
    path: "/items/:id/prices",
    tag,
    summary: "What an item was bought for, newest first",
    access: "purchase:read",
    list: { sorts: ["businessTime"], byDefault: "-businessTime" },
    answer: { status: 200, schema: pricesAnswer },
    handle: async ({ actor, id: itemId, page }) => {
      const year = await yearOfPrices(actor, itemId);
      return {
        ...mapPage(await listPrices(actor, itemId, page), writePrice((await company()).currency)),
        averageUnitCost: year && unitCost(year.amount, year.quantity),
      };
    },
  }),
];
