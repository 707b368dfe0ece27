import { now } from "#app/platform/clock.ts";
import { execute, sql } from "#app/platform/database.ts";
import { transaction } from "#app/platform/transaction.ts";

/** Ends all sessions and token families of a user, in the transaction around. */
export async function revokeSessions(userId: string, except: string | null = null): Promise<void> {
  const at = now();
  await execute(sql`
    update session set revoked_at = ${at}
    where user_id = ${userId}::uuid and revoked_at is null and id is distinct from ${except}::uuid`);
  await execute(sql`
    update refresh_token set revoked_at = ${at} where user_id = ${userId}::uuid and revoked_at is null`);
}

/**
 * Ends a family; false when it had ended. The user is locked first, so that no refresh that is under way leaves a
 * successor behind.
 */
export function endFamily(userId: string, familyId: string): Promise<boolean> {
  return transaction(async () => {
    await execute(sql`select 1 from app_user where id = ${userId}::uuid for update`);
    const ended = await execute(sql`
      update refresh_token set revoked_at = ${now()}
      where family_id = ${familyId}::uuid and user_id = ${userId}::uuid and revoked_at is null`);
    return ended > 0;
  });
}
