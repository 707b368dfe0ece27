import type { ChatMessage, Person } from "#tests/doubles/bot-api.ts";
import type { Colleague } from "./company.ts";
import type { System } from "./system.ts";
import { plain, t } from "./words.ts";

export const TELEGRAM_ID = 7_001;

/** The operator on his phone, who opens the invitation link and confirms that it is he. */
export async function linkTelegram(
  { bot }: System,
  { fullName }: Colleague,
  invitationUrl: string,
): Promise<Person> {
  const [firstName = "", lastName = ""] = fullName.split(" ");
  const person = bot.person({ id: TELEGRAM_ID, firstName, lastName, username: "aziz_k", languageCode: "en" });
  await person.say(`/start ${new URL(invitationUrl).searchParams.get("start") ?? ""}`);
  await bot.waitFor(person.id, fullName, { timeoutMs: patienceMs });
  await person.tap(t("bot:b.me"));
  await bot.waitFor(person.id, t("bot:link.done"), { timeoutMs: patienceMs });
  return person;
}

/** The link as the API makes it. */
export const invite = async ({ admin }: System, { id }: Colleague): Promise<string> =>
  (await admin.post<{ url: string }>(`/users/${id}/invite`)).url;

/** The newest message of the bot that stands in the person's chat and passes. */
export const sees = ({ bot }: System, person: Person, test: string | RegExp): Promise<ChatMessage> =>
  bot.waitFor(person.id, ({ text }) => matches(text, test), { timeoutMs: patienceMs });

/** Says something, and waits for what the bot answers in a message of its own below it. */
export async function ask(
  { bot }: System,
  person: Person,
  words: string,
  answer: string | RegExp,
): Promise<void> {
  const last = bot.messages(person.id).at(-1)?.messageId ?? 0;
  await person.say(words);
  const isAnswer = ({ messageId, text }: ChatMessage) => messageId > last + 1 && matches(text, answer);
  await bot.waitFor(person.id, isAnswer, { timeoutMs: patienceMs });
}

const patienceMs = 20_000;

const matches = (text: string, test: string | RegExp): boolean =>
  typeof test === "string" ? plain(text).includes(plain(test)) : test.test(plain(text));
