import { systemActor } from "./actor.ts";
import { audit } from "./audit.ts";
import { businessDay, now } from "./clock.ts";
import { execute, row, sql } from "./database.ts";
import { origin } from "./request-origin.ts";
import { afterCommit, transaction } from "./transaction.ts";

/** The installation's own settings: one currency, one time zone, and the thresholds of the rules. */
export interface Company {
  readonly name: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly language: "uz" | "ru" | "en";
  /** Where customers turn to; "" where nothing is said. */
  readonly customerContact: string;
  readonly operatorsMayTake: boolean;
  readonly blindCashCount: boolean;
  readonly varianceThresholdPercent: number;
  /** Minor units; a variance within the percent or within this sum needs no decision. */
  readonly varianceThresholdAmount: bigint;
  readonly countThresholdPercent: number;
  /** Minor units; differences of a stock-take within the percent or within this sum need no second person. */
  readonly countThresholdAmount: bigint;
  readonly issueConfirmHours: number;
  readonly reservationExpiryHours: number;
  readonly undoMinutes: number;
  readonly invitationHours: number;
  /** Reasons for which a write-off needs a photo. */
  readonly writeOffPhotoReasons: readonly string[];
  /** How many days before its date a lot counts as expiring. */
  readonly expiringDays: number;
  /** Without the @; null until the worker has asked Telegram. */
  readonly telegramBotUsername: string | null;
  readonly updatedAt: Date;
}

/** The company as the subject of an act: there is one, under an id of its own. */
export const companySubject = ({ name }: Pick<Company, "name">) =>
  ({ type: "company", id: COMPANY_ID, label: name }) as const;

export const COMPANY_ID = "00000000-0000-7000-8000-000000000002";

const FRESH_MS = 5_000;
let cached: { company: Company; readAt: number } | null = null;

/** The company's settings, at most five seconds old. */
export async function company(): Promise<Company> {
  if (cached && Date.now() - cached.readAt < FRESH_MS) return cached.company;
  const found = await row<Company>(sql`
    select name, currency, time_zone as "timeZone", language, customer_contact as "customerContact", operators_may_take as "operatorsMayTake",
           blind_cash_count as "blindCashCount", variance_threshold_percent as "varianceThresholdPercent",
           variance_threshold_amount as "varianceThresholdAmount",
           count_threshold_percent as "countThresholdPercent", count_threshold_amount as "countThresholdAmount",
           issue_confirm_hours as "issueConfirmHours",
           reservation_expiry_hours as "reservationExpiryHours", undo_minutes as "undoMinutes",
           invitation_hours as "invitationHours", write_off_photo_reasons as "writeOffPhotoReasons",
           expiring_days as "expiringDays", telegram_bot_username as "telegramBotUsername",
           updated_at as "updatedAt"
    from company`);
  if (!found) throw new Error("The company row is missing: the migrations make it");
  cached = { company: found, readAt: Date.now() };
  return found;
}

/** Forgets what was read, after a change or in tests. */
export function forgetCompany(): void {
  cached = null;
}

/** Today's business day (YYYY-MM-DD) in the company's zone. */
export const today = async (): Promise<string> => businessDay(now(), (await company()).timeZone);

/** Notes the bot's name, as Telegram tells it (without the @); null while the bot is off. */
export async function recordBotUsername(username: string | null): Promise<void> {
  await transaction(async () => {
    const changed = await row<{ name: string; before: string | null }>(sql`
      update company set telegram_bot_username = ${username}, updated_at = ${now()} from company old
      where company.telegram_bot_username is distinct from ${username}
      returning company.name, old.telegram_bot_username as before`);
    if (!changed) return;
    const system = systemActor(origin().requestId);
    await audit(system, "company.bot_name", companySubject(changed), {
      telegramBotUsername: [changed.before, username],
    });
  });
  forgetCompany();
}

/** Gives the company its name, currency, zone and language, before anything was posted in them. */
export async function nameCompany({
  name,
  currency,
  timeZone,
  language,
}: Pick<Company, "name" | "currency" | "timeZone" | "language">): Promise<void> {
  await execute(sql`
    update company
    set name = ${name}, currency = ${currency}, time_zone = ${timeZone}, language = ${language}, updated_at = ${now()}`);
  afterCommit(forgetCompany);
}
