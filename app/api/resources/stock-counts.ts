import { z } from "zod";
import {
  approveCount,
  cancelCount,
  getCount,
  listCounts,
  openCount,
  recordCount,
  reopenCount,
  submitCount,
  type Count,
  type CountLine,
  type CountSummary,
} from "#app/domain/stock/index.server.ts";
import {
  approveCountInput,
  cancelCountInput,
  countFilter,
  countPlaceTypes,
  countScopes,
  countStatuses,
  openCountInput,
  recordCountInput,
  reopenCountInput,
  submitCountInput,
} from "#app/domain/stock/schema.ts";
import { company } from "#app/platform/company.ts";
import {
  currencyField,
  dayOrNull,
  idField,
  idOrNull,
  mapPage,
  moneyOr,
  moneyOrNull,
  pageOf,
  quantity,
  quantityField,
  quantityOr,
  quantityOrNull,
  resourceFields,
  textOrNull,
  timeField,
  timeOrNull,
} from "../fields.ts";
import { operation } from "../registry.ts";

const summaryFields = {
  ...resourceFields,
  number: z.int(),
  status: z.enum(countStatuses),
  placeType: z.enum(countPlaceTypes),
  placeId: idField,
  placeName: z.string(),
  scope: z.enum(countScopes),
  category: textOrNull,
  blind: z.boolean().meta({ description: "Whoever counts is not told what is expected" }),
  baseline: z.boolean().meta({ description: "A machine's first: its differences are no variances" }),
  lineCount: z.int(),
  countedLines: z.int(),
  openedByName: textOrNull,
  submittedByName: textOrNull,
  submittedAt: timeOrNull,
  approvedByName: textOrNull,
  approvedAt: timeOrNull,
  approvedAlone: z
    .boolean()
    .meta({ description: "Above the threshold by who counted, because nobody else could approve" }),
  postingId: idOrNull,
  shortage: moneyOrNull,
  surplus: moneyOrNull,
  currency: currencyField,
  reason: textOrNull,
};

const lineAnswer = z.strictObject({
  id: idField,
  slotId: idOrNull,
  slotCode: textOrNull,
  itemId: idField,
  itemName: z.string(),
  sku: z.string(),
  unit: z.string(),
  lotCode: textOrNull,
  expiresOn: dayOrNull,
  packs: z.array(z.strictObject({ name: z.string(), quantity: quantityField })),
  counted: quantityOrNull,
  countedAt: timeOrNull,
  countedByName: textOrNull,
  firstCounted: quantityOrNull.meta({ description: "What was counted before it was to be counted again" }),
  wantsRecount: z.boolean(),
  leftOut: z.boolean(),
  missing: z.boolean().meta({ description: "Expected and not counted: to be answered when it is submitted" }),
  others: z
    .array(z.strictObject({ counted: quantityField, countedAt: timeField, countedByName: textOrNull }))
    .meta({ description: "What other people counted here, where it differs" }),
  expected: quantityOrNull,
  difference: quantityOrNull,
  value: moneyOrNull,
  reason: textOrNull,
});

const listed = z.strictObject(summaryFields).meta({ id: "CountListed" });
const count = z
  .strictObject({
    ...summaryFields,
    concealed: z.boolean().meta({ description: "The count is blind: what is expected is left out" }),
    expectedValue: moneyOrNull,
    lines: z.array(lineAnswer),
  })
  .meta({ id: "Count" });

const writeSummary =
  (currency: string) =>
  ({ place, openedBy, submittedBy, approvedBy, ...row }: CountSummary) => ({
    ...row,
    number: Number(row.number),
    placeName: place,
    openedByName: openedBy,
    submittedByName: submittedBy,
    approvedByName: approvedBy,
    shortage: moneyOr(row.shortage),
    surplus: moneyOr(row.surplus),
    currency,
  });

