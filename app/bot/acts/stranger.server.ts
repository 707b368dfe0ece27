import type { User } from "telegraf/types";
import { z } from "zod";
import { fileAccessRequest } from "#app/domain/access/index.server.ts";
import { now } from "#app/platform/clock.ts";
import { type Card, cardFor } from "../cards.server.ts";
import { languageRow, STRANGER } from "../language-choice.ts";
import type { Message } from "../message.ts";
import { showCard, whereOf } from "../show.server.ts";
import type { Turn } from "../turn.server.ts";

const DAY_MS = 24 * 3_600_000;

/** What was said to a stranger, kept with the message so that another language says the same. */
const sayings = { asked: "bot:stranger", later: "bot:stranger.later", how: "bot:stranger.how" } as const;
type Saying = keyof typeof sayings;

/** /start of somebody unknown: his request is filed, once however often he asks, and he hears so. */
export async function askForAccess(turn: Turn, from: User): Promise<void> {
  const filed = await fileAccessRequest({
    telegramUserId: turn.chat.id,
    username: from.username ?? null,
    name: [from.first_name, from.last_name].filter(Boolean).join(" "),
    language: turn.reader.language,
  });
  await tellStranger(turn, filed === "later" ? "later" : "asked");
}

/** Anything else that somebody unknown writes: once a day he hears how to ask for access. */
export async function answerStranger(turn: Turn): Promise<void> {
  const { toldAt } = turn.chat.state;
  const isTold = toldAt !== null && now().getTime() - Date.parse(toldAt) < DAY_MS;
  if (!isTold) await tellStranger(turn, "how");
}

async function tellStranger(turn: Turn, saying: Saying): Promise<void> {
  turn.chat.state.toldAt = now().toISOString();
  const card = await cardFor(turn.chat.id, "language", STRANGER);
  const message = messageOf(turn, saying);
  await showCard(whereOf(turn), card, message, { state: { saying }, anew: true, movedText: "" });
}

const cardState = z.object({ saying: z.enum(["asked", "later", "how"]) });

/** The same message again, in the language of the turn. */
export const strangerMessage = (turn: Turn, card: Card): Message =>
  messageOf(turn, cardState.parse(card.state).saying);

const messageOf = ({ reader }: Turn, saying: Saying): Message => ({
  lines: [reader.t(sayings[saying])],
  keyboard: languageRow(),
});
