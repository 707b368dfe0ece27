import { permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { now } from "#app/platform/clock.ts";
import { today } from "#app/platform/company.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { transaction } from "#app/platform/transaction.ts";
import { loadBalances, saveBalances } from "./balances.server.ts";
import { naturalKey } from "./desk-posting.server.ts";
import { balanceKey, operator, warehouse } from "./places.ts";
import { post } from "./post.server.ts";
import { requireOperator } from "./requirements.server.ts";
import { endOpen, freeOf, openReservations, type Need } from "./reservations.server.ts";

interface TaskTransfer {
  readonly taskId: string;
  readonly fromOperatorId: string;
  readonly toOperatorId: string;
  readonly warehouseId: string | null;
  /** What is to be reserved for the new assignee afterwards. */
  readonly needs: readonly Need[];
}

export interface Transferred {
  readonly itemId: string;
  readonly quantity: Quantity;
}

/**
 * A task goes to somebody else, and with it what the one before holds for it: its reservations end, and as much of
 * them as is unexpired and free with him moves to the new one. Runs in the caller's transaction, with the task's row
 * locked, before the goods are reserved anew.
 */
export async function transferForTask(actor: Actor, input: TaskTransfer): Promise<Transferred[]> {
  permit(actor, "stock:transfer");
  return transaction(async () => {
    await requireOperator(input.toOperatorId, "assigneeId");
    const open = await openReservations(input.taskId);
    const balances = await loadBalances([...open, ...refsOf(input, open)]);
    const ended = await endOpen(input.taskId, "released", balances);
    const day = await today();
    const from = operator(input.fromOperatorId);
    const lines = ended
      .filter(({ type, id }) => type === from.type && id === from.id)
      .map(({ itemId, remaining }) => {
        const free = freeOf(balances.get(balanceKey(from, itemId))!, day);
        return { itemId, quantity: remaining < free ? remaining : free };
      })
      .filter(({ quantity }) => quantity > 0n);
    await saveBalances([...balances.values()]);
    if (lines.length === 0) return [];
    await post({
      actor,
      cause: "transfer",
      naturalKey: naturalKey("transfer", null),
      kind: "desk",
      businessTime: now(),
      taskId: input.taskId,
      lines: lines.map((line) => ({
        ...line,
        from,
        to: operator(input.toOperatorId),
        rule: "choice",
        cause: "transfer",
      })),
    });
    return lines;
  });
}

/** Whatever the transfer and the reservation after it will need, so that all of it is locked in the one order. */
function refsOf(
  { fromOperatorId, toOperatorId, warehouseId, needs }: TaskTransfer,
  open: readonly { readonly itemId: string }[],
) {
  const places = [
    operator(fromOperatorId),
    operator(toOperatorId),
    ...(warehouseId ? [warehouse(warehouseId)] : []),
  ];
  const itemIds = [...new Set([...needs, ...open].map(({ itemId }) => itemId))];
  return itemIds.flatMap((itemId) => places.map((place) => ({ place, itemId })));
}
