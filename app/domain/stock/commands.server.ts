import { permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { now } from "#app/platform/clock.ts";
import { row, rows, sql } from "#app/platform/database.ts";
import { AppError, invalid } from "#app/platform/errors.ts";
import type { Money } from "#app/platform/money.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { transaction } from "#app/platform/transaction.ts";
import { isInside, operator, slot, warehouse, type InsidePlace, type Place } from "./places.ts";
import type { PlanLine } from "./plan.ts";
import { auditPosting, naturalKey } from "./desk-posting.server.ts";
import { confirmByLoading, lockUnconfirmed } from "./issues.server.ts";
import { ensureLots, post, type Posted } from "./post.server.ts";
import { writePurchase, type Purchased } from "./purchases.server.ts";
import {
  lotsOf,
  requireItems,
  requireOperator,
  requirePlace,
  requireSlotItems,
  requireSlots,
  requireWarehouse,
} from "./requirements.server.ts";
import type { LoadInput, OpeningInput, ReceiveInput, TransferInput } from "./schema.ts";
import { ensureSupplier } from "./suppliers.server.ts";

/**
 * Goods from a supplier, by document: each line brings its amount without VAT (or unit cost x quantity, half to even),
 * its lot and its expiry date. Answers the posting and the document; the same idempotency key posts once.
 */
export async function receive(actor: Actor, input: ReceiveInput): Promise<Purchased> {
  permit(actor, "stock:receive");
  return transaction(async () => {
    const name = await requireWarehouse(input.warehouseId);
    await requireItems(input.lines.map((line) => line.itemId));
    const supplierId = input.supplier ? await ensureSupplier(input.supplier) : null;
    const lots = await ensureLots(
      input.lines.map((line) => ({
        itemId: line.itemId,
        code: line.lotCode ?? "",
        expiresOn: line.expiresOn ?? null,
      })),
    );
    const businessTime = input.businessTime ?? now();
    const lines = input.lines.map((line, index) => ({
      itemId: line.itemId,
      quantity: line.quantity,
      from: { type: "supplier" as const, id: supplierId },
      to: warehouse(input.warehouseId),
      rule: "any" as const,
      cause: "receive",
      lotId: lots[index],
      value: line.amount,
    }));
    const posted = await post({
      actor,
      cause: "receive",
      naturalKey: naturalKey("receive", input.key),
      kind: "desk",
      businessTime,
      documentNumber: input.documentNumber,
      supplierId,
      lines,
    });
    await auditPosting(actor, "stock.receive", posted, name, input);
    return writePurchase(actor, {
      ...input,
      kind: "receipt",
      supplierId,
      businessTime,
      posted,
      planned: lines,
    });
  });
}

/** Between two inside places, as a choice: only what is available is taken. */
export async function transfer(actor: Actor, input: TransferInput): Promise<Posted> {
  permit(actor, "stock:transfer");
  return transaction(async () => {
    const from = await requirePlace(input.from, "from.id");
    const to = await requirePlace(input.to, "to.id");
    if (input.from.id === input.to.id) throw invalid({ path: "to.id", key: "duplicate" });
    await requireItems(input.lines.map((line) => line.itemId));
    if (input.to.type === "slot")
      await requireSlotItems(input.lines.map((line) => ({ slotId: input.to.id, itemId: line.itemId })));
    const lots = await lotsOf(input.lines);
    const posted = await post({
      actor,
      cause: "transfer",
      naturalKey: naturalKey("transfer", input.key),
      kind: "desk",
      businessTime: now(),
      lines: input.lines.map((line, index) => ({
        itemId: line.itemId,
        quantity: line.quantity,
        from: input.from,
        to: input.to,
        rule: "choice",
        cause: "transfer",
        lotId: lots[index],
      })),
    });
    await auditPosting(actor, "stock.transfer", posted, `${from} → ${to}`, input);
    return posted;
  });
}

/**
 * Operator -> slots, outside a task. Expired lots are refused; the slot must hold that item. It confirms the
 * operator's issues of these items, as loading for a task does.
 */
export async function load(actor: Actor, input: LoadInput): Promise<Posted> {
  permit(actor, "stock:load");
  return transaction(async () => {
    const name = await requireOperator(input.operatorId, "operatorId");
    const unconfirmed = await lockUnconfirmed(
      input.operatorId,
      input.lines.map((line) => line.itemId),
    );
    const machine = await requireSlots(
      input.machineId,
      input.lines.map((line) => line.slotId),
    );
    await requireSlotItems(input.lines);
    const posted = await post({
      actor,
      cause: "load",
      naturalKey: naturalKey("load", input.key),
      kind: "field",
      businessTime: now(),
      lines: input.lines.map((line) => ({
        itemId: line.itemId,
        quantity: line.quantity,
        from: operator(input.operatorId),
        to: slot(line.slotId),
        rule: "unexpired",
        cause: "load",
        machineId: input.machineId,
      })),
    });
    const confirmedIssues = posted.repeated ? [] : await confirmByLoading(unconfirmed);
    await auditPosting(actor, "stock.load", posted, `${name} → ${machine}`, { ...input, confirmedIssues });
    return posted;
  });
}

/** Slots -> operator, outside a task. */
export async function unload(actor: Actor, input: LoadInput): Promise<Posted> {
  permit(actor, "stock:unload");
  return transaction(async () => {
    const name = await requireOperator(input.operatorId, "operatorId");
    const machine = await requireSlots(
      input.machineId,
      input.lines.map((line) => line.slotId),
    );
    await requireItems(input.lines.map((line) => line.itemId));
    const posted = await post({
      actor,
      cause: "unload",
      naturalKey: naturalKey("unload", input.key),
      kind: "field",
      businessTime: now(),
      lines: input.lines.map((line) => ({
        itemId: line.itemId,
        quantity: line.quantity,
        from: slot(line.slotId),
        to: operator(input.operatorId),
        rule: "any",
        cause: "unload",
        machineId: input.machineId,
      })),
    });
    await auditPosting(actor, "stock.unload", posted, `${machine} → ${name}`, input);
    return posted;
  });
}

/** What stood at a place before its first move: the baseline that no variance precedes. */
export async function open(actor: Actor, input: OpeningInput): Promise<Posted> {
  permit(actor, "stock:open");
  return transaction(async () => {
    const name = await requirePlace(input.place, "place.id");
    await requireItems(input.lines.map((line) => line.itemId));
    const lots = await ensureLots(
      input.lines.map((line) => ({
        itemId: line.itemId,
        code: line.lotCode ?? "",
        expiresOn: line.expiresOn ?? null,
      })),
    );
    await refuseLateOpening(
      input.place,
      input.lines.map((line) => line.itemId),
    );
    const posted = await post({
      actor,
      cause: "opening",
      naturalKey: naturalKey("opening", input.key),
      kind: "desk",
      businessTime: input.businessTime ?? now(),
      lines: input.lines.map((line, index) => ({
        itemId: line.itemId,
        quantity: line.quantity,
        from: { type: "difference", id: null },
        to: input.place,
        rule: "any",
        cause: "opening",
        lotId: lots[index],
        value: line.amount,
      })),
    });
    await auditPosting(actor, "stock.open", posted, name, input);
    return posted;
  });
}

async function refuseLateOpening(place: InsidePlace, itemIds: readonly string[]): Promise<void> {
  const moved = await row<{ name: string }>(sql`
    select item.name from stock_move move join item on item.id = move.item_id
    where move.item_id = any(${itemIds}::uuid[])
      and ((move.to_type, move.to_id) = (${place.type}, ${place.id}::uuid) or (move.from_type, move.from_id) = (${place.type}, ${place.id}::uuid))
    limit 1`);
  if (moved) throw new AppError("stock.already_opened", { item: moved.name });
}

interface OriginalMove {
  id: string;
  postingId: string;
  cause: string;
  itemId: string;
  lotId: string;
  quantity: Quantity;
  value: Money;
  fromType: Place["type"];
  fromId: string | null;
  toType: Place["type"];
  toId: string | null;
  machineId: string | null;
  taskId: string | null;
  businessTime: Date;
}

/**
 * Takes one move back, once, by a move the other way round with the original's value. A move of a task is taken
 * back by the task's own verbs, one of an issue by a return.
 */
export async function reverse(
  actor: Actor,
  input: { moveId: string; reason: string; key?: string | undefined },
): Promise<Posted> {
  permit(actor, "stock:reverse");
  return transaction(async () => {
    const [original] = await originals(sql`move.id = ${input.moveId}::uuid`);
    if (!original) throw new AppError("row.not_found");
    const byItsOwnVerb = original.taskId !== null || ["reverse", "issue", "consume"].includes(original.cause);
    if (byItsOwnVerb) throw new AppError("stock.not_reversible", { cause: original.cause });
    const repeat = await row<{ postingId: string }>(
      sql`select posting_id as "postingId" from stock_move where reverses_id = ${original.id}::uuid`,
    );
    if (repeat) return { postingId: repeat.postingId, repeated: true, moves: [] };
    const posted = await post({
      actor,
      cause: "reverse",
      naturalKey: `reverse:${original.id}`,
      kind: "desk",
      businessTime: now(),
      reason: input.reason,
      lines: [reversalOf(original, "any")],
    });
    const { itemId, quantity } = original;
    await auditPosting(actor, "stock.reverse", posted, "", { ...input, itemId, quantity });
    return posted;
  });
}

/** The moves that satisfy a condition on `move`, in the order in which they were posted. */
export async function originals(condition: ReturnType<typeof sql>): Promise<OriginalMove[]> {
  return rows<OriginalMove>(sql`
    select move.id, move.posting_id as "postingId", move.cause, move.item_id as "itemId", move.lot_id as "lotId",
           move.quantity, move.value, move.from_type as "fromType", move.from_id as "fromId", move.to_type as "toType",
           move.to_id as "toId", move.machine_id as "machineId", move.task_id as "taskId", move.business_time as "businessTime"
    from stock_move move where ${condition} order by move.id`);
}

/** The other way round, with the original's lot and value. */
export function reversalOf(original: OriginalMove, rule: PlanLine["rule"]): PlanLine {
  return {
    itemId: original.itemId,
    quantity: original.quantity,
    from: { type: original.toType, id: original.toId },
    to: { type: original.fromType, id: original.fromId },
    rule: isInside({ type: original.toType, id: original.toId }) ? rule : "any",
    cause: "reverse",
    lotId: original.lotId,
    lotIsPreference: true,
    value: original.value,
    machineId: original.machineId,
    reversesId: original.id,
  };
}
