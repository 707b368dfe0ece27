import type { Telegram } from "telegraf";
import { languages, type Language } from "#app/platform/i18n/index.ts";
import { translator } from "#app/platform/i18n/catalogue.server.ts";
import { type Access, allows } from "#app/domain/access/index.server.ts";
import type { Role } from "#app/platform/actor.ts";
import { enqueue } from "./outgoing.server.ts";
import { callTelegram } from "./telegram.server.ts";

/** Every command, in the order of the menu, and what it asks of whoever says it. */
export const commands = {
  start: "open",
  today: "task:take",
  tasks: "task:take",
  stock: "stock:confirm",
  receive: "stock:confirm",
  return: "stock:announce_return",
  requests: "user:edit",
  language: "open",
  help: "signed-in",
  cancel: "task:take",
} as const satisfies Readonly<Record<string, Access>>;
export type Command = keyof typeof commands;

const names = Object.keys(commands) as Command[];

/** Commands of somebody without access. */
const ofStrangers = names.filter((name) => commands[name] === "open");

/** The commands that a role has, in the order of their menu. Who is in needs no start. */
export const commandsOf = (role: Role): readonly Command[] =>
  names.filter((name) => name !== "start" && allows(commands[name], role));

const described = (names: readonly string[], language: Language) =>
  names.map((command) => ({ command, description: translator(language)(`bot:command.${command}`) }));

/** The menu of everybody who has no other, in each language; Telegram's "no language" reads English. */
export async function registerCommands(telegram: Telegram): Promise<void> {
  const scope = { type: "all_private_chats" };
  for (const language of languages) {
    const commands = described(ofStrangers, language);
    await callTelegram(telegram, "setMyCommands", { commands, scope, language_code: language });
    if (language === "en") await callTelegram(telegram, "setMyCommands", { commands, scope });
  }
}

/** The menu of one person, by role and chosen language. */
export async function setOwnCommands(chatId: bigint, role: Role, language: Language): Promise<void> {
  const commands = described(commandsOf(role), language);
  const scope = { type: "chat", chat_id: Number(chatId) };
  await enqueue({ chatId, method: "setMyCommands", payload: { commands, scope } });
}
