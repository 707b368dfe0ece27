import { notify } from "#app/domain/notices/index.server.ts";
import { now } from "#app/platform/clock.ts";
import { emit } from "#app/platform/outbox.ts";

/** What the owner of an account is told, since another could have done it. */
export type SecurityNotice = "user.password_reset" | "user.second_factor_reset";

/** Tells the owner in Telegram and by mail, in the transaction around. */
export async function tellOwner(userId: string, kind: SecurityNotice): Promise<void> {
  const at = now().toISOString();
  await notify({ recipientId: userId, kind, subject: userId, window: at, params: { at } });
  await emit("security-mail", { userId, kind, at });
}
