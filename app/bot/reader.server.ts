import type { User } from "#app/domain/access/schema.ts";
import { company } from "#app/platform/company.ts";
import { translator } from "#app/platform/i18n/catalogue.server.ts";
import { type Language, pickLanguage } from "#app/platform/i18n/index.ts";
import type { BotReader } from "./turn.server.ts";

/** What is known of how a person reads; a user's own choice goes first. */
interface ReaderFacts {
  readonly user: Pick<User, "language"> | null;
  /** Chosen in the chat. */
  readonly chosen?: Language | null;
  /** Telegram's `language_code`. */
  readonly spoken?: string | undefined;
}

/** The reader of a chat: language, zone and currency. */
export async function readerFor({ user, chosen, spoken }: ReaderFacts): Promise<BotReader> {
  const { timeZone, currency, language: ofCompany } = await company();
  const language = user?.language ?? chosen ?? (spoken ? pickLanguage(spoken) : ofCompany);
  return { language, t: translator(language), timeZone, currency };
}
