import { z } from "zod";
import {
  confirmIssue,
  disputeIssue,
  getIssue,
  getReturn,
  issue,
  issueSheet,
  listIssues,
  listReturns,
  receiveReturn,
  returnGoods,
  returnSheet,
  settleIssue,
  type Issue,
  type ReturnRow,
  type StockReturn,
} from "#app/domain/stock/index.server.ts";
import {
  disputeInput,
  issueInput,
  issueStatuses,
  receiveReturnInput,
  returnInput,
  returnStatuses,
  settleInput,
} from "#app/domain/stock/schema.ts";
import { handOverPdf } from "#app/paper/hand-over.ts";
import type { Actor } from "#app/platform/actor.ts";
import { AppError } from "#app/platform/errors.ts";
import { id } from "#app/platform/zod.ts";
import {
  idField,
  idOrNull,
  mapPage,
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
import { paperReader } from "../paper.ts";
import { operation } from "../registry.ts";

const issueAnswer = z
  .strictObject({
    ...resourceFields,
    number: z.int(),
    status: z.enum(issueStatuses),
    warehouseId: idField,
    warehouseName: z.string(),
    operatorId: idField,
    operatorName: z.string(),
    issuedByName: textOrNull,
    taskId: idOrNull,
    confirmBy: timeField,
    confirmedAt: timeOrNull,
    confirmedHow: textOrNull,
    disputedAt: timeOrNull,
    disputeReason: textOrNull,
    settledAt: timeOrNull,
    settledBy: idOrNull,
    settledByName: textOrNull,
    settleReason: textOrNull,
    lines: z.array(
      z.strictObject({
        itemId: idField,
        itemName: z.string(),
        unit: z.string(),
        quantity: quantityField,
        received: quantityOrNull,
        disputed: quantityField.meta({ description: "What the dispute took from the operator" }),
        toWarehouse: quantityField,
        toOperator: quantityField,
        toLoss: quantityField,
      }),
    ),
  })
  .meta({ id: "Issue" });

const returnAnswer = z
  .strictObject({
    ...resourceFields,
    number: z.int(),
    status: z.enum(returnStatuses),
    warehouseId: idField,
    warehouseName: z.string(),
    operatorId: idField,
    operatorName: z.string(),
    lines: z.array(
      z.strictObject({
        itemId: idField,
        itemName: z.string(),
        unit: z.string(),
        announced: quantityField,
        received: quantityOrNull,
      }),
    ),
  })
  .meta({ id: "Return" });

const returnListed = z
  .strictObject({
    ...resourceFields,
    number: z.int(),
    status: z.enum(returnStatuses),
    warehouseId: idField,
    warehouseName: z.string(),
    operatorId: idField,
    operatorName: z.string(),
    items: z.int(),
    differing: z.int().meta({ description: "Items of which another quantity was received than announced" }),
  })
  .meta({ id: "ReturnListed" });

const writeReturnListed = ({ warehouse, operator, ...row }: ReturnRow) => ({
  ...row,
  number: Number(row.number),
  warehouseName: warehouse,
  operatorName: operator,
});

const writeIssue = ({ warehouse, operator, taskNumber: _, ...row }: Issue) => ({
  ...row,
  number: Number(row.number),
  warehouseName: warehouse,
  operatorName: operator,
  lines: row.lines.map(({ item, ...line }) => ({
    ...line,
    itemName: item,
    quantity: quantity(line.quantity),
    received: quantityOr(line.received),
    disputed: quantity(line.disputed),
    toWarehouse: quantity(line.toWarehouse),
    toOperator: quantity(line.toOperator),
    toLoss: quantity(line.toLoss),
  })),
});

const writeReturn = ({ warehouse, operator, ...row }: StockReturn) => ({
  ...row,
  number: Number(row.number),
  warehouseName: warehouse,
  operatorName: operator,
  lines: row.lines.map(({ item, announced, received, ...line }) => ({
    ...line,
    itemName: item,
    announced: quantity(announced),
    received: quantityOr(received),
  })),
});

/** Only the person to whom the goods were given says that they are there. */
async function checkOwnIssue(actor: Actor, issueId: string): Promise<void> {
  const { operatorId } = await getIssue(actor, issueId);
  if (operatorId !== actor.userId) throw new AppError("access.forbidden");
}

const tag = "stock";
const oneIssue = { status: 200, schema: issueAnswer } as const;
const pdf = { status: 200, contentType: "application/pdf" } as const;
const oneReturn = { status: 200, schema: returnAnswer } as const;

export const stockDocumentOperations = [
  operation({
    method: "post",
    path: "/stock/issue",
    tag,
    summary: "From a warehouse to an operator, at most what is available",
    access: "stock:issue",
    body: issueInput.omit({ key: true }),
    answer: { ...oneIssue, status: 201 },
    errors: ["stock.insufficient", "stock.expired", "stock.not_the_assignee"],
    handle: async ({ actor, body }) => writeIssue(await issue(actor, body)),
  }),
  operation({
    method: "get",
    path: "/stock/issues",
    tag,
    summary: "Issues, newest first",
    access: "stock:read",
    list: { sorts: ["createdAt"], byDefault: "-createdAt" },
    query: z.strictObject({
      id: id.optional(),
      operatorId: id.optional(),
      taskId: id.optional(),
      warehouseId: id.optional(),
      status: z.enum(issueStatuses).optional(),
    }),
    answer: { status: 200, schema: pageOf(issueAnswer) },
    handle: async ({ actor, query, page }) => mapPage(await listIssues(actor, query, page), writeIssue),
  }),
  operation({
    method: "get",
    path: "/stock/issues/:id",
    tag,
    summary: "An issue",
    access: "stock:read",
    answer: oneIssue,
    handle: async ({ actor, id: issueId }) => writeIssue(await getIssue(actor, issueId)),
  }),
  operation({
    method: "get",
    path: "/stock/issues/:id/sheet.pdf",
    tag,
    summary: "The hand-over sheet of an issue, to be printed and signed, in the caller's language",
    access: "stock:read",
    answer: pdf,
    handle: async ({ actor, language, id: issueId }) =>
      handOverPdf(await paperReader(language), await issueSheet(actor, issueId)),
  }),
  operation({
    method: "post",
    path: "/stock/issues/:id/confirm",
    tag,
    summary: "The operator confirms that the goods were received",
    access: "stock:confirm",
    checkRow: checkOwnIssue,
    answer: oneIssue,
    errors: ["stock.issue_decided"],
    handle: async ({ actor, id: issueId }) => writeIssue(await confirmIssue(actor, issueId)),
  }),
  operation({
    method: "post",
    path: "/stock/issues/:id/dispute",
    tag,
    summary: "The operator says what was not received; items not named were received whole",
    access: "stock:dispute",
    checkRow: checkOwnIssue,
    body: disputeInput,
    answer: oneIssue,
    errors: ["stock.issue_decided", "stock.nothing_disputed"],
    handle: async ({ actor, id: issueId, body }) => writeIssue(await disputeIssue(actor, issueId, body)),
  }),
  operation({
    method: "post",
    path: "/stock/issues/:id/settle",
    tag,
    summary: "A manager says where the disputed goods are, all of them exactly once",
    access: "stock:settle",
    checkRow: getIssue,
    body: settleInput,
    answer: oneIssue,
    errors: ["stock.issue_decided", "stock.settle_differs"],
    handle: async ({ actor, id: issueId, body }) => writeIssue(await settleIssue(actor, issueId, body)),
  }),
  operation({
    method: "post",
    path: "/stock/return",
    tag,
    summary: "From an operator to a warehouse: the operator announces, the keeper moves at once",
    access: ["stock:return", "stock:announce_return"],
    body: returnInput.omit({ key: true }),
    answer: { ...oneReturn, status: 201 },
    errors: ["stock.insufficient"],
    handle: async ({ actor, body }) => writeReturn(await returnGoods(actor, body)),
  }),
  operation({
    method: "get",
    path: "/stock/returns",
    tag,
    summary: "Returns, newest first",
    access: "stock:read",
    list: { sorts: ["createdAt"], byDefault: "-createdAt" },
    query: z.strictObject({
      id: id.optional(),
      operatorId: id.optional(),
      warehouseId: id.optional(),
      status: z.enum(returnStatuses).optional(),
    }),
    answer: { status: 200, schema: pageOf(returnListed) },
    handle: async ({ actor, query, page }) =>
      mapPage(await listReturns(actor, query, page), writeReturnListed),
  }),
  operation({
    method: "get",
    path: "/stock/returns/:id",
    tag,
    summary: "A return",
    access: "stock:read",
    answer: oneReturn,
    handle: async ({ actor, id: returnId }) => writeReturn(await getReturn(actor, returnId)),
  }),
  operation({
    method: "get",
    path: "/stock/returns/:id/sheet.pdf",
    tag,
    summary: "The hand-over sheet of a return, to be printed and signed, in the caller's language",
    access: "stock:read",
    answer: pdf,
    handle: async ({ actor, language, id: returnId }) =>
      handOverPdf(await paperReader(language), await returnSheet(actor, returnId)),
  }),
  operation({
    method: "post",
    path: "/stock/returns/:id/receive",
    tag,
    summary: "The keeper moves what was counted of an announced return",
    access: "stock:return",
    checkRow: getReturn,
    body: receiveReturnInput,
    answer: oneReturn,
    errors: ["stock.already_received", "stock.insufficient"],
    handle: async ({ actor, id: returnId, body }) => writeReturn(await receiveReturn(actor, returnId, body)),
  }),
];
