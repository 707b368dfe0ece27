import { type Actor, roles, systemActor } from "#app/platform/actor.ts";
import { audit, type AuditSubject, stated } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { isId, newId } from "#app/platform/id.ts";
import type { Language } from "#app/platform/i18n/index.ts";
import { emit } from "#app/platform/outbox.ts";
import {
  allOf,
  countRows,
  type Keyed,
  orderPage,
  type Page,
  type PageRequest,
  type Sorts,
} from "#app/platform/paging.ts";
import { origin } from "#app/platform/request-origin.ts";
import { sqlState, transaction } from "#app/platform/transaction.ts";
import { touched } from "#app/platform/version.ts";
import { notifyAll } from "#app/domain/notices/index.server.ts";
import { may, mayChangeUser } from "./matrix.ts";
import { permit } from "./permit.ts";
import type { AccessRequest, AccessRequestFilter, ApproveRequest } from "./schema.ts";
import { createUser } from "./user-changes.ts";
import { findUser, idsOfRoles } from "./users.ts";

const hourMs = 3_600_000;
/** So long after a decision the same Telegram account asks again. */
const againAfterMs = 24 * hourMs;
/** More than these an hour are a flood, not people. */
const mostAnHour = 60;

/** Who asks, as Telegram tells it. */
export interface Stranger {
  readonly telegramUserId: bigint;
  /** Without the @; null when the person has none. */
  readonly username: string | null;
  readonly name: string;
  readonly language: Language;
}

/**
 * Files a request for access and tells everybody who may decide it. `waiting`: one is open already; `later`: one was
 * decided within a day, or too many strangers ask at once.
 */
export function fileAccessRequest(stranger: Stranger): Promise<"filed" | "waiting" | "later"> {
  const { telegramUserId, username, language } = stranger;
  const name = nameOf(stranger.name);
  return transaction(async () => {
    if (await isPending(telegramUserId)) return "waiting";
    if (await isTooSoon(telegramUserId)) return "later";
    const id = newId();
    const at = now();
    const filed = await execute(sql`
      insert into access_request (id, telegram_user_id, telegram_username, name, language, created_at, updated_at)
      values (${id}::uuid, ${telegramUserId}, ${username}, ${name}, ${language}, ${at}, ${at})
      on conflict (telegram_user_id) where status = 'pending' do nothing`);
    if (filed === 0) return "waiting";
    const actor = { ...systemActor(origin().requestId), channel: "bot" } as const;
    await audit(
      actor,
      "access_request.file",
      subjectOf({ id, name }),
      stated({ telegramUsername: username }),
    );
    await notifyAll(await idsOfRoles(deciding), {
      kind: "access.new",
      subject: id,
      params: { requestId: id },
    });
    return "filed";
  });
}

/** What a user's name may be of what Telegram calls the person. */
const nameOf = (told: string): string =>
  [...told.replace(/\p{Cc}/gu, " ").trim()].slice(0, 120).join("").trim() || "Telegram";

const isPending = async (telegramUserId: bigint): Promise<boolean> =>
  (await row(sql`
    select 1 from access_request where telegram_user_id = ${telegramUserId} and status = 'pending'`)) !==
  null;

async function isTooSoon(telegramUserId: bigint): Promise<boolean> {
  const at = now().getTime();
  const found = await row<{ decided: boolean; lastHour: bigint }>(sql`
    select exists (
             select 1 from access_request
             where telegram_user_id = ${telegramUserId} and decided_at > ${new Date(at - againAfterMs)}) as decided,
           (select count(*) from access_request where created_at > ${new Date(at - hourMs)}) as "lastHour"`);
  return found !== null && (found.decided || found.lastHour >= mostAnHour);
}

const deciding = roles.filter((role) => may(role, "user:edit"));

/** The Telegram accounts of those who may decide: in their chats a request is shown. */
export async function telegramOfDeciders(): Promise<bigint[]> {
  const found = await rows<{ telegramUserId: bigint }>(sql`
    select telegram_user_id as "telegramUserId" from app_user
    where status = 'active' and role = any(${deciding}::text[]) and telegram_user_id is not null`);
  return found.map(({ telegramUserId }) => telegramUserId);
}

