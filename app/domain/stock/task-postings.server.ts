import type { Actor } from "#app/platform/actor.ts";
import { now } from "#app/platform/clock.ts";
import { row, rows, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { transaction } from "#app/platform/transaction.ts";
import { loadBalances } from "./balances.server.ts";
import { originals, reversalOf } from "./commands.server.ts";
import { confirmByLoading, lockUnconfirmed } from "./issues.server.ts";
import { balanceKey, difference, loss, operator, slot } from "./places.ts";
import type { PlanLine } from "./plan.ts";
import { post, type Posted } from "./post.server.ts";
import { requireSlotItems, requireSlots } from "./requirements.server.ts";
import { openReservations, releaseForTask } from "./reservations.server.ts";
import type { WriteOffReason } from "./schema.ts";

export interface LoadedLine {
  readonly slotId: string;
  readonly itemId: string;
  /** What was loaded; an honest 0 is 0. */
  readonly actual: Quantity;
  /** What stood in the slot before the work: corrected by difference first. */
  readonly found?: Quantity | undefined;
  /** What was taken out: to the operator, or written off when a reason is given. */
  readonly removed?: { readonly quantity: Quantity; readonly reason: WriteOffReason | null } | undefined;
}

interface TaskLoad {
  readonly taskId: string;
  readonly attempt: number;
  readonly machineId: string;
  readonly operatorId: string;
  readonly businessTime: Date;
  readonly lines: readonly LoadedLine[];
}

const completionKey = (taskId: string, attempt: number): string => `task:${taskId}:${attempt}`;

/**
 * Posts one completion of a task: found corrections, then what was taken out, then the loads; fulfils the task's
 * reservations and releases the rest. Runs in the caller's transaction, with the task's row locked. Answers the
 * issues that the loading has confirmed.
 *
 * @throws AppError stock.insufficient, stock.expired, with what the operator holds
 */
export async function loadForTask(actor: Actor, input: TaskLoad): Promise<{ confirmedIssues: string[] }> {
  return transaction(async () => {
    const loaded = input.lines.filter((line) => line.actual > 0n).map((line) => line.itemId);
    const unconfirmed = await lockUnconfirmed(input.operatorId, loaded);
    await requireSlots(
      input.machineId,
      input.lines.map((line) => line.slotId),
    );
    await requireSlotItems(
      input.lines.filter((line) => line.actual > 0n),
      "task",
    );
    await lockBalances(input);
    const corrections = await foundCorrections(input.lines);
    const posted = await post({
      actor,
      cause: "load",
      naturalKey: completionKey(input.taskId, input.attempt),
      kind: "field",
      businessTime: input.businessTime,
      taskId: input.taskId,
      lines: [
        ...corrections,
        ...input.lines.flatMap((line) => removal(line, input.operatorId)),
        ...input.lines.map((line) => loading(line, input.operatorId)),
      ].map((line) => ({ ...line, machineId: input.machineId })),
    });
    if (posted.repeated) return { confirmedIssues: [] };
    const confirmedIssues = await confirmByLoading(unconfirmed);
    await releaseForTask(input.taskId);
    return { confirmedIssues };
  });
}

/** All that the posting and the release of the rest need, at once: some now and others later would break the one order. */
async function lockBalances({ taskId, operatorId, lines }: TaskLoad): Promise<void> {
  await loadBalances([
    ...(await openReservations(taskId)),
    ...lines.flatMap(({ slotId, itemId }) =>
      [operator(operatorId), slot(slotId)].map((place) => ({ place, itemId })),
    ),
  ]);
}

/** The balances are locked before they are compared, and stay locked for the posting. */
async function foundCorrections(lines: readonly LoadedLine[]): Promise<PlanLine[]> {
  const stated = lines.filter((line) => line.found !== undefined);
  if (stated.length === 0) return [];
  const balances = await loadBalances(
    stated.map((line) => ({ place: slot(line.slotId), itemId: line.itemId })),
  );
  return stated.flatMap((line) => {
    const place = slot(line.slotId);
    const onHand = balances.get(balanceKey(place, line.itemId))!.onHand;
    const surplus = line.found! - onHand;
    if (surplus === 0n) return [];
    const [from, to] = surplus > 0n ? [difference, place] : [place, difference];
    return [
      {
        itemId: line.itemId,
        quantity: surplus > 0n ? surplus : -surplus,
        from,
        to,
        rule: "any",
        cause: "found",
      } satisfies PlanLine,
    ];
  });
}

function removal(line: LoadedLine, operatorId: string): PlanLine[] {
  if (!line.removed || line.removed.quantity === 0n) return [];
  const { quantity, reason } = line.removed;
  return [
    {
      itemId: line.itemId,
      quantity,
      from: slot(line.slotId),
      to: reason === null ? operator(operatorId) : loss,
      rule: "any",
      cause: reason === null ? "removed" : "write_off",
      reason,
    },
  ];
}

const loading = (line: LoadedLine, operatorId: string): PlanLine => ({
  itemId: line.itemId,
  quantity: line.actual,
  from: operator(operatorId),
  to: slot(line.slotId),
  rule: "unexpired",
  cause: "load",
  reservation: "fulfil",
});

interface Reversal {
  readonly taskId: string;
  readonly attempt: number;
  /** An undo is exact; a rejection takes what was sold since from difference, as that machine's variance. */
  readonly mode: "undo" | "reject";
  readonly reason?: string | undefined;
}

/**
 * Takes one completion of a task back by reversing moves, the last first: everything returns to where it came from,
 * as free stock. Runs in the caller's transaction, with the task's row locked.
 *
 * @throws AppError work.already_moved_on when people have moved on since what would return
 */
export async function reverseTask(actor: Actor, input: Reversal): Promise<Posted | null> {
  return transaction(async () => {
    const posting = await row<{ id: string }>(
      sql`select id from stock_posting where natural_key = ${completionKey(input.taskId, input.attempt)}`,
    );
    if (!posting) return null;
    const moves = (await originals(sql`move.posting_id = ${posting.id}::uuid`)).reverse();
    // Locked before looking, so that nobody moves on between the look and the reversal.
    await loadBalances(
      moves.flatMap((move) =>
        [
          { type: move.fromType, id: move.fromId },
          { type: move.toType, id: move.toId },
        ].flatMap((place) =>
          place.type === "slot" || place.type === "operator"
            ? [{ place: { type: place.type, id: place.id! }, itemId: move.itemId }]
            : [],
        ),
      ),
    );
    await refuseMovedOn(posting.id);
    try {
      return await post({
        actor,
        cause: "reverse",
        naturalKey: `reverse:${posting.id}`,
        kind: "field",
        businessTime: now(),
        taskId: input.taskId,
        reason: input.reason,
        lines: moves.map((move) =>
          reversalOf(move, input.mode === "reject" && move.toType === "slot" ? "lenient" : "any"),
        ),
      });
    } catch (error) {
      // What is no longer there was moved on by someone: returned, loaded elsewhere, or, for an exact undo, sold.
      if (error instanceof AppError && error.code === "stock.insufficient") {
        throw new AppError("work.already_moved_on", {
          what: error.details["item"],
          itemId: error.details["itemId"],
        });
      }
      throw error;
    }
  });
}

/** People's later acts on a slot that the completion filled: unloaded, corrected, written off, transferred. */
async function refuseMovedOn(postingId: string): Promise<void> {
  const later = await rows<{ item: string; itemId: string; cause: string; slot: string }>(sql`
    select item.name as item, later.item_id as "itemId", later.cause, slot.code as slot
    from stock_move original
    join stock_move later on later.item_id = original.item_id and later.posting_id > original.posting_id
      and ((later.from_type = 'slot' and later.from_id = original.to_id and later.cause <> 'consume')
        or (later.to_type = 'slot' and later.to_id = original.to_id and later.cause in ('found', 'count')))
    join item on item.id = later.item_id join slot on slot.id = original.to_id
    where original.posting_id = ${postingId}::uuid and original.to_type = 'slot'
      and later.cause <> 'reverse'
      and not exists (select 1 from stock_move undone where undone.reverses_id = later.id)
    limit 1`);
  const [first] = later;
  if (first)
    throw new AppError("work.already_moved_on", {
      what: `${first.item}, ${first.slot}`,
      itemId: first.itemId,
      cause: first.cause,
    });
}
