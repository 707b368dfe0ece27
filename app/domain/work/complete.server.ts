import { mayAct, permit } from "#app/domain/access/index.server.ts";
import { takeCollection } from "#app/domain/cash/index.server.ts";
import { applyWaiting, lockSlots } from "#app/domain/fleet/index.server.ts";
import { loadForTask, releaseForTask } from "#app/domain/stock/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { changesBetween, stated, type Changes } from "#app/platform/audit.ts";
import { rows, sql } from "#app/platform/database.ts";
import { AppError, invalid } from "#app/platform/errors.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { transaction } from "#app/platform/transaction.ts";
import { answer, hashOf, type Completion } from "./completion.server.ts";
import { isAssignee, nextStatus } from "./lifecycle.ts";
import {
  mergeLines,
  movesGoods,
  refuseFoundTwice,
  requireEveryLine,
  saveLines,
  toldLine,
  type TaskLine,
} from "./lines.server.ts";
import { missingPhotos } from "./photo-needs.server.ts";
import type { FieldAct } from "./progress.server.ts";
import type { CompleteInput } from "./schema.ts";
import { lockTask, momentOf, step, type Task } from "./task.server.ts";
import { definitionOf } from "./types.ts";

export interface Completed {
  readonly task: Task;
  /** Slots that now hold more than they can: a warning, no refusal. */
  readonly overCapacity: readonly OverCapacity[];
}

export interface OverCapacity {
  readonly slotId: string;
  readonly slot: string;
  readonly onHand: Quantity;
  readonly capacity: Quantity;
}

/**
 * Completes a task: photos, checklist, quantities, stock, cash and status in one transaction. What the input
 * leaves out is taken from what was entered before. The same complete again answers the task as it is.
 * A slot that its line leaves without the old goods becomes what its planogram has waiting for it, in the same
 * transaction; the new item may be loaded in the same act, once all of the old one is out.
 *
 * Throws `work.completed_differently`, `work.invalid_transition`, `work.not_your_task`, `work.line_missing`,
 * `work.slot_item_mismatch`, `work.photos_missing`, `work.checklist_incomplete`, `stock.insufficient`,
 * `stock.expired`, `fleet.slot_still_holds`, `cash.bag_in_use`, and `input.invalid` (bag number; reason of a manager).
 */
export async function complete(
  actor: Actor,
  taskId: string,
  input: CompleteInput,
  { at }: FieldAct = {},
): Promise<Completed> {
  if (!mayAct(actor, "task:complete")) permit(actor, "task:complete_on_behalf");
  return transaction(async () => {
    const task = await lockTask(actor, taskId);
    const onBehalf = requireReasonOnBehalf(actor, task, input.reason);
    // Before anything is read of them: a planogram saved meanwhile comes wholly before this act, or wholly after.
    if (definitionOf(task.type).items) await lockSlots(task.machineId);
    const completion = await merge(task, input);
    const hash = hashOf(completion);
    if (isRepeat(task, hash)) return { task, overCapacity: [] };
    nextStatus(task.status, "complete");
    await requireWhole(task, completion);
    const businessTime = momentOf(at);
    await saveLines(task.id, completion.lines);
    const confirmedIssues = await post(actor, task, completion, businessTime);
    const completed = await step(actor, task, "complete", {
      set: sql`
        completed_at = ${businessTime}, completion_hash = ${hash}, on_behalf_reason = ${onBehalf},
        bag_number = ${completion.bagNumber}, cash_amount = ${completion.amount}, comment = ${completion.comment},
        checklist = ${JSON.stringify(completion.checklist)}::jsonb`,
      at: businessTime,
      details: { attempt: task.attempt, ...(onBehalf ? { onBehalf: true } : {}) },
      changes: completionChanges(task, completion, confirmedIssues),
      reason: onBehalf ?? undefined,
    });
    return { task: completed, overCapacity: await findOverCapacity(completion.lines) };
  });
}

/** What was done, and in the task's own fields what differs from what was entered before. */
function completionChanges(task: Task, completion: Completion, confirmedIssues: readonly string[]): Changes {
  const { lines, bagNumber, amount: cashAmount, comment, checklist } = completion;
  return {
    ...stated({ attempt: task.attempt, lines: lines.map(toldLine), confirmedIssues }),
    ...changesBetween(pickEntered(task), { bagNumber, cashAmount, comment, checklist }),
  };
}

const pickEntered = ({ bagNumber, cashAmount, comment, checklist }: Task) => ({
  bagNumber,
  cashAmount,
  comment,
  checklist,
});