const writeLine = ({ slot, item, countedBy, isMissing, ...line }: CountLine) => ({
  ...line,
  slotCode: slot,
  itemName: item,
  countedByName: countedBy,
  missing: isMissing,
  packs: line.packs.map((pack) => ({ ...pack, quantity: quantity(pack.quantity) })),
  counted: quantityOr(line.counted),
  firstCounted: quantityOr(line.firstCounted),
  others: line.others.map((other) => ({
    counted: quantity(other.counted),
    countedAt: other.countedAt,
    countedByName: other.countedBy,
  })),
  expected: quantityOr(line.expected),
  difference: quantityOr(line.difference),
  value: moneyOr(line.value),
});

/** The row is awaited first: its refusal must find somebody who waits. */
async function writeOne(row: Promise<Count>) {
  const { lines, concealed, expectedValue, ...summary } = await row;
  return {
    ...writeSummary((await company()).currency)(summary),
    concealed,
    expectedValue: moneyOr(expectedValue),
    lines: lines.map(writeLine),
  };
}

const tag = "stock";
const one = { status: 200, schema: count } as const;

export const stockCountOperations = [
  operation({
    method: "get",
    path: "/stock/counts",
    tag,
    summary: "Stock-takes, newest first",
    access: "stock:read",
    list: { sorts: ["createdAt"], byDefault: "-createdAt" },
    query: countFilter,
    answer: { status: 200, schema: pageOf(listed) },
    handle: async ({ actor, query, page }) =>
      mapPage(await listCounts(actor, query, page), writeSummary((await company()).currency)),
  }),
  operation({
    method: "get",
    path: "/stock/counts/:id",
    tag,
    summary: "A stock-take with its lines",
    access: "stock:read",
    answer: one,
    handle: ({ actor, id }) => writeOne(getCount(actor, id)),
  }),
  operation({
    method: "post",
    path: "/stock/counts",
    tag,
    summary: "Open a stock-take of a warehouse, an operator's bag or a machine",
    access: "stock:count",
    body: openCountInput,
    answer: { ...one, status: 201 },
    errors: ["count.overlap", "count.nothing_to_count", "count.too_many"],
    handle: ({ actor, body }) => writeOne(openCount(actor, body)),
  }),
  operation({
    method: "post",
    path: "/stock/counts/:id/open",
    tag,
    summary: "Open it again: the lines named are counted anew",
    access: "stock:count",
    checkRow: getCount,
    body: reopenCountInput,
    bodyOptional: true,
    answer: one,
    errors: ["count.invalid_transition"],
    handle: ({ actor, id, body }) => writeOne(reopenCount(actor, id, body)),
  }),
  operation({
    method: "post",
    path: "/stock/counts/:id/record",
    tag,
    summary: "What was counted, each at its moment; the latest moment counts, the same again is one",
    access: "stock:count",
    checkRow: getCount,
    body: recordCountInput,
    answer: one,
    errors: ["count.invalid_transition", "count.overlap", "count.mixed_lots"],
    handle: ({ actor, id, body }) => writeOne(recordCount(actor, id, body)),
  }),
  operation({
    method: "post",
    path: "/stock/counts/:id/submit",
    tag,
    summary: "End the counting; whatever was expected and not counted is answered for",
    access: "stock:count",
    checkRow: getCount,
    body: submitCountInput,
    bodyOptional: true,
    answer: one,
    errors: ["count.invalid_transition", "count.not_counted", "count.recount_missing"],
    handle: ({ actor, id, body }) => writeOne(submitCount(actor, id, body)),
  }),
  operation({
    method: "post",
    path: "/stock/counts/:id/approve",
    tag,
    summary: "Post the differences; above the threshold another person than who counted",
    access: "stock:approve_count",
    checkRow: getCount,
    body: approveCountInput,
    bodyOptional: true,
    answer: one,
    errors: ["count.invalid_transition", "count.second_person", "count.moved_since", "day.closed"],
    handle: ({ actor, id, body }) => writeOne(approveCount(actor, id, body)),
  }),
  operation({
    method: "post",
    path: "/stock/counts/:id/cancel",
    tag,
    summary: "End a stock-take without effect",
    access: "stock:count",
    checkRow: getCount,
    body: cancelCountInput,
    answer: one,
    errors: ["count.invalid_transition"],
    handle: ({ actor, id, body }) => writeOne(cancelCount(actor, id, body)),
  }),
];
