import { execute, row, rows, sql } from "#app/platform/database.ts";
import { keptSince, removeInBatches } from "#app/platform/retention.ts";

/** Channel on which a waiting call to Telegram is announced. */
export const OUTGOING_CHANNEL = "telegram_outgoing";

/** Answers to a person's own act go before what others cause. */
const ANSWER = 0;
export const NOTICE = 1;

export interface NewCall {
  readonly chatId: bigint;
  readonly method:
    | "sendMessage"
    | "sendDocument"
    | "editMessageText"
    | "deleteMessage"
    | "setMyCommands"
    | "editMessageReplyMarkup";
  readonly payload: Readonly<Record<string, unknown>>;
  /** The card whose message it sends or edits. */
  readonly cardId?: string;
  readonly priority?: typeof ANSWER | typeof NOTICE;
  /** Milliseconds from now before which it is not sent. */
  readonly delayMs?: number;
}

/** Notes a call to Telegram in the transaction around; the sender makes it once that has committed. */
export async function enqueue(call: NewCall): Promise<void> {
  const priority = call.priority ?? ANSWER;
  await execute(sql`
    insert into telegram_outgoing (chat_id, method, payload, card_id, priority, not_before)
    values (${call.chatId}, ${call.method}, ${JSON.stringify(call.payload)}::jsonb, ${call.cardId ?? null}::uuid,
            ${priority}, ${priority === NOTICE ? slotForNotice(call.chatId) : afterDelay(call.delayMs ?? 0)})`);
  await execute(sql`select pg_notify(${OUTGOING_CHANNEL}, '')`);
}

const afterDelay = (ms: number) =>
  sql`clock_timestamp() + make_interval(secs => ${ms / 1000}::double precision)`;

/** Notices to one chat keep a second between them; one that is on its way counts from now. */
const slotForNotice = (chatId: bigint) => sql`
  greatest(clock_timestamp(), (
    select max(coalesce(sent_at, case when attempts > 0 then clock_timestamp() else not_before end)) + interval '1 second'
    from telegram_outgoing
    where chat_id = ${chatId} and priority = ${NOTICE} and error is null))`;

/** Takes back the edits of a card that nobody has begun to send: a newer state replaces them. */
export async function dropWaitingEdits(cardId: string): Promise<void> {
  await execute(sql`
    delete from telegram_outgoing
    where id in (select id from telegram_outgoing
                 where card_id = ${cardId}::uuid and method = 'editMessageText' and sent_at is null and error is null
                   and attempts = 0
                 for update skip locked)`);
}

/** Puts a newer state into a card's message that waits to be sent for the first time. False: none waits. */
export async function replaceWaitingMessage(cardId: string, payload: NewCall["payload"]): Promise<boolean> {
  const changed = await execute(sql`
    update telegram_outgoing set payload = ${JSON.stringify(payload)}::jsonb
    where id in (select id from telegram_outgoing
                 where card_id = ${cardId}::uuid and method = 'sendMessage' and sent_at is null and error is null
                   and attempts = 0
                 for update skip locked)`);
  return changed > 0;
}

export interface Call {
  readonly id: bigint;
  readonly chatId: bigint;
  readonly method: NewCall["method"];
  readonly payload: Readonly<Record<string, unknown>>;
  readonly cardId: string | null;
  readonly attempts: number;
  readonly priority: number;
}

/** For how long a claimed call belongs to its sender; a sender that died gives it back this way. */
const LEASE_SECONDS = 15;

/**
 * Claims the next call of each chat that has one, at most `limit` chats. A chat whose call is on its way, or waits
 * to be tried again, gives no other: that is what keeps its order, whoever sends.
 */
export const claimCalls = (limit: number, withNotices: boolean): Promise<Call[]> =>
  rows<Call>(sql`
    with head as (
      select distinct on (o.chat_id) o.id
      from telegram_outgoing o
      where o.sent_at is null and o.error is null and o.not_before <= clock_timestamp()
        and (${withNotices} or o.priority <> ${NOTICE})
        and not exists (select 1 from telegram_outgoing busy
                        where busy.chat_id = o.chat_id and busy.sent_at is null and busy.error is null
                          and busy.attempts > 0 and busy.not_before > clock_timestamp())
      order by o.chat_id, o.priority, o.id
      limit ${limit})
    update telegram_outgoing o
    set attempts = o.attempts + 1, not_before = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})
    from head
    where o.id = head.id and o.sent_at is null and o.error is null and o.not_before <= clock_timestamp()
    returning o.id, o.chat_id as "chatId", o.method, o.payload, o.card_id as "cardId", o.attempts, o.priority`);

/** Whether a newer state of the same card waits, ready to be sent. */
export async function isSuperseded(call: Call): Promise<boolean> {
  if (call.method !== "editMessageText" || !call.cardId) return false;
  const newer = await row(sql`
    select 1 from telegram_outgoing
    where card_id = ${call.cardId}::uuid and method = 'editMessageText' and id > ${call.id}
      and sent_at is null and error is null and not_before <= clock_timestamp() + interval '2 seconds'`);
  return newer !== null;
}

export const dropCall = (id: bigint): Promise<number> =>
  execute(sql`delete from telegram_outgoing where id = ${id}`);

export const markSent = (id: bigint): Promise<number> =>
  execute(sql`update telegram_outgoing set sent_at = clock_timestamp() where id = ${id}`);

export const markCallFailed = (id: bigint, error: string): Promise<number> =>
  execute(sql`update telegram_outgoing set error = ${error} where id = ${id}`);

/** Nothing more reaches this chat: what waits for it is given up. */
export const failChat = (chatId: bigint, error: string): Promise<number> =>
  execute(sql`
    update telegram_outgoing set error = ${error} where chat_id = ${chatId} and sent_at is null and error is null`);

/** Gives a call back, to be made again after `seconds`. */
export const retryCall = (id: bigint, seconds: number): Promise<number> =>
  execute(sql`
    update telegram_outgoing
    set not_before = clock_timestamp() + make_interval(secs => ${seconds}::double precision) where id = ${id}`);

/** Milliseconds until the next call may be made; null when none waits. */
export async function untilNextCall(): Promise<number | null> {
  const next = await row<{ ms: number | null }>(sql`
    select extract(epoch from min(not_before) - clock_timestamp())::float8 * 1000 as ms from telegram_outgoing
    where sent_at is null and error is null`);
  return next?.ms ?? null;
}

/** Throws calls away that were sent or given up long ago; what waits stays. Returns how many. */
export const forgetEndedCalls = (): Promise<number> =>
  removeInBatches((limit) =>
    execute(sql`
      delete from telegram_outgoing where id in (
        select id from telegram_outgoing
        where (sent_at is not null or error is not null)
          and coalesce(sent_at, not_before) < ${keptSince("telegramCall")}
        order by coalesce(sent_at, not_before) limit ${limit} for update skip locked)`),
  );