/** The reason of a manager who completes for the assignee; null for the assignee himself. */
function requireReasonOnBehalf(actor: Actor, task: Task, reason: string | undefined): string | null {
  if (isAssignee(task, actor)) {
    permit(actor, "task:complete");
    return null;
  }
  if (task.assigneeId === null) nextStatus(task.status, "complete");
  if (!mayAct(actor, "task:complete_on_behalf"))
    throw new AppError("work.not_your_task", { taskId: task.id });
  if (!reason) throw invalid({ path: "reason", key: "required" });
  return reason;
}

async function merge(task: Task, input: CompleteInput): Promise<Completion> {
  const { items, cash } = definitionOf(task.type);
  if (!items && input.items && input.items.length > 0) throw invalid({ path: "items", key: "unknown_field" });
  if (!cash && input.cash) throw invalid({ path: "cash", key: "unknown_field" });
  return {
    lines: items ? await mergeLines(task, input.items) : [],
    bagNumber: input.cash?.bagNumber ?? task.bagNumber,
    amount: input.cash?.amount ?? task.cashAmount,
    comment: input.comment ?? task.comment,
    checklist: answer(task.checklist, input.checklist),
  };
}

/** Completed before with this content. Throws where the content differs. */
function isRepeat(task: Task, hash: string): boolean {
  if (task.status !== "completed" && task.status !== "verified") return false;
  if (task.completionHash === hash) return true;
  throw new AppError("work.completed_differently", { status: task.status });
}

/** Everything that the type of the task asks for is there. */
async function requireWhole(task: Task, { lines, bagNumber, checklist }: Completion): Promise<void> {
  const definition = definitionOf(task.type);
  if (definition.items) {
    requireEveryLine(lines);
    refuseFoundTwice(lines);
  }
  if (definition.cash && !bagNumber) throw invalid({ path: "cash.bagNumber", key: "required" });
  if (checklist.some((point) => point.done === null)) {
    const open = checklist.filter((point) => point.done === null).map((point) => point.key);
    throw new AppError("work.checklist_incomplete", { points: open });
  }
  const missing = await missingPhotos(task, { evenAllowed: false });
  const count = missing.before + missing.after;
  if (count > 0) throw new AppError("work.photos_missing", { count, missing });
}

/** Answers the issues that the loading has confirmed. */
async function post(
  actor: Actor,
  task: Task,
  completion: Completion,
  businessTime: Date,
): Promise<readonly string[]> {
  const { id: taskId, attempt, machineId, assigneeId } = task;
  if (!assigneeId) throw new Error(`A task in progress without an assignee: ${taskId}`);
  const definition = definitionOf(task.type);
  const act = { taskId, attempt, machineId, operatorId: assigneeId };
  const confirmedIssues = definition.items ? await moveGoods(actor, act, completion, businessTime) : [];
  if (definition.cash) {
    const { bagNumber, amount } = completion;
    await takeCollection(actor, { ...act, bagNumber: bagNumber ?? "", amount, takenAt: businessTime });
  }
  return confirmedIssues;
}

async function moveGoods(
  actor: Actor,
  act: { taskId: string; attempt: number; machineId: string; operatorId: string },
  completion: Completion,
  businessTime: Date,
): Promise<readonly string[]> {
  const { taskId, attempt, machineId } = act;
  const lines = completion.lines.filter(movesGoods).flatMap(postingLines);
  const loaded = lines.length > 0 ? await loadForTask(actor, { ...act, businessTime, lines }) : null;
  if (!loaded) await releaseForTask(taskId);
  const slotIds = completion.lines.map(({ slotId }) => slotId);
  await applyWaiting(actor, { taskId, attempt, machineId, slotIds });
  return loaded?.confirmedIssues ?? [];
}

/** What was found and taken out is of the item that stood in the slot, which need not be the one that was loaded. */
function postingLines(line: TaskLine) {
  const { slotId, itemId, standingItemId, found, removed, removedReason } = line;
  const loaded = { slotId, itemId, actual: line.actual ?? 0n };
  const before = {
    ...(found === null ? {} : { found }),
    ...(removed ? { removed: { quantity: removed, reason: removedReason } } : {}),
  };
  if (standingItemId === null) return [{ ...loaded, ...before }];
  return [{ slotId, itemId: standingItemId, actual: 0n, ...before }, loaded];
}

const findOverCapacity = (lines: readonly TaskLine[]): Promise<OverCapacity[]> =>
  rows<OverCapacity>(sql`
    select s.id as "slotId", s.code as slot, b.on_hand as "onHand", s.capacity
    from slot s join stock_balance b on b.place_type = 'slot' and b.place_id = s.id and b.item_id = s.item_id
    where s.id = any(${lines.filter(movesGoods).map((line) => line.slotId)}::uuid[]) and b.on_hand > s.capacity
    order by s.position, s.code`);
