import type { Telegram } from "telegraf";
import { languages, type Language } from "#app/platform/i18n/index.ts";
import { translator } from "#app/platform/i18n/catalogue.server.ts";
import { isFieldRole, may } from "#app/domain/access/index.server.ts";
import type { Role } from "#app/platform/actor.ts";
import { enqueue } from "./outgoing.server.ts";
import { callTelegram } from "./telegram.server.ts";

/** Commands of somebody without access. */
const ofStrangers = ["start", "language"] as const;
const ofFieldStaff = ["today", "tasks", "stock", "receive", "language", "help", "cancel"] as const;
const ofOthers = ["stock", "receive", "language", "help"] as const;

/** The commands that a role has, in the order of their menu. */
export function commandsOf(role: Role): readonly string[] {
  if (isFieldRole(role) || may(role, "task:take")) return ofFieldStaff;
  return may(role, "stock:confirm") ? ofOthers : ["language", "help"];
}

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
