import type { Role } from "#app/platform/actor.ts";
import { commandsOf } from "../commands.server.ts";
import type { Message } from "../message.ts";
import type { BotReader } from "../turn.server.ts";

const typing = ["quantities", "out", "cash", "photos", "words"] as const;

/** The commands and the grammar of this person's role. */
export function helpView(reader: BotReader, role: Role): Message {
  const commands = commandsOf(role);
  const known = commands.filter((name) => name !== "help");
  return {
    lines: [
      { bold: reader.t("bot:help.head") },
      ...known.map((name) => reader.t(`bot:help.${name}`)),
      ...(commands.includes("today") ? typing.map((name) => reader.t(`bot:help.${name}`)) : []),
    ],
  };
}
