import { execute, sql } from "#app/platform/database.ts";
import { keptSince, removeInBatches } from "#app/platform/retention.ts";

/** How many of each were removed. */
export interface ForgottenAccess {
  readonly sessions: number;
  readonly refreshTokens: number;
  readonly invitations: number;
}

/** Throws sessions, refresh tokens and invitations away that ended long ago. */
export async function forgetEndedAccess(): Promise<ForgottenAccess> {
  return {
    sessions: await removeInBatches(removeSessions),
    refreshTokens: await removeInBatches(removeRefreshTokens),
    invitations: await removeInBatches(removeInvitations),
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
