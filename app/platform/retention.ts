import { now } from "./clock.ts";

const dayHours = 24;

/**
 * For how long that is kept, in hours, which is of use for a while only; the nightly clean-up removes what is older.
 * What the business is, ledgers, tasks, sales, photos and the natural keys of commands, is kept for ever.
 */
const keptHours = {
  /** From the act: for so long a caller's key gives the first answer, as the API promises. */
  firstAnswer: 48,
  /**
   * From its being worked off. Telegram delivers an update again for 24 hours at most. They are not kept for ever:
   * after a week without any, Telegram goes on at a random number, which may have been one of an old update.
   */
  telegramUpdate: 7 * dayHours,
  /** From its being sent or given up: to see what the bot said lately, and why it failed. */
  telegramCall: 7 * dayHours,
  /** From its hand-over to the queue, which knows a job's id for an hour: to see what was caused lately. */
  dispatched: 7 * dayHours,
  /** From its end, by sign-out or disuse: to see who was signed in, from where. */
  session: 30 * dayHours,
  /**
   * From the end of the newest token of its family. Until then every used one stays: a second use shows that the
   * family is in wrong hands, however late its owner comes.
   */
  refreshTokens: 30 * dayHours,
  /** From its use or end: to see who was invited by whom. */
  invitation: 30 * dayHours,
  /** From its end: to see who asked for a new password, and when. */
  passwordReset: 30 * dayHours,
  /** From the last try: longer than any failure counts. */
  tryCount: 2 * dayHours,
  /** From its finish: a year's proofs stand beside the year's books. The newest stays in any case. */
  ledgerProof: 400 * dayHours,
  /** From the last byte: no upload takes so long, so that nobody writes it any more. */
  cutOffUpload: dayHours,
} as const;

/** What is older than this moment is not kept. */
export const keptSince = (what: keyof typeof keptHours): Date =>
  new Date(now().getTime() - keptHours[what] * 3_600_000);

/** Rows of one batch. */
const batchSize = 1_000;

/**
 * Removes batch by batch, each a short transaction of its own, until nothing is left to remove. `removeSome` removes
 * at most `limit` rows and answers how many. Returns the sum.
 */
export async function removeInBatches(removeSome: (limit: number) => Promise<number>): Promise<number> {
  let sum = 0;
  for (let removed = -1; removed !== 0; sum += removed) removed = await removeSome(batchSize);
  return sum;
}
