import type { Actor } from "#app/platform/actor.ts";
import { row, rows, sql, type Sql } from "#app/platform/database.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { getIssue } from "./issue-queries.server.ts";
import { getReturn } from "./returns.server.ts";

/** Goods that pass from hand to hand, as both sign for them. */
export interface HandOver {
  readonly kind: "issue" | "return";
  readonly number: bigint;
  readonly at: Date;
  readonly warehouse: string;
  readonly operator: string;
  /** Who stands for the warehouse; null while nobody has received a return. */
  readonly keeper: string | null;
  readonly taskNumber: bigint | null;
  /** A return that nobody has counted yet: its lines are what was announced, by item. */
  readonly isAnnounced: boolean;
  readonly lines: readonly HandOverLine[];
}

export interface HandOverLine {
  readonly itemId: string;
  readonly item: string;
  readonly sku: string;
  readonly unit: string;
  readonly packs: readonly { readonly name: string; readonly quantity: Quantity }[];
  readonly lotCode: string | null;
  readonly expiresOn: string | null;
  readonly quantity: Quantity;
}

/** What an issue handed out, by item and lot. */
export async function issueSheet(actor: Actor, issueId: string): Promise<HandOver> {
  const { number, createdAt, warehouse, operator, issuedByName, taskNumber } = await getIssue(actor, issueId);
  const lines = await movedLines(sql`select posting_id from stock_issue where id = ${issueId}::uuid`);
  return {
    ...{ kind: "issue", number, at: createdAt, warehouse, operator, taskNumber, isAnnounced: false, lines },
    keeper: issuedByName,
  };
}

/** What a return brought, by item and lot; before it is counted, what was announced. */
export async function returnSheet(actor: Actor, returnId: string): Promise<HandOver> {
  const { number, createdAt, warehouse, operator, status, lines } = await getReturn(actor, returnId);
  const receiver = await row<{ name: string }>(sql`
    select keeper.full_name as name from stock_return returned
    join stock_posting posting on posting.id = returned.posting_id join app_user keeper on keeper.id = posting.actor_id
    where returned.id = ${returnId}::uuid`);
  const isAnnounced = status === "announced";
  const named = lines.map(({ itemId, announced }) => ({ itemId, quantity: announced }));
  return {
    ...{ kind: "return", number, at: createdAt, warehouse, operator, taskNumber: null, isAnnounced },
    keeper: receiver?.name ?? null,
    lines: isAnnounced
      ? await announcedLines(named)
      : await movedLines(sql`select posting_id from stock_return where id = ${returnId}::uuid`),
  };
}

type LineRow = Omit<HandOverLine, "packs"> & {
  readonly packs: readonly { name: string; quantity: string }[];
};

const itemColumns = sql`
  item.id as "itemId", item.name as item, item.sku, item.unit,
  coalesce((select jsonb_agg(jsonb_build_object('name', name, 'quantity', quantity::text) order by quantity, name)
            from item_pack where item_id = item.id), '[]') as packs`;

const withPacks = (found: readonly LineRow[]): HandOverLine[] =>
  found.map((line) => ({
    ...line,
    packs: line.packs.map(({ name, quantity }) => ({ name, quantity: BigInt(quantity) })),
  }));

const movedLines = async (posting: Sql): Promise<HandOverLine[]> =>
  withPacks(
    await rows<LineRow>(sql`
      select ${itemColumns}, nullif(lot.code, '') as "lotCode", lot.expires_on as "expiresOn", moved.quantity
      from (select item_id, lot_id, sum(quantity)::bigint as quantity from stock_move
            where posting_id = (${posting}) group by item_id, lot_id) moved
      join item on item.id = moved.item_id join lot on lot.id = moved.lot_id
      order by item.name, item.id, lot.expires_on nulls last, lot.id`),
  );

const announcedLines = async (
  lines: readonly { readonly itemId: string; readonly quantity: Quantity }[],
): Promise<HandOverLine[]> =>
  withPacks(
    await rows<LineRow>(sql`
      select ${itemColumns}, null as "lotCode", null as "expiresOn", line.quantity
      from unnest(${lines.map(({ itemId }) => itemId)}::uuid[], ${lines.map(({ quantity }) => quantity)}::bigint[])
        as line (item_id, quantity)
      join item on item.id = line.item_id order by item.name, item.id`),
  );
