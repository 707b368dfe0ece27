import { reportIncident, resolveIncidentsOf } from "#app/domain/care/index.server.ts";
import { may, permit } from "#app/domain/access/index.server.ts";
import { notify, notifyAll } from "#app/domain/notices/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { audit, stated } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { documentNumber } from "#app/platform/document-number.ts";
import { AppError, invalid } from "#app/platform/errors.ts";
import { share, type Money } from "#app/platform/money.ts";
import { emit } from "#app/platform/outbox.ts";
import { quantityToNumber, type Quantity } from "#app/platform/quantity.ts";
import { transaction } from "#app/platform/transaction.ts";
import { originals } from "./commands.server.ts";
import { getIssue, type Issue, type IssueLine } from "./issue-queries.server.ts";
import { difference, loss, operator, warehouse, type Place } from "./places.ts";
import type { PlanLine } from "./plan.ts";
import { post, type Posted } from "./post.server.ts";
import { requireOperator, requireWarehouse } from "./requirements.server.ts";
import type { IssueDisputeInput, SettleInput } from "./schema.ts";

/**
 * The operator says what was not there: as much of it as he still holds moves operator -> difference, the task's
 * reservation is cut by it, and an incident opens, which a manager settles. Items that are not named were received
 * whole. The same dispute again changes nothing.
 *
 * @throws AppError stock.issue_decided, stock.nothing_disputed
 */
export async function disputeIssue(actor: Actor, issueId: string, input: IssueDisputeInput): Promise<Issue> {
  permit(actor, "stock:dispute");
  return transaction(async () => {
    const locked = await lockIssue(issueId);
    const isTheirs = locked && (locked.operatorId === actor.userId || may(actor.role, "stock:issue"));
    if (!isTheirs) throw new AppError("row.not_found");
    if (locked.operatorId !== actor.userId) throw new AppError("access.forbidden");
    const issue = await getIssue(actor, issueId);
    const received = receivedOf(issue.lines, input);
    if (issue.status !== "issued") {
      const isRepeat =
        issue.status === "disputed" &&
        issue.lines.every((line) => received.get(line.itemId) === line.received);
      if (isRepeat) return issue;
      throw new AppError("stock.issue_decided", { status: issue.status });
    }
    const posted = await postDispute(actor, issue, received, input.reason);
    await writeDispute(issue, received, posted, input.reason);
    await tellDispute(actor, issue, posted, input);
    return getIssue(actor, issueId);
  });
}

/** The task before the issue, both before any balance. */
async function lockIssue(issueId: string): Promise<{ operatorId: string; status: string } | null> {
  await row(sql`
    select task.id from task join stock_issue on stock_issue.task_id = task.id
    where stock_issue.id = ${issueId}::uuid for update of task`);
  return row<{ operatorId: string; status: string }>(sql`
    select operator_id as "operatorId", status from stock_issue where id = ${issueId}::uuid for update`);
}

function receivedOf(lines: readonly IssueLine[], input: IssueDisputeInput): ReadonlyMap<string, Quantity> {
  const received = new Map(lines.map((line) => [line.itemId, line.quantity]));
  const wrong = input.lines.flatMap(({ itemId, received: stated }, index) => {
    const issued = received.get(itemId);
    if (issued === undefined) return [{ path: `lines.${index}.itemId`, key: "unknown" }];
    if (stated <= issued) return [];
    const params = { min: 0, max: quantityToNumber(issued) };
    return [{ path: `lines.${index}.received`, key: "out_of_range", params }];
  });
  if (wrong.length > 0) throw invalid(...wrong);
  for (const { itemId, received: stated } of input.lines) received.set(itemId, stated);
  return received;
}

/** From the lots that were issued, the last to expire first; the operator's other lots where those are gone. */
async function postDispute(
  actor: Actor,
  issue: Issue,
  received: ReadonlyMap<string, Quantity>,
  reason: string,
): Promise<Posted> {
  const missing = new Map(
    issue.lines.map((line) => [line.itemId, line.quantity - received.get(line.itemId)!]),
  );
  const issued = await originals(sql`
    move.posting_id = (select posting_id from stock_issue where id = ${issue.id}::uuid)`);
  const lines: PlanLine[] = issued.reverse().flatMap((move) => {
    const left = missing.get(move.itemId) ?? 0n;
    const part = left < move.quantity ? left : move.quantity;
    missing.set(move.itemId, left - part);
    return part === 0n ? [] : [disputed(issue, move.itemId, move.lotId, part)];
  });
  const posted = await post({
    actor,
    cause: "dispute",
    naturalKey: `dispute:${issue.id}`,
    kind: "field",
    businessTime: now(),
    taskId: issue.taskId,
    reason,
    lines,
  });
  if (posted.moves.length === 0) throw new AppError("stock.nothing_disputed");
  return posted;
}

