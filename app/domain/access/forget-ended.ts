import { execute, sql } from "#app/platform/database.ts";
import { keptSince, removeInBatches } from "#app/platform/retention.ts";

/** How many of each were removed. */
export interface ForgottenAccess {
  readonly sessions: number;
  readonly refreshTokens: number;
  readonly invitations: number;
  readonly passwordResets: number;
  readonly tryCounts: number;
}

/** Throws sessions, tokens, invitations, links to new passwords and counts of tries away that ended long ago. */
export async function forgetEndedAccess(): Promise<ForgottenAccess> {
  return {
    sessions: await removeInBatches(removeSessions),
    refreshTokens: await removeInBatches(removeRefreshTokens),
    invitations: await removeInBatches(removeInvitations),
    passwordResets: await removeInBatches(removePasswordResets),
    tryCounts: await removeInBatches(removeTryCounts),
  };
}

const removeSessions = (limit: number): Promise<number> =>
  execute(sql`
    delete from session where id in (
      select id from session where least(revoked_at, expires_at) < ${keptSince("session")}
      order by least(revoked_at, expires_at) limit ${limit} for update skip locked)`);

/** Families looked at in one batch. */
const families = 100;

/**
 * A family has one token that was never used, its newest: when that is over for long, nobody comes with any of them.
 * It goes last, since by it the others are found; whoever removes at the same time waits, so that it stays so.
 */
const removeRefreshTokens = (limit: number): Promise<number> =>
  execute(sql`
    delete from refresh_token where id in (
      select t.id
      from (select family_id from refresh_token
            where used_at is null and expires_at < ${keptSince("refreshTokens")}
            order by expires_at limit ${families}) ended
      join refresh_token t on t.family_id = ended.family_id
      order by t.used_at nulls last, t.id limit ${limit} for update of t)`);

const removeInvitations = (limit: number): Promise<number> =>
  execute(sql`
    delete from telegram_invitation where id in (
      select id from telegram_invitation where least(used_at, revoked_at, expires_at) < ${keptSince("invitation")}
      order by least(used_at, revoked_at, expires_at) limit ${limit} for update skip locked)`);

const removePasswordResets = (limit: number): Promise<number> =>
  execute(sql`
    delete from password_reset where id in (
      select id from password_reset where expires_at < ${keptSince("passwordReset")}
      order by expires_at limit ${limit} for update skip locked)`);

const removeTryCounts = (limit: number): Promise<number> =>
  execute(sql`
    delete from try_count where (kind, email_hash, address) in (
      select kind, email_hash, address from try_count where running_until < ${keptSince("tryCount")}
      order by running_until limit ${limit} for update skip locked)`);
