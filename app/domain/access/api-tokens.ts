import { type Actor, serviceRole } from "#app/platform/actor.ts";
import { audit, type AuditSubject, stated } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { isId, newId } from "#app/platform/id.ts";
import {
  allOf,
  countRows,
  type Keyed,
  matches,
  orderPage,
  type Page,
  type PageRequest,
  type Sorts,
} from "#app/platform/paging.ts";
import { origin } from "#app/platform/request-origin.ts";
import { transaction } from "#app/platform/transaction.ts";
import { withReading } from "./matrix.ts";
import { permit } from "./permit.ts";
import type { ApiToken, ApiTokenFilter, ApiTokenStatus, CreateApiToken } from "./schema.ts";
import { hashToken, randomToken } from "./secret-token.ts";

const dayMs = 86_400_000;
/** By this a token is known from a JWT, and found by whoever searches for leaked secrets. */
const mark = "vh_";
/** The mark, and so many letters of the secret as tell tokens apart. */
const shownLetters = 9;
/** Use is noted at most this often. */
const noteEveryMs = 60_000;

export const isApiToken = (token: string): boolean => token.startsWith(mark);

/**
 * Makes a token, with the reading that its acts need; `token` is the secret, which is kept nowhere. It acts as a
 * user of its own, who is named after it and its maker, so that ledgers and audit say by whom. It ends when its maker
 * is blocked or has another role.
 */
export async function createApiToken(
  actor: Actor,
  input: CreateApiToken,
): Promise<ApiToken & { token: string }> {
  permit(actor, "api_token:edit");
  const token = mark + randomToken(256);
  const id = newId();
  const at = now();
  const scopes = withReading(input.scopes);
  const expiresAt = new Date(at.getTime() + input.expiresInDays * dayMs);
  await transaction(async () => {
    const maker = await row<{ fullName: string }>(sql`
      select full_name as "fullName" from app_user
      where id = ${actor.userId}::uuid and role = 'admin' and status = 'active' for share`);
    if (!maker) throw new AppError("access.forbidden");
    await execute(sql`
      insert into app_user (id, full_name, role, created_at, updated_at)
      values (${id}::uuid, ${`API: ${input.name} (${maker.fullName})`}, ${serviceRole}, ${at}, ${at})`);
    await execute(sql`
      insert into api_token (id, name, token_hash, prefix, scopes, created_by, created_at, updated_at, expires_at)
      values (${id}::uuid, ${input.name}, ${hashToken(token)}, ${token.slice(0, shownLetters)},
              ${scopes}::text[], ${actor.userId}::uuid, ${at}, ${at}, ${expiresAt})`);
    await audit(
      actor,
      "api_token.create",
      subjectOf({ id, name: input.name }),
      stated({ scopes, expiresAt }),
    );
  });
  return { ...(await findApiToken(id)), token };
}

/** Ends a token at once. Repeated, it changes nothing. */
export async function revokeApiToken(actor: Actor, id: string): Promise<ApiToken> {
  permit(actor, "api_token:edit");
  const at = now();
  return transaction(async () => {
    const token = await findApiToken(id);
    const revoked = await execute(sql`
      update api_token set revoked_at = ${at}, updated_at = ${at}
      where id = ${id}::uuid and revoked_at is null`);
    if (revoked > 0) await audit(actor, "api_token.revoke", subjectOf(token));
    return findApiToken(id);
  });
}

const subjectOf = ({ id, name }: Pick<ApiToken, "id" | "name">): AuditSubject => ({
  type: "api_token",
  id,
  label: name,
});

/** Ends the tokens that a user has made, in the transaction around. */
export async function revokeApiTokensOf(userId: string): Promise<void> {
  const at = now();
  await execute(sql`
    update api_token set revoked_at = ${at}, updated_at = ${at}
    where created_by = ${userId}::uuid and revoked_at is null`);
}

interface TokenRow extends Omit<ApiToken, "status"> {
  readonly revokedAt: Date | null;
}

