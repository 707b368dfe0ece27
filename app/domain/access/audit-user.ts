import type { Channel } from "#app/platform/actor.ts";
import { audit, changesBetween, type AuditSubject, type Changes } from "#app/platform/audit.ts";
import type { AuditAct } from "#app/platform/audit-acts.ts";
import { now } from "#app/platform/clock.ts";
import { origin } from "#app/platform/request-origin.ts";
import type { User } from "./schema.ts";
import { actorOf, type UserRow } from "./users.ts";

/** A user as the subject of an act. */
export const userSubject = ({ id, fullName }: Pick<User, "id" | "fullName">): AuditSubject => ({
  type: "user",
  id,
  label: fullName,
});

/** Notes what a person does with his own account where no actor is known yet, or any more: signing in and out. */
export const auditOwn = (
  user: Pick<User, "id" | "fullName" | "role">,
  channel: Channel,
  act: AuditAct,
  changes: Changes | null = null,
  at = now(),
): Promise<void> =>
  audit(actorOf(user, channel, origin().requestId), act, { ...userSubject(user), at }, changes);

/** What differs between two states of a user; `telegramReachable` is noted by an act of its own. */
export const userChanges = (before: UserRow | null, after: UserRow): Changes =>
  changesBetween(before && told(before), told(after), ["telegramReachable"]);

/** Telegram's number of a person is a name, no quantity. */
const told = (user: UserRow) => ({ ...user, telegramUserId: user.telegramUserId?.toString() ?? null });
