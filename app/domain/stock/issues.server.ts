import { may, permit } from "#app/domain/access/index.server.ts";
import { notify } from "#app/domain/notices/index.server.ts";
import { systemActor, type Actor } from "#app/platform/actor.ts";
import { audit, auditAll, stated } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { company } from "#app/platform/company.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import { emit } from "#app/platform/outbox.ts";
import { transaction } from "#app/platform/transaction.ts";
import { naturalKey } from "./desk-posting.server.ts";
import { getIssue, type Issue } from "./issue-queries.server.ts";
import { operator, warehouse } from "./places.ts";
import { post } from "./post.server.ts";
import { lotsOf, requireItems, requireOperator, requireWarehouse } from "./requirements.server.ts";
import type { IssueInput } from "./schema.ts";

const HOUR_MS = 3_600_000;

/**
 * Warehouse -> operator, as a choice: at most what is available, the task's own reservation included. The goods are
 * the operator's at once, unconfirmed; what the warehouse had reserved for the task follows them.
 *
 * @throws AppError stock.insufficient, stock.expired, input.invalid
 */
export async function issue(actor: Actor, input: IssueInput): Promise<Issue> {
  permit(actor, "stock:issue");
  return transaction(async () => {
    if (input.taskId) await lockIssuableTask(input.taskId, input.operatorId);
    const from = await requireWarehouse(input.warehouseId);
    const to = await requireOperator(input.operatorId, "operatorId");
    await requireItems(input.lines.map((line) => line.itemId));
    const lots = await lotsOf(input.lines);
    const posted = await post({
      actor,
      cause: "issue",
      naturalKey: naturalKey("issue", input.key),
      kind: "desk",
      businessTime: now(),
      taskId: input.taskId,
      lines: input.lines.map((line, index) => ({
        itemId: line.itemId,
        quantity: line.quantity,
        from: warehouse(input.warehouseId),
        to: operator(input.operatorId),
        rule: "choice",
        cause: "issue",
        lotId: lots[index],
        reservation: input.taskId ? "follow" : undefined,
      })),
    });
    if (posted.repeated) return issueOfPosting(actor, posted.postingId);
    const issueId = await writeIssue(input, posted.postingId);
    const { warehouseId, operatorId, taskId = null } = input;
    const subject = { type: "issue", id: issueId, label: `${from} → ${to}` } as const;
    await audit(
      actor,
      "issue.create",
      subject,
      stated({ warehouseId, operatorId, taskId, lines: input.lines }),
    );
    await notify({ recipientId: input.operatorId, kind: "issue.ask", subject: issueId, params: { issueId } });
    if (input.taskId) await emit("task-changed", { taskId: input.taskId });
    return getIssue(actor, issueId);
  });
}

/** Goods for a task go to the one who does it; the task's row is locked before any balance. */
async function lockIssuableTask(taskId: string, operatorId: string): Promise<void> {
  const task = await row<{ assigneeId: string | null; status: string }>(sql`
    select assignee_id as "assigneeId", status from task where id = ${taskId}::uuid for update`);
  if (!task) throw new AppError("input.invalid", { errors: [{ path: "taskId", key: "unknown" }] });
  if (task.assigneeId !== operatorId || !["assigned", "in_progress", "postponed"].includes(task.status)) {
    throw new AppError("stock.not_the_assignee");
  }
}

async function writeIssue(input: IssueInput, postingId: string): Promise<string> {
  const issueId = newId();
  const confirmBy = new Date(now().getTime() + (await company()).issueConfirmHours * HOUR_MS);
  await execute(sql`
    insert into stock_issue (id, warehouse_id, operator_id, task_id, posting_id, confirm_by, created_at, updated_at)
    values (${issueId}::uuid, ${input.warehouseId}::uuid, ${input.operatorId}::uuid, ${input.taskId ?? null}::uuid,
            ${postingId}::uuid, ${confirmBy}, ${now()}, ${now()})`);
  await execute(sql`
    insert into stock_issue_line (id, issue_id, item_id, quantity)
    select gen_random_uuid(), ${issueId}::uuid, item_id, sum(quantity)
    from unnest(${input.lines.map((line) => line.itemId)}::uuid[], ${input.lines.map((line) => line.quantity)}::bigint[])
      as line (item_id, quantity)
    group by item_id`);
  return issueId;
}