/** The person chose another language while he waits. */
export async function setRequestLanguage(telegramUserId: bigint, language: Language): Promise<void> {
  await execute(sql`
    update access_request set language = ${language}, updated_at = ${touched()}
    where telegram_user_id = ${telegramUserId} and status = 'pending'`);
}

const columns = sql`
  r.id, r.name, r.telegram_username as "telegramUsername", r.language, r.status, r.reason, r.user_id as "userId",
  u.role, r.decided_by as "decidedBy", d.full_name as "decidedByName", r.decided_at as "decidedAt",
  r.created_at as "createdAt", r.updated_at as "updatedAt"`;
const joined = sql`
  access_request r left join app_user u on u.id = r.user_id left join app_user d on d.id = r.decided_by`;

const sorts = { createdAt: { column: sql`r.created_at`, type: "timestamptz" } } satisfies Sorts;

/** Requests, the oldest first: it waits longest. */
export async function listAccessRequests(
  actor: Actor,
  filter: AccessRequestFilter,
  request: PageRequest,
): Promise<Page<AccessRequest>> {
  permit(actor, "user:edit");
  const order = orderPage(request, { sorts, byDefault: "createdAt", id: sql`r.id` });
  const where = allOf([
    filter.id && sql`r.id = ${filter.id}::uuid`,
    filter.userId && sql`r.user_id = ${filter.userId}::uuid`,
    filter.status && sql`r.status = ${filter.status}`,
  ]);
  const found = await rows<AccessRequest & Keyed>(sql`
    select ${columns}, ${order.key} from ${joined}
    where ${where} and ${order.after} order by ${order.by} limit ${order.take}`);
  return order.page(
    found,
    request.count ? await countRows(sql`from access_request r where ${where}`) : undefined,
  );
}

/** One request. Throws AppError `row.not_found`. */
export async function getAccessRequest(actor: Actor, id: string): Promise<AccessRequest> {
  permit(actor, "user:edit");
  const found = isId(id)
    ? await row<AccessRequest>(sql`select ${columns} from ${joined} where r.id = ${id}::uuid`)
    : null;
  if (!found) throw new AppError("row.not_found", { resource: "access_request" });
  return found;
}

/** How many wait for a decision. */
export function countPendingRequests(actor: Actor): Promise<number> {
  permit(actor, "user:edit");
  return countRows(sql`from access_request where status = 'pending'`);
}

/**
 * Lets the person in: makes a user with the role, or takes one who is there, and links the Telegram at once. Throws
 * AppError `access.request_decided` (another was first), `access.already_linked` (this Telegram is another user's),
 * `access.user_linked` and `access.blocked` for a user that does not fit.
 */
export async function approveAccessRequest(
  actor: Actor,
  id: string,
  input: ApproveRequest,
): Promise<AccessRequest> {
  permit(actor, "user:edit");
  try {
    await transaction(async () => {
      // A user is locked before what hangs on him, as everywhere.
      if (input.userId) await lockUnlinked(actor, input.userId);
      const asked = await lockPending(actor, id);
      const userId = input.userId ?? (await makeUser(actor, input, asked));
      await execute(sql`
        update app_user
        set telegram_user_id = ${asked.telegramUserId}, telegram_username = ${asked.telegramUsername},
            telegram_reachable = true, language = coalesce(language, ${asked.language}), updated_at = ${touched()}
        where id = ${userId}::uuid`);
      await decide(actor, id, { status: "approved", userId });
      await audit(actor, "access_request.approve", subjectOf({ id, name: asked.name }), stated({ userId }));
    });
  } catch (error) {
    // The other unique key is the e-mail's, which is not written here.
    if (sqlState(error) === "23505") throw new AppError("access.already_linked");
    throw error;
  }
  return getAccessRequest(actor, id);
}

