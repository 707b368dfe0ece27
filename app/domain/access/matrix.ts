import type { Actor, ActorRole, Role } from "#app/platform/actor.ts";

/**
 * The permission matrix: which role may do what at all. Pages, API and bot ask it alike, in the browser too.
 * What is not written here is denied. Which rows a role reaches (an operator: his own machines, tasks and
 * goods) is decided inside the queries.
 */

/** What can be looked at without changing anything. */
const reading = [
  "home:read",
  "machine:read",
  "location:read",
  "item:read",
  "warehouse:read",
  "supplier:read",
  /** What goods were bought for. */
  "purchase:read",
  "user:read",
  /** Names and roles of people, to choose one from; no address, no status. */
  "user:name",
  "stock:read",
  "reservation:read",
  "task:read",
  "collection:read",
  "cash:read",
  /** How far the business days are closed, by whom. */
  "day:read",
  "sale:read",
  /** What the proofs of the ledgers found, of everybody's goods and cash. */
  "proof:read",
  "incident:read",
  "report:read",
] as const;

/** Field work, at one's own tasks and with one's own goods. */
const fieldwork = [
  "task:take",
  "task:start",
  "task:photo",
  "task:complete",
  "task:undo",
  "task:postpone",
  "stock:confirm",
  "stock:dispute",
  "stock:announce_return",
] as const;

const deskwork = [
  "machine:edit",
  "location:edit",
  "item:edit",
  "warehouse:edit",
  "supplier:edit",
  /** Of whom: see `mayChangeUser`. */
  "user:edit",
  "user:invite",
  "stock:receive",
  "stock:issue",
  "stock:settle",
  "stock:return",
  "stock:return_to_supplier",
  "stock:transfer",
  "stock:load",
  "stock:unload",
  "stock:write_off",
  "stock:count",
  /** The differences of a stock-take. Beyond the threshold by somebody who did not count. */
  "stock:approve_count",
  "stock:reverse",
  "stock:prove",
  "stock:open",
  "task:create",
  "task:assign",
  "task:complete_on_behalf",
  "task:cancel",
  "task:verify",
  "task:reject",
  "task:allow_missing_photos",
  "task:set_done_time",
  "collection:count",
  "collection:dispute",
  "collection:accept",
  "day:close",
  "incident:edit",
  "cash:prove",
  "sale:intake",
  /** Who changed what: it tells figures that others are to count blindly. */
  "audit:read",
] as const;

/** What an admin alone may do. */
const adminwork = ["session:edit", "api_token:edit", "company:edit", "day:reopen"] as const;

export const permissions = [...reading, ...fieldwork, ...deskwork, ...adminwork] as const;
export type Permission = (typeof permissions)[number];

const field: readonly Permission[] = [
  "machine:read",
  "location:read",
  "item:read",
  "warehouse:read",
  "stock:read",
  "reservation:read",
  "task:read",
  ...fieldwork,
];

/**
 * What no API token is ever given: with it a token could act as a person, or make itself a
 * successor.
 */
const personsOnly: ReadonlySet<Permission> = new Set<Permission>(["user:edit", "user:invite", ...adminwork]);

/** What an API token can be given, in the order in which a page shows it. */
export const tokenPermissions: readonly Permission[] = permissions.filter((each) => !personsOnly.has(each));

/**
 * What an API token needs to have besides what was ticked: an act is answered with what it has changed, so that
 * whoever changes reads. A feed of sales is answered with counts only.
 */
export const withReading = (scopes: readonly Permission[]): Permission[] => {
  const readings = scopes
    .filter((scope) => scope !== "sale:intake")
    .map((scope) => `${scope.split(":")[0] ?? ""}:read`);
  return tokenPermissions.filter((each) => scopes.includes(each) || readings.includes(each));
};

const matrix: Readonly<Record<ActorRole, ReadonlySet<Permission>>> = {
  admin: new Set(permissions),
  manager: new Set<Permission>([...reading, ...fieldwork, ...deskwork]),
  warehouse: new Set<Permission>([
    "home:read",
    "machine:read",
    "location:read",
    "item:read",
    "warehouse:read",
    "supplier:read",
    "supplier:edit",
    "purchase:read",
    "user:name",
    "stock:read",
    "day:read",
    "reservation:read",
    "task:read",
    "stock:receive",
    "stock:issue",
    "stock:return",
    "stock:return_to_supplier",
    "stock:transfer",
    "stock:write_off",
    "stock:count",
    "stock:confirm",
    "stock:dispute",
    "stock:announce_return",
  ]),
  cashier: new Set<Permission>([
    "home:read",
    "machine:read",
    "location:read",
    "user:name",
    "collection:read",
    "collection:count",
    "collection:dispute",
  ]),
  operator: new Set(field),
  technician: new Set(field),
  viewer: new Set(reading),
  service: new Set(tokenPermissions),
};

/** Whether a role may do this at all. */
export const may = (role: ActorRole, permission: Permission): boolean => matrix[role].has(permission);

/** Whether this actor may do this at all: his role, and for an API token what it was given of it. */
export const mayAct = ({ role, scopes }: Pick<Actor, "role" | "scopes">, permission: Permission): boolean =>
  may(role, permission) && (scopes?.has(permission) ?? true);

/**
 * What a door (page, API operation, bot command, button) asks of whoever comes: nothing; to be signed in, whatever
 * the role; the admin's role itself; a permission, or one of several where the act behind the door asks for its own.
 */
export type Access = "open" | "signed-in" | "admin" | Permission | readonly Permission[];

/** Whether a role gets through a door at all; null: nobody is signed in. */
export function allows(access: Access, role: ActorRole | null): boolean {
  if (access === "open") return true;
  if (role === null) return false;
  if (access === "signed-in") return true;
  if (access === "admin") return role === "admin";
  return typeof access === "string" ? may(role, access) : access.some((permission) => may(role, permission));
}

/** Whether a role works in the field: sees only the machines and tasks of its own. */
export const isFieldRole = (role: ActorRole): boolean => role === "operator" || role === "technician";

/**
 * Whether `role` may make, edit, invite or block a user of `target`'s role: an admin everybody, a manager the
 * field staff only. Whoever can invite or set a password can act as that person, so that a manager with more
 * reach could count the cash that he is to check.
 */
export const mayChangeUser = (role: ActorRole, target: Role): boolean =>
  may(role, "user:edit") && (role === "admin" || isFieldRole(target));