async function issueOfPosting(actor: Actor, postingId: string): Promise<Issue> {
  const found = await row<{ id: string }>(
    sql`select id from stock_issue where posting_id = ${postingId}::uuid`,
  );
  if (!found) throw new Error(`The issue of posting ${postingId} vanished`);
  return getIssue(actor, found.id);
}

/** The operator says that the goods were received. Said twice, it is confirmed once. */
export async function confirmIssue(actor: Actor, issueId: string): Promise<Issue> {
  permit(actor, "stock:confirm");
  return transaction(async () => {
    const found = await row<{ operatorId: string; status: string; taskId: string | null }>(sql`
      select operator_id as "operatorId", status, task_id as "taskId" from stock_issue where id = ${issueId}::uuid for update`);
    const isTheirs = found && (found.operatorId === actor.userId || may(actor.role, "stock:issue"));
    if (!isTheirs) throw new AppError("row.not_found");
    if (found.operatorId !== actor.userId) throw new AppError("access.forbidden");
    if (found.status === "issued")
      await auditConfirmed(actor, await setConfirmed([issueId], "operator"), "operator");
    else if (found.status !== "confirmed")
      throw new AppError("stock.issue_decided", { status: found.status });
    return getIssue(actor, issueId);
  });
}

/**
 * The operator's issues of these items that nobody has answered, locked before any balance is: a dispute at the same
 * time comes before the loading or finds the issue confirmed.
 */
export const lockUnconfirmed = async (operatorId: string, itemIds: readonly string[]): Promise<string[]> => {
  const open = await rows<{ id: string }>(sql`
    select id from stock_issue
    where operator_id = ${operatorId}::uuid and status = 'issued'
      and id in (select issue_id from stock_issue_line where item_id = any(${[...itemIds]}::uuid[]))
    order by id for update`);
  return open.map(({ id }) => id);
};

/** Loading from an issue confirms it: the goods were there. Answers the issues: the loading's entry tells of them. */
export async function confirmByLoading(issueIds: readonly string[]): Promise<string[]> {
  if (issueIds.length === 0) return [];
  return (await setConfirmed(issueIds, "load")).map(({ id }) => id);
}

/** Issues that nobody answered in time count as confirmed. Answers how many. */
export async function confirmSilentIssues(requestId = "confirm-silent-issues"): Promise<number> {
  return transaction(async () => {
    const open = await rows<{ id: string }>(sql`
      select id from stock_issue where status = 'issued' and confirm_by <= ${now()} order by id limit 500 for update skip locked`);
    if (open.length > 0) {
      const confirmed = await setConfirmed(
        open.map(({ id }) => id),
        "time",
      );
      await auditConfirmed(systemActor(requestId), confirmed, "time");
    }
    return open.length;
  });
}

interface Confirmed {
  readonly id: string;
  readonly label: string;
}

const setConfirmed = (issueIds: readonly string[], how: "operator" | "load" | "time"): Promise<Confirmed[]> =>
  rows<Confirmed>(sql`
    update stock_issue issue
    set status = 'confirmed', confirmed_at = ${now()}, confirmed_how = ${how}, updated_at = ${now()}
    from warehouse, app_user operator
    where issue.id = any(${issueIds}::uuid[]) and issue.status = 'issued'
      and warehouse.id = issue.warehouse_id and operator.id = issue.operator_id
    returning issue.id, warehouse.name || ' → ' || operator.full_name as label`);

const auditConfirmed = (actor: Actor, confirmed: readonly Confirmed[], how: string): Promise<void> =>
  auditAll(
    actor,
    "issue.confirm",
    confirmed.map((issue) => ({
      type: "issue",
      ...issue,
      changes: { status: ["issued", "confirmed"], confirmedHow: [null, how] },
    })),
  );