/** Turns a request down; the person is told the reason. Throws AppError `access.request_decided`. */
export async function rejectAccessRequest(
  actor: Actor,
  id: string,
  { reason }: { readonly reason: string },
): Promise<AccessRequest> {
  permit(actor, "user:edit");
  await transaction(async () => {
    const { name } = await lockPending(actor, id);
    await decide(actor, id, { status: "rejected", reason });
    await audit(actor, "access_request.reject", subjectOf({ id, name }), stated({ reason }));
  });
  return getAccessRequest(actor, id);
}

const subjectOf = ({ id, name }: Pick<AccessRequest, "id" | "name">): AuditSubject => ({
  type: "access_request",
  id,
  label: name,
});

interface Asked {
  readonly telegramUserId: bigint;
  readonly telegramUsername: string | null;
  readonly name: string;
  readonly language: Language;
}

/** Whoever comes second waits here, and then reads who was first. */
async function lockPending(actor: Actor, id: string): Promise<Asked> {
  const asked = isId(id)
    ? await row<Asked>(sql`
        select telegram_user_id as "telegramUserId", telegram_username as "telegramUsername", name, language
        from access_request where id = ${id}::uuid and status = 'pending' for update`)
    : null;
  if (asked) return asked;
  const { decidedByName, decidedAt } = await getAccessRequest(actor, id);
  throw new AppError("access.request_decided", {
    name: decidedByName ?? "-",
    time: decidedAt?.toISOString(),
  });
}

async function lockUnlinked(actor: Actor, userId: string): Promise<void> {
  const user = await findUser(userId, sql`for update`);
  if (!mayChangeUser(actor.role, user.role)) throw new AppError("access.forbidden", { role: user.role });
  if (user.status !== "active") throw new AppError("access.blocked");
  if (user.telegramUserId !== null) throw new AppError("access.user_linked", { name: user.fullName });
}

async function makeUser(actor: Actor, { role, fullName }: ApproveRequest, asked: Asked): Promise<string> {
  if (!role) throw new AppError("input.invalid", { errors: [{ path: "role", key: "required" }] });
  const user = await createUser(actor, { fullName: fullName ?? asked.name, role, language: asked.language });
  return user.id;
}

interface Decision {
  readonly status: "approved" | "rejected";
  readonly userId?: string;
  readonly reason?: string;
}

async function decide(actor: Actor, id: string, { status, userId, reason }: Decision): Promise<void> {
  await execute(sql`
    update access_request
    set status = ${status}, user_id = ${userId ?? null}::uuid, reason = ${reason ?? null},
        decided_by = ${actor.userId}::uuid, decided_at = ${now()}, updated_at = ${touched()}
    where id = ${id}::uuid`);
  await emit("access-request-changed", { requestId: id });
}

/** Closes what a person asked for who has come in by an invitation meanwhile, in the transaction around. */
export async function closeRequestOf(
  telegramUserId: bigint,
  userId: string,
  invitedBy: string | null,
): Promise<void> {
  const at = now();
  const closed = await row<{ id: string }>(sql`
    update access_request
    set status = 'approved', user_id = ${userId}::uuid, decided_by = ${invitedBy}::uuid, decided_at = ${at},
        told_at = ${at}, updated_at = ${touched()}
    where telegram_user_id = ${telegramUserId} and status = 'pending' returning id`);
  if (closed) await emit("access-request-changed", { requestId: closed.id });
}

/** What a person who asked is to be told. */
export interface ToldDecision {
  readonly telegramUserId: bigint;
  readonly language: Language;
  readonly status: "approved" | "rejected";
  readonly reason: string | null;
}

/** The decision that the person was not told yet, for the caller that tells him; null for everybody after. */
export function takeDecision(id: string): Promise<ToldDecision | null> {
  return row<ToldDecision>(sql`
    update access_request set told_at = ${now()}
    where id = ${id}::uuid and status <> 'pending' and told_at is null
    returning telegram_user_id as "telegramUserId", language, status, reason`);
}
