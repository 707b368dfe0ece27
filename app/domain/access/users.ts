import { type Actor, type Channel, type Role, roles, serviceRole } from "#app/platform/actor.ts";
import { row, rows, sql, type Sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { isId } from "#app/platform/id.ts";
import type { Language } from "#app/platform/i18n/index.ts";
import {
  allOf,
  countRows,
  type Keyed,
  matches,
  orderPage,
  type Page,
  type PageRequest,
  type Sort,
} from "#app/platform/paging.ts";
import { origin } from "#app/platform/request-origin.ts";
import { mayChangeUser } from "./matrix.ts";
import { permit } from "./permit.ts";
import type { Person, User, UserFilter, UserStatus, userSorts } from "./schema.ts";

/** A row of `app_user` as `userColumns` selects it. */
export interface UserRow {
  readonly id: string;
  readonly email: string | null;
  readonly fullName: string;
  readonly role: Role;
  readonly status: UserStatus;
  readonly language: Language | null;
  readonly telegramUserId: bigint | null;
  readonly telegramUsername: string | null;
  readonly telegramReachable: boolean;
  readonly twoFactor: boolean;
  readonly mustChangePassword: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** The columns of a user, of the table or alias `u`. */
export const userColumns = sql`
  u.id, u.email, u.full_name as "fullName", u.role, u.status, u.language,
  u.telegram_user_id as "telegramUserId", u.telegram_username as "telegramUsername",
  u.telegram_reachable as "telegramReachable", u.must_change_password as "mustChangePassword",
  exists (select 1 from second_factor f where f.user_id = u.id and f.confirmed_at is not null) as "twoFactor",
  u.created_at as "createdAt", u.updated_at as "updatedAt"`;

export const toUser = (found: UserRow): User => ({
  id: found.id,
  email: found.email,
  fullName: found.fullName,
  role: found.role,
  status: found.status,
  language: found.language,
  telegram: {
    linked: found.telegramUserId !== null,
    username: found.telegramUsername,
    reachable: found.telegramUserId !== null && found.telegramReachable,
  },
  twoFactor: found.twoFactor,
  mustChangePassword: found.mustChangePassword,
  createdAt: found.createdAt,
  updatedAt: found.updatedAt,
});

/** Only people are users to others: those whom API tokens act as are shown with their tokens. */
const isPerson = sql`u.role <> ${serviceRole}`;

/** The actor that a user is, by the channel through which he acts. */
export const actorOf = (user: Pick<User, "id" | "role">, channel: Channel, requestId: string): Actor => ({
  userId: user.id,
  role: user.role,
  channel,
  requestId,
  address: channel === "bot" ? null : origin().address,
});

const sorts = {
  fullName: { column: sql`u.full_name`, type: "text" },
  createdAt: { column: sql`u.created_at`, type: "timestamptz" },
} satisfies Record<(typeof userSorts)[number], Sort>;

/** The users, a page of them, by name unless another sort is asked for. */
export async function listUsers(actor: Actor, filter: UserFilter, request: PageRequest): Promise<Page<User>> {
  permit(actor, "user:read");
  const order = orderPage(request, { sorts, byDefault: "fullName", id: sql`u.id` });
  const where = allOf([
    isPerson,
    filter.q && matches(sql`u.full_name || ' ' || coalesce(u.email, '')`, filter.q),
    filter.id && sql`u.id = ${filter.id}::uuid`,
    filter.role && sql`u.role = ${filter.role}`,
    filter.status && sql`u.status = ${filter.status}`,
  ]);
  const found = await rows<UserRow & Keyed>(sql`
    select ${userColumns}, ${order.key} from app_user u
    where ${where} and ${order.after} order by ${order.by} limit ${order.take}`);
  const total = request.count ? await countRows(sql`from app_user u where ${where}`) : undefined;
  const page = order.page(found, total);
  return { ...page, items: page.items.map(toUser) };
}

/** A user; anybody reads himself. Throws AppError `row.not_found`. */
export async function getUser(actor: Actor, id: string): Promise<User> {
  if (id !== actor.userId) permit(actor, "user:read");
  return toUser(await findUser(id));
}

/** Active people of these roles by name, to choose one from. */
export async function listPeople(actor: Actor, roles: readonly Role[]): Promise<Person[]> {
  permit(actor, "user:name");
  return rows<Person>(sql`
    select id, full_name as "fullName", role from app_user
    where status = 'active' and role = any(${[...roles]}::text[]) order by full_name, id`);
}

/** The ids of the active people of these roles, whom something is told. */
export async function idsOfRoles(roles: readonly Role[]): Promise<string[]> {
  const found = await rows<{ id: string }>(sql`
    select id from app_user where status = 'active' and role = any(${[...roles]}::text[]) order by id`);
  return found.map(({ id }) => id);
}

/** How many are offered to choose from. */
const mostUnlinked = 500;

/** Active people without a Telegram whom the actor may change, by name, to link one of them. */
export async function listUnlinked(actor: Actor): Promise<Person[]> {
  permit(actor, "user:edit");
  const changeable = roles.filter((role) => mayChangeUser(actor.role, role));
  return rows<Person>(sql`
    select id, full_name as "fullName", role from app_user
    where status = 'active' and telegram_user_id is null and role = any(${changeable}::text[])
    order by full_name, id limit ${mostUnlinked}`);
}

/** The user with this Telegram; null for a stranger, and for whoever is blocked. */
export async function userByTelegramId(telegramUserId: bigint): Promise<User | null> {
  const found = await row<UserRow>(sql`
    select ${userColumns} from app_user u
    where telegram_user_id = ${telegramUserId} and status = 'active'`);
  return found && toUser(found);
}

/** Where the bot reaches a person. */
export interface TelegramAddress {
  readonly telegramUserId: bigint;
  /** Null until he chose one. */
  readonly language: Language | null;
  readonly role: Role;
  /** False: the person has blocked the bot. */
  readonly reachable: boolean;
}

/** Where the bot reaches a user; null when his Telegram is not linked or he is blocked. */
export async function telegramAddress(userId: string): Promise<TelegramAddress | null> {
  return row<TelegramAddress>(sql`
    select telegram_user_id as "telegramUserId", language, role, telegram_reachable as reachable
    from app_user where id = ${userId}::uuid and status = 'active' and telegram_user_id is not null`);
}

/** Reads one user, by a locking clause if one is given. Throws AppError `row.not_found`. */
export async function findUser(id: string, lock: Sql = sql``): Promise<UserRow> {
  const found = isId(id)
    ? await row<UserRow>(
        sql`select ${userColumns} from app_user u where u.id = ${id}::uuid and ${isPerson} ${lock}`,
      )
    : null;
  if (!found) throw new AppError("row.not_found", { resource: "user" });
  return found;
}
