import { z } from "zod";
import { liability, type Liability } from "#app/domain/reports/index.server.ts";
import { taskNumber } from "#app/domain/work/schema.ts";
import { statementPdf } from "#app/paper/statement.ts";
import { company } from "#app/platform/company.ts";
import {
  currencyField,
  dayOrNull,
  idField,
  money,
  moneyField,
  quantity,
  quantityField,
  textOrNull,
  timeField,
} from "../fields.ts";
import { paperReader } from "../paper.ts";
import { operation } from "../registry.ts";

const goods = { itemId: idField, itemName: z.string(), unit: z.string(), quantity: quantityField };

const statement = z
  .strictObject({
    userId: idField,
    name: z.string(),
    at: timeField,
    currency: currencyField,
    value: moneyField.meta({ description: "Of all lines" }),
    withheldItems: z
      .int()
      .meta({ description: "Items left out of the lines, since the reader may be counting them blindly" }),
    lines: z.array(
      z.strictObject({
        ...goods,
        sku: z.string(),
        lotCode: textOrNull,
        expiresOn: dayOrNull,
        since: timeField.meta({
          description: "When the oldest of it came; what came first is taken to have left first",
        }),
        unconfirmed: quantityField.meta({ description: "Of the quantity: issued and not yet confirmed" }),
        value: moneyField,
      }),
    ),
    promised: z.array(z.strictObject({ ...goods, taskId: idField, taskNumber: z.string() })),
    disputed: z
      .array(
        z.strictObject({
          ...goods,
          issueId: idField,
          issueNumber: z.int(),
          disputedAt: timeField,
          value: moneyField,
        }),
      )
      .meta({ description: "Not received, as the person says, and not yet settled: no part of the lines" }),
    bags: z
      .array(
        z.strictObject({
          collectionId: idField,
          bagNumber: z.string(),
          machineCode: z.string(),
          takenAt: timeField,
        }),
      )
      .meta({ description: "Sealed bags that nobody has counted" }),
  })
  .meta({ id: "Statement" });

const writeGoods = <Row extends { item: string; quantity: bigint }>({ item, ...row }: Row) => ({
  ...row,
  itemName: item,
  quantity: quantity(row.quantity),
});

const writeStatement = (found: Liability, currency: string) => ({
  userId: found.operatorId,
  name: found.operator,
  at: found.at,
  currency,
  value: money(found.value),
  withheldItems: found.withheld,
  lines: found.lines.map(({ lotId: _, ...line }) => ({
    ...writeGoods(line),
    unconfirmed: quantity(line.unconfirmed),
    value: money(line.value),
  })),
  promised: found.promised.map((row) => ({ ...writeGoods(row), taskNumber: taskNumber(row.taskNumber) })),
  disputed: found.disputed.map((row) => ({
    ...writeGoods(row),
    issueNumber: Number(row.issueNumber),
    value: money(row.value),
  })),
  bags: found.bags.map(({ id, ...bag }) => ({ ...bag, collectionId: id })),
});

const shared = { method: "get", tag: "users", access: "stock:read" } as const;

export const statementOperations = [
  operation({
    ...shared,
    path: "/users/:id/statement",
    summary: "What a person answers for now: goods, since when, worth what, and sealed bags",
    answer: { status: 200, schema: statement },
    handle: async ({ actor, id }) => writeStatement(await liability(actor, id), (await company()).currency),
  }),
  operation({
    ...shared,
    path: "/users/:id/statement.pdf",
    summary: "The same to be printed and signed, in the caller's language",
    answer: { status: 200, contentType: "application/pdf" },
    handle: async ({ actor, id, language }) =>
      statementPdf(await paperReader(language), await liability(actor, id)),
  }),
];