const columns = sql`
  t.id, t.name, t.prefix, t.scopes, t.created_by as "createdBy", m.full_name as "createdByName",
  t.created_at as "createdAt", t.updated_at as "updatedAt", t.expires_at as "expiresAt",
  t.last_used_at as "lastUsedAt", t.revoked_at as "revokedAt"`;

const toApiToken = ({ revokedAt, ...found }: TokenRow): ApiToken => ({
  ...found,
  status: revokedAt ? "revoked" : found.expiresAt <= now() ? "expired" : "active",
});

const sorts = {
  createdAt: { column: sql`t.created_at`, type: "timestamptz" },
  name: { column: sql`t.name`, type: "text" },
} satisfies Sorts;

/** The tokens, newest first, those that have ended too. */
export async function listApiTokens(
  actor: Actor,
  filter: ApiTokenFilter,
  request: PageRequest,
): Promise<Page<ApiToken>> {
  permit(actor, "api_token:edit");
  const order = orderPage(request, { sorts, byDefault: "-createdAt", id: sql`t.id` });
  const where = allOf([
    filter.q && matches(sql`t.name`, filter.q),
    filter.id && sql`t.id = ${filter.id}::uuid`,
    filter.createdBy && sql`t.created_by = ${filter.createdBy}::uuid`,
    filter.status && hasStatus(filter.status),
  ]);
  const found = await rows<TokenRow & Keyed>(sql`
    select ${columns}, ${order.key} from api_token t join app_user m on m.id = t.created_by
    where ${where} and ${order.after} order by ${order.by} limit ${order.take}`);
  const total = request.count ? await countRows(sql`from api_token t where ${where}`) : undefined;
  const page = order.page(found, total);
  return { ...page, items: page.items.map(toApiToken) };
}

function hasStatus(status: ApiTokenStatus) {
  if (status === "revoked") return sql`t.revoked_at is not null`;
  const isActive = status === "active";
  return sql`t.revoked_at is null and (t.expires_at > ${now()}) = ${isActive}`;
}

/** A token, without its secret. Throws AppError `row.not_found`. */
export function getApiToken(actor: Actor, id: string): Promise<ApiToken> {
  permit(actor, "api_token:edit");
  return findApiToken(id);
}

async function findApiToken(id: string): Promise<ApiToken> {
  const found = isId(id)
    ? await row<TokenRow>(sql`
        select ${columns} from api_token t join app_user m on m.id = t.created_by where t.id = ${id}::uuid`)
    : null;
  if (!found) throw new AppError("row.not_found", { resource: "api_token" });
  return toApiToken(found);
}

/** Who acts by an API token; null when there is none such, or it has ended. One query, and a note of its use a minute. */
export async function actorOfApiToken(
  token: string,
  requestId: string,
): Promise<(Actor & { readonly userId: string }) | null> {
  const at = now();
  const found = await row<{ id: string; scopes: string[]; lastUsedAt: Date | null }>(sql`
    select t.id, t.scopes, t.last_used_at as "lastUsedAt"
    from api_token t join app_user m on m.id = t.created_by
    where t.token_hash = ${hashToken(token)} and t.revoked_at is null and t.expires_at > ${at}
      and m.status = 'active' and m.role = 'admin'`);
  if (!found) return null;
  if (at.getTime() - (found.lastUsedAt?.getTime() ?? 0) >= noteEveryMs) await noteUse(found.id, at);
  const { address } = origin();
  return {
    userId: found.id,
    role: serviceRole,
    scopes: new Set(found.scopes),
    channel: "api",
    requestId,
    address,
  };
}

/** Several calls at once note the use once. */
async function noteUse(id: string, at: Date): Promise<void> {
  await execute(sql`
    update api_token set last_used_at = ${at}
    where id = ${id}::uuid and (last_used_at is null or last_used_at <= ${new Date(at.getTime() - noteEveryMs)})`);
}
