import { may, permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { row, rows, sql, type Sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import {
  orderPage,
  allOf,
  countRows,
  type Keyed,
  type Page,
  type PageRequest,
  type Sorts,
} from "#app/platform/paging.ts";
import type { Quantity } from "#app/platform/quantity.ts";

export interface DocumentLine {
  readonly itemId: string;
  readonly item: string;
  readonly unit: string;
  readonly quantity: Quantity;
}

export interface Issue {
  readonly id: string;
  readonly number: bigint;
  readonly warehouseId: string;
  readonly warehouse: string;
  readonly operatorId: string;
  readonly operator: string;
  /** Who handed the goods out; null for the system. */
  readonly issuedByName: string | null;
  readonly taskId: string | null;
  readonly taskNumber: bigint | null;
  readonly status: string;
  readonly confirmBy: Date;
  readonly confirmedAt: Date | null;
  readonly confirmedHow: string | null;
  readonly disputedAt: Date | null;
  readonly disputeReason: string | null;
  readonly settledAt: Date | null;
  readonly settledBy: string | null;
  readonly settledByName: string | null;
  readonly settleReason: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly lines: readonly IssueLine[];
}

export interface IssueLine extends DocumentLine {
  /** What the operator says was there; null while nobody disputes. */
  readonly received: Quantity | null;
  /** What the dispute moved to difference. */
  readonly disputed: Quantity;
  readonly toWarehouse: Quantity;
  readonly toOperator: Quantity;
  readonly toLoss: Quantity;
}

export interface IssueFilter {
  readonly id?: string | undefined;
  readonly operatorId?: string | undefined;
  readonly taskId?: string | undefined;
  readonly warehouseId?: string | undefined;
  readonly status?: string | undefined;
}

const columns = sql`
  issue.id, issue.number, issue.warehouse_id as "warehouseId", warehouse.name as warehouse,
  issue.operator_id as "operatorId", operator.full_name as operator, issue.task_id as "taskId", task.number as "taskNumber",
  issue.status, issue.confirm_by as "confirmBy", issue.confirmed_at as "confirmedAt", issue.confirmed_how as "confirmedHow",
  issue.disputed_at as "disputedAt", issue.dispute_reason as "disputeReason", issue.settled_at as "settledAt",
  issue.settled_by as "settledBy", settler.full_name as "settledByName", issue.settle_reason as "settleReason",
  issuer.full_name as "issuedByName",
  issue.created_at as "createdAt", issue.updated_at as "updatedAt"`;
const source = sql`
  stock_issue issue join warehouse on warehouse.id = issue.warehouse_id
  join app_user operator on operator.id = issue.operator_id left join task on task.id = issue.task_id
  join stock_posting posting on posting.id = issue.posting_id left join app_user issuer on issuer.id = posting.actor_id
  left join app_user settler on settler.id = issue.settled_by`;

const sorts = { createdAt: { column: sql`issue.created_at`, type: "timestamptz" } } satisfies Sorts;

/** Who may not issue sees only what was issued to them. */
const scope = (actor: Actor): Sql | false =>
  !may(actor.role, "stock:issue") &&
  !may(actor.role, "report:read") &&
  sql`issue.operator_id = ${actor.userId}::uuid`;

export async function listIssues(
  actor: Actor,
  filter: IssueFilter,
  request: PageRequest,
): Promise<Page<Issue>> {
  permit(actor, "stock:read");
  const order = orderPage(request, { sorts, byDefault: "-createdAt", id: sql`issue.id` });
  const where = allOf([
    scope(actor),
    filter.id && sql`issue.id = ${filter.id}::uuid`,
    filter.operatorId && sql`issue.operator_id = ${filter.operatorId}::uuid`,
    filter.taskId && sql`issue.task_id = ${filter.taskId}::uuid`,
    filter.warehouseId && sql`issue.warehouse_id = ${filter.warehouseId}::uuid`,
    filter.status && sql`issue.status = ${filter.status}`,
  ]);
  const found = await rows<Issue & Keyed>(sql`
    select ${columns}, ${order.key} from ${source} where ${where} and ${order.after} order by ${order.by} limit ${order.take}`);
  const total = request.count ? await countRows(sql`from stock_issue issue where ${where}`) : undefined;
  return order.page(await withLines(found), total);
}

export async function getIssue(actor: Actor, issueId: string): Promise<Issue> {
  permit(actor, "stock:read");
  const found = await row<Issue>(sql`
    select ${columns} from ${source} where ${allOf([sql`issue.id = ${issueId}::uuid`, scope(actor)])}`);
  if (!found) throw new AppError("row.not_found");
  return (await withLines([found]))[0]!;
}

async function withLines<T extends { id: string }>(
  issues: readonly T[],
): Promise<(T & { lines: IssueLine[] })[]> {
  const lines = await rows<IssueLine & { issueId: string }>(sql`
    select line.issue_id as "issueId", line.item_id as "itemId", item.name as item, item.unit, line.quantity,
           line.received, line.disputed, line.to_warehouse as "toWarehouse", line.to_operator as "toOperator",
           line.to_loss as "toLoss"
    from stock_issue_line line join item on item.id = line.item_id
    where line.issue_id = any(${issues.map((issue) => issue.id)}::uuid[]) order by item.name, item.id`);
  return issues.map((issue) => ({
    ...issue,
    lines: lines.filter((line) => line.issueId === issue.id).map(({ issueId: _, ...line }) => line),
  }));
}
