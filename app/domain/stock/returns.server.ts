import { idsOfRoles, mayAct, may, permit } from "#app/domain/access/index.server.ts";
import { reportIncident } from "#app/domain/care/index.server.ts";
import { notify, notifyAll } from "#app/domain/notices/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { audit, stated } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { documentNumber } from "#app/platform/document-number.ts";
import { AppError } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import type { Money } from "#app/platform/money.ts";
import { quantityToText, type Quantity } from "#app/platform/quantity.ts";
import { transaction } from "#app/platform/transaction.ts";
import { naturalKey } from "./desk-posting.server.ts";
import { operator, warehouse } from "./places.ts";
import { post } from "./post.server.ts";
import { lotsOf, requireItems, requireOperator, requireWarehouse } from "./requirements.server.ts";
import type { ReceiveReturnInput, ReturnInput } from "./schema.ts";

export interface StockReturn {
  readonly id: string;
  readonly number: bigint;
  readonly warehouseId: string;
  readonly warehouse: string;
  readonly operatorId: string;
  readonly operator: string;
  readonly status: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly lines: readonly {
    itemId: string;
    item: string;
    unit: string;
    announced: Quantity;
    received: Quantity | null;
  }[];
}

/**
 * Operator -> warehouse. The operator's own call only announces: nothing moves until the keeper has counted. The
 * keeper's call moves at once. Expired goods may be returned.
 */
export async function returnGoods(actor: Actor, input: ReturnInput): Promise<StockReturn> {
  const isKeeper = mayAct(actor, "stock:return");
  if (!isKeeper) permit(actor, "stock:announce_return");
  if (!isKeeper && input.operatorId !== actor.userId) throw new AppError("access.forbidden");
  return transaction(async () => {
    const to = await requireWarehouse(input.warehouseId);
    const from = await requireOperator(input.operatorId, "operatorId");
    await requireItems(input.lines.map((line) => line.itemId));
    const returnId = newId();
    const postingId = isKeeper ? await postReturn(actor, input, input.key) : null;
    if (postingId) {
      const earlier = await row<{ id: string }>(
        sql`select id from stock_return where posting_id = ${postingId}::uuid`,
      );
      if (earlier) return getReturn(actor, earlier.id);
    }
    await execute(sql`
      insert into stock_return (id, warehouse_id, operator_id, posting_id, status, created_at, updated_at)
      values (${returnId}::uuid, ${input.warehouseId}::uuid, ${input.operatorId}::uuid, ${postingId}::uuid,
              ${isKeeper ? "received" : "announced"}, ${now()}, ${now()})`);
    await execute(sql`
      insert into stock_return_line (id, return_id, item_id, announced, received)
      select gen_random_uuid(), ${returnId}::uuid, item_id, sum(quantity), case when ${isKeeper} then sum(quantity) end
      from unnest(${input.lines.map((line) => line.itemId)}::uuid[], ${input.lines.map((line) => line.quantity)}::bigint[])
        as line (item_id, quantity)
      group by item_id`);
    const { warehouseId, operatorId, lines } = input;
    const subject = { type: "return", id: returnId, label: `${from} → ${to}` } as const;
    const told = stated({ warehouseId, operatorId, lines, status: isKeeper ? "received" : "announced" });
    await audit(actor, isKeeper ? "return.receive" : "return.announce", subject, told);
    if (!isKeeper) await tellKeepers(returnId);
    return getReturn(actor, returnId);
  });
}

const tellKeepers = async (returnId: string): Promise<void> =>
  notifyAll(await idsOfRoles(["warehouse"]), {
    kind: "return.announced",
    subject: returnId,
    params: { returnId },
  });

/**
 * The keeper moves what was counted, which may differ from what was announced; items not mentioned were not there.
 * What is missing stays with the operator. He is told what was counted; a difference opens an incident.
 */