/** Lenient: what the operator no longer holds cannot be taken from him, and from difference to difference nothing moves. */
const disputed = (issue: Issue, itemId: string, lotId: string, quantity: Quantity): PlanLine => ({
  itemId,
  quantity,
  from: operator(issue.operatorId),
  to: difference,
  rule: "lenient",
  cause: "dispute",
  lotId,
  lotIsPreference: true,
  reservation: issue.taskId ? "cut" : undefined,
});

async function writeDispute(
  issue: Issue,
  received: ReadonlyMap<string, Quantity>,
  posted: Posted,
  reason: string,
): Promise<void> {
  await execute(sql`
    update stock_issue set status = 'disputed', disputed_at = ${now()}, dispute_reason = ${reason},
      dispute_posting_id = ${posted.postingId}::uuid, updated_at = ${now()}
    where id = ${issue.id}::uuid and status = 'issued'`);
  const itemIds = [...received.keys()];
  await execute(sql`
    update stock_issue_line line set received = stated.received, disputed = coalesce(moved.quantity, 0)
    from unnest(${itemIds}::uuid[], ${itemIds.map((itemId) => received.get(itemId)!)}::bigint[]) as stated (item_id, received)
    left join (select item_id, sum(quantity)::bigint as quantity from stock_move
               where posting_id = ${posted.postingId}::uuid group by item_id) moved using (item_id)
    where line.issue_id = ${issue.id}::uuid and line.item_id = stated.item_id`);
}

async function tellDispute(
  actor: Actor,
  issue: Issue,
  posted: Posted,
  { lines, reason }: IssueDisputeInput,
): Promise<void> {
  const amount = posted.moves.reduce((sum, move) => sum + move.value, 0n);
  const label = documentNumber(issue.number);
  const subject = { type: "issue", id: issue.id, label } as const;
  await audit(
    actor,
    "issue.dispute",
    { ...subject, label: `${issue.warehouse} → ${issue.operator}` },
    { status: ["issued", "disputed"], ...stated({ lines, reason }) },
  );
  const people = await rows<{ id: string }>(sql`
    select id from app_user where status = 'active' and (role in ('admin', 'manager')
      or id = (select actor_id from stock_posting join stock_issue on posting_id = stock_posting.id
               where stock_issue.id = ${issue.id}::uuid)) order by id`);
  const told = people.map(({ id }) => id);
  await notifyAll(told, {
    kind: "issue.disputed",
    subject: issue.id,
    params: { issueId: issue.id, number: label },
  });
  if (issue.taskId) await emit("task-changed", { taskId: issue.taskId });
  await reportIncident(actor, { type: "stock_variance", severity: "medium", subject, text: reason, amount });
}

/**
 * A manager says where the disputed goods are: all of them exactly once, with the lots and the value with which they
 * were disputed. The incident is resolved and the operator told. The same settlement again changes nothing.
 *
 * @throws AppError stock.issue_decided, stock.settle_differs
 */
export async function settleIssue(actor: Actor, issueId: string, input: SettleInput): Promise<Issue> {
  permit(actor, "stock:settle");
  return transaction(async () => {
    if (!(await lockIssue(issueId))) throw new AppError("row.not_found");
    const issue = await getIssue(actor, issueId);
    const settled = settledOf(issue.lines, input);
    if (
      issue.status === "settled" &&
      issue.lines.every((line) => isSettledSo(line, settled.get(line.itemId)!))
    )
      return issue;
    if (issue.status !== "disputed") throw new AppError("stock.issue_decided", { status: issue.status });
    refuseOther(issue.lines, settled);
    if (input.lines.some(({ to }) => to === "warehouse")) await requireWarehouse(issue.warehouseId);
    if (input.lines.some(({ to }) => to === "operator"))
      await requireOperator(issue.operatorId, "lines.0.to");
    await postSettlement(actor, issue, settled, input.reason);
    await writeSettlement(actor, issue, settled, input);
    await resolveIncidentsOf(actor, { type: "issue", id: issueId }, input.reason);
    await notify({
      recipientId: issue.operatorId,
      kind: "issue.settled",
      subject: issueId,
      params: { issueId, number: documentNumber(issue.number) },
    });
    return getIssue(actor, issueId);
  });
}

