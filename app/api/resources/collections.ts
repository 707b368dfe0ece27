import { z } from "zod";
import {
  acceptCollection,
  countCollection,
  disputeCollection,
  getCollection,
  listCollections,
  type Collection,
} from "#app/domain/cash/index.server.ts";
import {
  acceptInput,
  collectionFilter,
  collectionStatuses,
  countInput,
  disputeInput,
} from "#app/domain/cash/schema.ts";
import type { Actor } from "#app/platform/actor.ts";
import { company } from "#app/platform/company.ts";
import { AppError } from "#app/platform/errors.ts";
import {
  currencyField,
  idField,
  idOrNull,
  mapPage,
  moneyOr,
  moneyOrNull,
  pageOf,
  resourceFields,
  textOrNull,
  timeField,
  timeOrNull,
} from "../fields.ts";
import { operation } from "../registry.ts";

const collection = z
  .strictObject({
    ...resourceFields,
    taskId: idField,
    machineId: idField,
    machineCode: z.string(),
    machineName: z.string(),
    operatorId: idField,
    operatorName: z.string(),
    bagNumber: z.string(),
    periodFrom: timeOrNull,
    takenAt: timeField,
    expected: moneyOrNull,
    provisional: z.boolean(),
    taken: moneyOrNull,
    counted: moneyOrNull,
    countedBy: idOrNull,
    countedByName: textOrNull,
    countedAt: timeOrNull,
    variance: moneyOrNull,
    currency: currencyField,
    status: z.enum(collectionStatuses),
    decidedBy: idOrNull,
    decidedByName: textOrNull,
    decidedAt: timeOrNull,
    reason: textOrNull,
    concealed: z
      .boolean()
      .meta({ description: "The count is blind and still to come: figures are left out" }),
  })
  .meta({ id: "Collection" });

const write =
  (currency: string) =>
  ({ taskNumber: _, ...row }: Collection) => ({
    ...row,
    expected: moneyOr(row.expected),
    taken: moneyOr(row.taken),
    counted: moneyOr(row.counted),
    variance: moneyOr(row.variance),
    currency,
  });

/** The row is awaited first: its refusal must find somebody who waits. */
async function writeOne(row: Promise<Collection>) {
  const found = await row;
  return write((await company()).currency)(found);
}

/** Whoever took the cash does not count it. */
async function checkCounter(actor: Actor, id: string): Promise<void> {
  const { operatorId } = await getCollection(actor, id);
  if (operatorId === actor.userId) throw new AppError("cash.taker_counts");
}

const tag = "collections";
const one = { status: 200, schema: collection } as const;

export const collectionOperations = [
  operation({
    method: "get",
    path: "/collections",
    tag,
    summary: "Collections of cash, newest first",
    access: "collection:read",
    list: { sorts: ["takenAt"], byDefault: "-takenAt" },
    query: collectionFilter,
    answer: { status: 200, schema: pageOf(collection) },
    handle: async ({ actor, query, page }) =>
      mapPage(await listCollections(actor, query, page), write((await company()).currency)),
  }),
  operation({
    method: "get",
    path: "/collections/:id",
    tag,
    summary: "A collection",
    access: "collection:read",
    answer: one,
    handle: ({ actor, id }) => writeOne(getCollection(actor, id)),
  }),
  operation({
    method: "post",
    path: "/collections/:id/count",
    tag,
    summary: "Count a sealed bag: another person than the taker",
    access: "collection:count",
    checkRow: checkCounter,
    body: countInput,
    answer: one,
    errors: ["cash.taker_counts", "cash.already_counted", "cash.second_person", "cash.invalid_transition"],
    handle: ({ actor, id, body }) => writeOne(countCollection(actor, id, body)),
  }),
  operation({
    method: "post",
    path: "/collections/:id/dispute",
    tag,
    summary: "Doubt a count: someone else counts again",
    access: "collection:dispute",
    checkRow: getCollection,
    body: disputeInput,
    answer: one,
    errors: ["cash.invalid_transition"],
    handle: ({ actor, id, body }) => writeOne(disputeCollection(actor, id, body)),
  }),
  operation({
    method: "post",
    path: "/collections/:id/accept",
    tag,
    summary: "Accept a count as it is; a disputed one with a reason",
    access: "collection:accept",
    checkRow: getCollection,
    body: acceptInput,
    bodyOptional: true,
    answer: one,
    errors: ["cash.invalid_transition", "cash.second_person"],
    handle: ({ actor, id, body }) => writeOne(acceptCollection(actor, id, body)),
  }),
];