export async function receiveReturn(
  actor: Actor,
  returnId: string,
  input: ReceiveReturnInput,
): Promise<StockReturn> {
  permit(actor, "stock:return");
  return transaction(async () => {
    const found = await row<{ warehouseId: string; operatorId: string; status: string; label: string }>(sql`
      select warehouse_id as "warehouseId", operator_id as "operatorId", returned.status,
             operator.full_name || ' → ' || warehouse.name as label
      from stock_return returned join warehouse on warehouse.id = warehouse_id
      join app_user operator on operator.id = operator_id
      where returned.id = ${returnId}::uuid for update of returned`);
    if (!found) throw new AppError("row.not_found");
    if (found.status !== "announced") throw new AppError("stock.already_received");
    await requireItems(input.lines.map((line) => line.itemId));
    const postingId = await postReturn(actor, { ...found, lines: input.lines }, returnId);
    await execute(sql`
      update stock_return set status = 'received', posting_id = ${postingId}::uuid, updated_at = ${now()}
      where id = ${returnId}::uuid`);
    await execute(sql`
      insert into stock_return_line (id, return_id, item_id, announced, received)
      select gen_random_uuid(), ${returnId}::uuid, item_id, 0, sum(quantity)
      from unnest(${input.lines.map((line) => line.itemId)}::uuid[], ${input.lines.map((line) => line.quantity)}::bigint[])
        as line (item_id, quantity)
      group by item_id
      on conflict (return_id, item_id) do update set received = excluded.received`);
    await execute(
      sql`update stock_return_line set received = 0 where return_id = ${returnId}::uuid and received is null`,
    );
    const subject = { type: "return", id: returnId, label: found.label } as const;
    await audit(actor, "return.receive", subject, {
      status: ["announced", "received"],
      ...stated({ lines: input.lines }),
    });
    const counted = await getReturn(actor, returnId);
    await tellCounted(actor, counted);
    return counted;
  });
}

async function tellCounted(actor: Actor, { id, number, operatorId, lines }: StockReturn): Promise<void> {
  await notify({ recipientId: operatorId, kind: "return.counted", subject: id, params: { returnId: id } });
  const differing = lines.filter(({ announced, received }) => announced !== received);
  if (differing.length === 0) return;
  await reportIncident(actor, {
    type: "stock_variance",
    severity: "medium",
    subject: { type: "return", id, label: documentNumber(number) },
    text: differing
      .map(({ item, announced, received }) => `${item}: ${figures(announced, received)}`)
      .join("\n"),
    amount: await valueOfMissing(operatorId, differing),
  });
}

const figures = (announced: Quantity, received: Quantity | null): string =>
  `${quantityToText(announced)} → ${quantityToText(received ?? 0n)}`;

/** What was announced and not counted, at what the operator's goods are worth. */
async function valueOfMissing(operatorId: string, lines: StockReturn["lines"]): Promise<Money> {
  const missing = lines.filter(({ announced, received }) => announced > (received ?? 0n));
  const found = await row<{ value: Money }>(sql`
    select coalesce(sum(round(held.value::numeric * least(line.missing, held.on_hand) / held.on_hand)), 0)::bigint as value
    from unnest(${missing.map(({ itemId }) => itemId)}::uuid[],
                ${missing.map(({ announced, received }) => announced - (received ?? 0n))}::bigint[]) as line (item_id, missing)
    join stock_balance held on held.item_id = line.item_id and held.place_type = 'operator'
      and held.place_id = ${operatorId}::uuid and held.on_hand > 0`);
  return found?.value ?? 0n;
}

async function postReturn(
  actor: Actor,
  input: {
    warehouseId: string;
    operatorId: string;
    lines: readonly { itemId: string; quantity: Quantity; lotCode?: string | undefined }[];
  },
  key: string | undefined,
): Promise<string> {
  const lots = await lotsOf(input.lines);
  const posted = await post({
    actor,
    cause: "return",
    naturalKey: naturalKey("return", key),
    kind: "desk",
    businessTime: now(),
    lines: input.lines.map((line, index) => ({
      itemId: line.itemId,
      quantity: line.quantity,
      from: operator(input.operatorId),
      to: warehouse(input.warehouseId),
      rule: "any",
      cause: "return",
      lotId: lots[index],
    })),
  });
  return posted.postingId;
}

export async function getReturn(actor: Actor, returnId: string): Promise<StockReturn> {
  permit(actor, "stock:read");
  const found = await row<StockReturn>(sql`
    select returned.id, returned.number, warehouse_id as "warehouseId", warehouse.name as warehouse,
           operator_id as "operatorId", operator.full_name as operator, returned.status,
           returned.created_at as "createdAt", returned.updated_at as "updatedAt"
    from stock_return returned join warehouse on warehouse.id = warehouse_id
    join app_user operator on operator.id = operator_id
    where returned.id = ${returnId}::uuid`);
  const isTheirs =
    found &&
    (found.operatorId === actor.userId || may(actor.role, "stock:return") || may(actor.role, "report:read"));
  if (!found || !isTheirs) throw new AppError("row.not_found");
  const lines = await rows<StockReturn["lines"][number]>(sql`
    select line.item_id as "itemId", item.name as item, item.unit, line.announced, line.received
    from stock_return_line line join item on item.id = line.item_id
    where line.return_id = ${returnId}::uuid order by item.name, item.id`);
  return { ...found, lines };
}
