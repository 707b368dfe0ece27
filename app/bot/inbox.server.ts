import { execute, row, rows, sql } from "#app/platform/database.ts";
import { keptSince, removeInBatches } from "#app/platform/retention.ts";

/** An update as it lies in the inbox. */
export interface WaitingUpdate {
  readonly id: bigint;
  readonly payload: unknown;
  readonly attempts: number;
}

/** Chats in which something waits, the longest waiting first. */
export async function chatsWithUpdates(limit: number): Promise<bigint[]> {
  const found = await rows<{ chatId: bigint }>(sql`
    select chat_id as "chatId" from telegram_update where done_at is null
    group by chat_id order by min(id) limit ${limit}`);
  return found.map(({ chatId }) => chatId);
}

/** The oldest update of a chat that is not done; the caller holds the chat's lock. */
export const oldestUpdate = (chatId: bigint): Promise<WaitingUpdate | null> =>
  row<WaitingUpdate>(sql`
    select id, payload, attempts from telegram_update
    where chat_id = ${chatId} and done_at is null order by id limit 1`);

/** Marks an update done, in the transaction of its effect. The token of an invitation is not kept with it. */
export async function markUpdateDone(updateId: bigint, error: string | null = null): Promise<void> {
  await execute(sql`
    update telegram_update
    set done_at = now(), error = ${error},
        payload = case when payload #>> '{message,text}' like '/start %'
                       then jsonb_set(payload, '{message,text}', '"/start"') else payload end
    where id = ${updateId}`);
}

/** Notes that an update could not be worked off; answers how often that was tried. */
export async function noteUpdateFailure(updateId: bigint, error: string): Promise<number> {
  const noted = await row<{ attempts: number }>(sql`
    update telegram_update set attempts = attempts + 1, error = ${error}
    where id = ${updateId} and done_at is null returning attempts`);
  return noted?.attempts ?? 0;
}

/** Whether more than this update waits in a chat. */
export async function hasUpdateAfter(chatId: bigint, updateId: bigint): Promise<boolean> {
  const next = await row(sql`
    select 1 from telegram_update where chat_id = ${chatId} and done_at is null and id > ${updateId} limit 1`);
  return next !== null;
}

/** Throws updates away that were worked off long ago and that Telegram delivers no more. Returns how many. */
export const forgetDoneUpdates = (): Promise<number> =>
  removeInBatches((limit) =>
    execute(sql`
      delete from telegram_update where id in (
        select id from telegram_update where done_at is not null and done_at < ${keptSince("telegramUpdate")}
        order by done_at limit ${limit} for update skip locked)`),
  );
