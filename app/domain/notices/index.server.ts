import type { Actor } from "#app/platform/actor.ts";
import { now } from "#app/platform/clock.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { newId } from "#app/platform/id.ts";
import { emit, emitAll } from "#app/platform/outbox.ts";
import {
  allOf,
  countRows,
  orderPage,
  type Keyed,
  type Page,
  type PageRequest,
  type Sorts,
} from "#app/platform/paging.ts";
import type { NoticeKind } from "./schema.ts";

export { noticeKinds, type NoticeKind } from "./schema.ts";

export interface NewNotice {
  readonly recipientId: string;
  readonly kind: NoticeKind;
  /** What it is about, mostly an id. */
  readonly subject: string;
  /** Tells repeats apart that are news again, for example the due time of an overdue task. */
  readonly window?: string;
  /** What the text is filled from, in no language: numbers, codes, RFC 3339 times. */
  readonly params?: Readonly<Record<string, unknown>>;
}

export interface Notice {
  readonly id: string;
  readonly recipientId: string;
  readonly kind: NoticeKind;
  readonly subject: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly createdAt: Date;
  readonly deliveredAt: Date | null;
  readonly failedAs: string | null;
}

/**
 * Tells a person something, in the transaction that causes it: once for each recipient, kind, subject and
 * window; a repeat is a no-op. The worker delivers it (`deliver-notice`).
 */
export async function notify(notice: NewNotice): Promise<void> {
  const id = newId();
  const inserted = await execute(sql`
    insert into notice (id, recipient_id, kind, subject, "window", params, created_at)
    values (${id}::uuid, ${notice.recipientId}::uuid, ${notice.kind}, ${notice.subject}, ${notice.window ?? ""},
            ${JSON.stringify(notice.params ?? {})}::jsonb, ${now()})
    on conflict (recipient_id, kind, subject, "window") do nothing`);
  if (inserted > 0) await emit("deliver-notice", { noticeId: id });
}

/** The same for several people at once, in one statement each for the notices and for their delivery. */
export async function notifyAll(
  recipientIds: readonly string[],
  notice: Omit<NewNotice, "recipientId">,
): Promise<void> {
  const inserted = await rows<{ id: string }>(sql`
    insert into notice (id, recipient_id, kind, subject, "window", params, created_at)
    select id, recipient_id, ${notice.kind}, ${notice.subject}, ${notice.window ?? ""},
           ${JSON.stringify(notice.params ?? {})}::jsonb, ${now()}
    from unnest(${recipientIds.map(() => newId())}::uuid[], ${[...recipientIds]}::uuid[]) as told (id, recipient_id)
    on conflict (recipient_id, kind, subject, "window") do nothing returning id`);
  await emitAll(
    "deliver-notice",
    inserted.map(({ id }) => ({ noticeId: id })),
  );
}

const columns = sql`
  id, recipient_id as "recipientId", kind, subject, params, created_at as "createdAt",
  delivered_at as "deliveredAt", failed_as as "failedAs"`;

const sorts = { createdAt: { column: sql`id`, type: "uuid" } } satisfies Sorts;

/** The actor's own notices, newest first: ids are in the order of time. */
export async function listOwnNotices(
  actor: Actor,
  filter: { readonly id?: string | undefined; readonly kind?: NoticeKind | undefined },
  request: PageRequest,
): Promise<Page<Notice>> {
  const order = orderPage(request, { sorts, byDefault: "-createdAt", id: sql`id` });
  const where = allOf([
    sql`recipient_id = ${actor.userId}::uuid`,
    filter.id && sql`id = ${filter.id}::uuid`,
    filter.kind && sql`kind = ${filter.kind}`,
  ]);
  const found = await rows<Notice & Keyed>(sql`
    select ${columns}, ${order.key} from notice
    where ${where} and ${order.after} order by ${order.by} limit ${order.take}`);
  return order.page(found, request.count ? await countRows(sql`from notice where ${where}`) : undefined);
}

/** One notice; null where it is gone. */
export const findNotice = (noticeId: string): Promise<Notice | null> =>
  row<Notice>(sql`select ${columns} from notice where id = ${noticeId}::uuid`);

/** What waits for delivery, oldest first. */
export const listUndelivered = (limit = 100): Promise<Notice[]> =>
  rows<Notice>(sql`
    select ${columns} from notice where delivered_at is null and failed_as is null order by id limit ${limit}`);

/** Notes the delivery; true for the caller that was first. */
export async function markDelivered(noticeId: string): Promise<boolean> {
  const changed = await execute(sql`
    update notice set delivered_at = ${now()} where id = ${noticeId}::uuid and delivered_at is null`);
  return changed > 0;
}

/** Gives a notice up; `failedAs` says why in one word ("unreachable"). */
export async function markFailed(noticeId: string, failedAs: string): Promise<void> {
  await execute(sql`
    update notice set failed_as = ${failedAs} where id = ${noticeId}::uuid and delivered_at is null`);
}
