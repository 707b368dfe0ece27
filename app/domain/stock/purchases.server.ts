import { permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { now } from "#app/platform/clock.ts";
import { execute, row, sql } from "#app/platform/database.ts";
import { newId } from "#app/platform/id.ts";
import type { Money } from "#app/platform/money.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { transaction } from "#app/platform/transaction.ts";
import { auditPosting, naturalKey } from "./desk-posting.server.ts";
import { warehouse } from "./places.ts";
import type { PlanLine } from "./plan.ts";
import { post, type Posted } from "./post.server.ts";
import { lotsOf, requireItems, requireSupplier, requireWarehouse } from "./requirements.server.ts";
import type { PurchaseKind, ReturnToSupplierInput } from "./schema.ts";

export interface Purchased extends Posted {
  /** The document that stands for the posting. */
  readonly purchaseId: string;
}

/**
 * Warehouse -> supplier at moving average, with what the supplier credits beside it. Takes what nobody was promised;
 * what has expired may go back. A line that names no lot takes the first to expire.
 *
 * @throws AppError stock.insufficient, input.invalid, day.closed
 */
export async function returnToSupplier(actor: Actor, input: ReturnToSupplierInput): Promise<Purchased> {
  permit(actor, "stock:return_to_supplier");
  return transaction(async () => {
    const from = await requireWarehouse(input.warehouseId);
    const to = await requireSupplier(input.supplierId);
    await requireItems(input.lines.map((line) => line.itemId));
    const lots = await lotsOf(input.lines);
    const businessTime = now();
    const lines = input.lines.map((line, index) => ({
      itemId: line.itemId,
      quantity: line.quantity,
      from: warehouse(input.warehouseId),
      to: { type: "supplier" as const, id: input.supplierId },
      rule: "outgoing" as const,
      cause: "return_to_supplier",
      lotId: lots[index],
    }));
    const posted = await post({
      actor,
      cause: "return_to_supplier",
      naturalKey: naturalKey("return_to_supplier", input.key),
      kind: "desk",
      businessTime,
      documentNumber: input.documentNumber,
      supplierId: input.supplierId,
      reason: input.reason,
      lines,
    });
    await auditPosting(actor, "stock.return_to_supplier", posted, `${from} → ${to}`, input);
    return writePurchase(actor, {
      ...input,
      kind: "return_to_supplier",
      businessTime,
      posted,
      planned: lines,
    });
  });
}

interface PurchaseDocument {
  readonly kind: PurchaseKind;
  readonly supplierId: string | null;
  readonly warehouseId: string;
  readonly documentNumber?: string | undefined;
  readonly documentDate?: string | null | undefined;
  readonly businessTime: Date;
  readonly posted: Posted;
  readonly lines: readonly DocumentLine[];
  /** What each line of the document asked the ledger for, in the same order. */
  readonly planned: readonly PlanLine[];
}

interface DocumentLine {
  readonly itemId: string;
  readonly quantity: Quantity;
  readonly amount: Money;
  readonly vatRate?: number | null | undefined;
  readonly vatAmount?: Money | undefined;
}

/** Keeps the document of a posting beside it; a repeated posting has its document already. */
export async function writePurchase(actor: Actor, document: PurchaseDocument): Promise<Purchased> {
  const { posted } = document;
  if (posted.repeated) return { ...posted, purchaseId: await purchaseOf(posted.postingId) };
  const purchaseId = newId();
  const lines = linesOf(document);
  const sum = (pick: (line: (typeof lines)[number]) => bigint) =>
    lines.reduce((total, line) => total + pick(line), 0n);
  await execute(sql`
    insert into purchase (id, kind, supplier_id, warehouse_id, document_number, document_date, posting_id, amount,
                          vat_amount, value, actor_id, business_time, created_at)
    values (${purchaseId}::uuid, ${document.kind}, ${document.supplierId}::uuid, ${document.warehouseId}::uuid,
            nullif(${document.documentNumber ?? ""}, ''), ${document.documentDate ?? null}::date,
            ${posted.postingId}::uuid, ${sum((line) => line.amount)}, ${sum((line) => line.vatAmount)},
            ${sum((line) => line.value)}, ${actor.userId}::uuid, ${document.businessTime}, ${now()})`);
  const written = JSON.stringify(lines, (_, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );
  await execute(sql`
    insert into purchase_line (purchase_id, line, item_id, quantity, amount, vat_rate, vat_amount, value, lot_ids)
    select ${purchaseId}::uuid, line, "itemId", quantity, amount, "vatRate" * 100, "vatAmount", value, "lotIds"
    from jsonb_to_recordset(${written}::jsonb) as line (line int, "itemId" uuid, quantity bigint, amount bigint,
      "vatRate" numeric, "vatAmount" bigint, value bigint, "lotIds" uuid[])`);
  return { ...posted, purchaseId };
}

/** Each line with what the ledger moved for it: its value, and the lots that it came from or went to. */
function linesOf({ lines, planned, posted }: PurchaseDocument) {
  return lines.map(({ itemId, quantity, amount, vatRate = null, vatAmount = 0n }, index) => {
    const moves = posted.moves.filter((move) => move.line === planned[index]);
    return {
      ...{ line: index + 1, itemId, quantity, amount, vatRate, vatAmount },
      value: moves.reduce((total, move) => total + move.value, 0n),
      lotIds: moves.map((move) => move.lotId),
    };
  });
}

async function purchaseOf(postingId: string): Promise<string> {
  const found = await row<{ id: string }>(sql`select id from purchase where posting_id = ${postingId}::uuid`);
  if (!found) throw new Error(`The document of posting ${postingId} vanished`);
  return found.id;
}
