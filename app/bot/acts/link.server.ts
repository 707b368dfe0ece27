import { z } from "zod";
import {
  acceptInvitation,
  actorOf,
  chooseLanguage,
  findInvitation,
  setRequestLanguage,
} from "#app/domain/access/index.server.ts";
import { isFieldRole } from "#app/domain/access/matrix.ts";
import { notify } from "#app/domain/notices/index.server.ts";
import { now } from "#app/platform/clock.ts";
import { AppError } from "#app/platform/errors.ts";
import type { ButtonData } from "../button-data.ts";
import { type Card, cardFor } from "../cards.server.ts";
import { setOwnCommands } from "../commands.server.ts";
import { languageChoices, languageRow, STRANGER } from "../language-choice.ts";
import type { Message } from "../message.ts";
import { readerFor } from "../reader.server.ts";
import { say, showCard, whereOf } from "../show.server.ts";
import type { OwnTurn, Turn } from "../turn.server.ts";
import { showHome } from "./home.server.ts";
import { strangerMessage } from "./stranger.server.ts";

/** `/start <token>`: whom the link is for, and whether that is the person. */
export async function askToLink(turn: Turn, token: string): Promise<void> {
  const { reader } = turn;
  const invited = await findInvitation(token);
  if (!invited) {
    const isKnown = "user" in turn;
    return say(turn, isKnown ? alreadyText(turn as OwnTurn) : reader.t("bot:link.over"));
  }
  const card = await cardFor(turn.chat.id, "link", `link:${turn.updateId}`);
  const { fullName, role } = invited.user;
  const message: Message = {
    lines: [reader.t("bot:link.ask", { name: fullName, role: reader.t(`terms:role.${role}`) })],
    keyboard: [
      [{ label: reader.t("bot:b.no"), act: "linkNo" }],
      [{ label: reader.t("bot:b.me"), act: "linkYes" }],
    ],
  };
  await showCard(whereOf(turn), card, message, { state: { token }, movedText: "" });
}

const alreadyText = ({ reader, user }: OwnTurn): string =>
  reader.t("bot:link.already", { name: user.fullName, role: reader.t(`terms:role.${user.role}`) });

const linkState = z.object({ token: z.string().nullable() });

/** The answer to "Is this you?". The token leaves the card with it. */
export async function tapLink(
  turn: Turn,
  card: Card,
  data: ButtonData,
  username: string | null,
): Promise<void> {
  const { token } = linkState.parse(card.state);
  if (token === null) {
    turn.toast = turn.reader.t("bot:toast.done");
    return;
  }
  if (data.act === "linkNo") return declineLink(turn, card, token, username);
  if (data.act === "linkYes") return acceptLink(turn, card, token, username);
}

async function acceptLink(turn: Turn, card: Card, token: string, username: string | null): Promise<void> {
  const { chat, reader } = turn;
  try {
    const { user, invitedBy } = await acceptInvitation({
      token,
      telegramUserId: chat.id,
      username,
      language: chat.language,
    });
    const own = Object.assign(turn, {
      user,
      actor: { ...actorOf(user, "bot", `update-${turn.updateId}`), userId: user.id },
      reader: await readerFor({ user, chosen: chat.language ?? reader.language }),
    });
    await closeLink(own, card, [
      own.reader.t("bot:link.done"),
      own.reader.t("bot:greet", { name: user.fullName }),
    ]);
    await setOwnCommands(chat.id, user.role, own.reader.language);
    await tellInviter(invitedBy, "user.linked", user.id, {
      name: user.fullName,
      role: user.role,
      telegram: username ?? "",
    });
    if (isFieldRole(user.role)) await showHome(own);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const isOver = error.code === "access.invitation_over";
    await closeLink(turn, card, [reader.t(isOver ? "bot:link.over" : `errors:${error.code}`)]);
  }
}

async function declineLink(turn: Turn, card: Card, token: string, username: string | null): Promise<void> {
  const invited = await findInvitation(token);
  await closeLink(turn, card, [turn.reader.t("bot:link.no")]);
  if (!invited) return;
  const params = { name: invited.user.fullName, telegram: username ?? "" };
  await tellInviter(invited.invitedBy, "user.link_refused", invited.user.id, params);
}

const closeLink = (turn: Turn, card: Card, lines: readonly string[]) =>
  showCard(whereOf(turn), card, { lines }, { state: { token: null }, movedText: "" });

async function tellInviter(
  recipientId: string | null,
  kind: "user.linked" | "user.link_refused",
  subject: string,
  params: Readonly<Record<string, unknown>>,
): Promise<void> {
  if (recipientId) await notify({ recipientId, kind, subject, window: now().toISOString(), params });
}

/** /language: three buttons. */
export async function askLanguage(turn: Turn): Promise<void> {
  const card = await cardFor(turn.chat.id, "language", "language");
  const message = { lines: [turn.reader.t("bot:language.ask")], keyboard: languageRow() };
  await showCard(whereOf(turn), card, message, { state: {}, anew: true, movedText: "" });
}

/** A language was chosen: every later text is in it, and the menu at once. */
export async function tapLanguage(turn: Turn, card: Card, data: ButtonData): Promise<void> {
  const language = languageChoices[Number(data.arg)];
  if (!language) return;
  const { chat } = turn;
  chat.language = language;
  const own = "user" in turn ? (turn as OwnTurn) : null;
  if (own) {
    await chooseLanguage(own.actor, language);
    await setOwnCommands(chat.id, own.user.role, language);
  } else await setRequestLanguage(chat.id, language);
  const reader = await readerFor({ user: own ? { language } : null, chosen: language });
  const renewed = { ...turn, reader };
  const message =
    card.subject === STRANGER ? strangerMessage(renewed, card) : { lines: [reader.t("bot:language.done")] };
  await showCard(whereOf(turn), card, message, { state: card.state ?? {}, movedText: "" });
}