type Settled = Record<SettleInput["lines"][number]["to"], Quantity>;

function settledOf(lines: readonly IssueLine[], input: SettleInput): ReadonlyMap<string, Settled> {
  const settled = new Map(lines.map((line) => [line.itemId, { warehouse: 0n, operator: 0n, loss: 0n }]));
  const unknown = input.lines.flatMap(({ itemId }, index) =>
    settled.has(itemId) ? [] : [{ path: `lines.${index}.itemId`, key: "unknown" }],
  );
  if (unknown.length > 0) throw invalid(...unknown);
  for (const { itemId, quantity, to } of input.lines) settled.get(itemId)![to] += quantity;
  return settled;
}

const isSettledSo = (line: IssueLine, { warehouse: back, operator: kept, loss: lost }: Settled): boolean =>
  line.toWarehouse === back && line.toOperator === kept && line.toLoss === lost;

function refuseOther(lines: readonly IssueLine[], settled: ReadonlyMap<string, Settled>): void {
  for (const { itemId, item, unit, disputed: wanted } of lines) {
    const { warehouse: back, operator: kept, loss: lost } = settled.get(itemId)!;
    const given = back + kept + lost;
    if (given === wanted) continue;
    const figures = { disputed: quantityToNumber(wanted), settled: quantityToNumber(given) };
    throw new AppError("stock.settle_differs", { itemId, item, unit, ...figures });
  }
}

async function postSettlement(
  actor: Actor,
  issue: Issue,
  settled: ReadonlyMap<string, Settled>,
  reason: string,
): Promise<void> {
  const moves = await originals(sql`
    move.posting_id = (select dispute_posting_id from stock_issue where id = ${issue.id}::uuid)`);
  const targets = [
    ["warehouse", warehouse(issue.warehouseId)],
    ["operator", operator(issue.operatorId)],
    ["loss", loss],
  ] as const;
  const left = new Map([...settled].map(([itemId, to]) => [itemId, { ...to }]));
  const lines = moves.flatMap((move) => {
    const wanted = left.get(move.itemId)!;
    let rest = { quantity: move.quantity, value: move.value };
    return targets.flatMap(([to, place]) => {
      const part = wanted[to] < rest.quantity ? wanted[to] : rest.quantity;
      if (part === 0n) return [];
      const value = share(rest.value, part, rest.quantity);
      wanted[to] -= part;
      rest = { quantity: rest.quantity - part, value: rest.value - value };
      return [settling(move, place, part, value)];
    });
  });
  await post({
    actor,
    cause: "settle",
    naturalKey: `settle:${issue.id}`,
    kind: "desk",
    businessTime: now(),
    taskId: issue.taskId,
    reason,
    lines,
  });
}

const settling = (
  { itemId, lotId }: { itemId: string; lotId: string },
  to: Place,
  quantity: Quantity,
  value: Money,
): PlanLine => ({
  itemId,
  quantity,
  from: difference,
  to,
  rule: "any",
  cause: "settle",
  lotId,
  value,
  // Losses are told by reason; the manager's own words stand on the issue.
  reason: to.type === "loss" ? "other" : undefined,
});

async function writeSettlement(
  actor: Actor,
  issue: Issue,
  settled: ReadonlyMap<string, Settled>,
  { lines, reason }: SettleInput,
): Promise<void> {
  await execute(sql`
    update stock_issue set status = 'settled', settled_at = ${now()}, settled_by = ${actor.userId}::uuid,
      settle_reason = ${reason}, updated_at = ${now()}
    where id = ${issue.id}::uuid and status = 'disputed'`);
  const entries = [...settled];
  const column = (to: keyof Settled): Quantity[] => entries.map(([, parts]) => parts[to]);
  await execute(sql`
    update stock_issue_line line set to_warehouse = said.back, to_operator = said.kept, to_loss = said.lost
    from unnest(${entries.map(([itemId]) => itemId)}::uuid[], ${column("warehouse")}::bigint[],
                ${column("operator")}::bigint[], ${column("loss")}::bigint[]) as said (item_id, back, kept, lost)
    where line.issue_id = ${issue.id}::uuid and line.item_id = said.item_id`);
  const subject = { type: "issue", id: issue.id, label: `${issue.warehouse} → ${issue.operator}` } as const;
  await audit(actor, "issue.settle", subject, {
    status: ["disputed", "settled"],
    ...stated({ lines, reason }),
  });
}
