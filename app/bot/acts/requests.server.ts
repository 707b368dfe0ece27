import { z } from "zod";
import {
  approveAccessRequest,
  getAccessRequest,
  listAccessRequests,
  rejectAccessRequest,
  takeDecision,
  telegramOfDeciders,
} from "#app/domain/access/index.server.ts";
import { isFieldRole } from "#app/domain/access/matrix.ts";
import type { AccessRequest } from "#app/domain/access/schema.ts";
import { type Role, roles } from "#app/platform/actor.ts";
import { AppError } from "#app/platform/errors.ts";
import { translator } from "#app/platform/i18n/catalogue.server.ts";
import { transaction } from "#app/platform/transaction.ts";
import type { ButtonData } from "../button-data.ts";
import { type Card, cardFor, cardsAbout } from "../cards.server.ts";
import { lockChat, saveChat, type Chat } from "../chats.server.ts";
import { setOwnCommands } from "../commands.server.ts";
import { enqueue } from "../outgoing.server.ts";
import { readerFor } from "../reader.server.ts";
import { refuse } from "../refusal.server.ts";
import { payloadOf, say, showCard, whereOf } from "../show.server.ts";
import { ownTurnOf, type OwnTurn } from "../turn.server.ts";
import { rejectReasons, requestView, rolesToGive, type RequestView } from "../views/request.ts";
import { showHome } from "./home.server.ts";

const MOST_SHOWN = 10;
const LONGEST_REASON = 500;

const requestState = z.object({
  requestId: z.string(),
  view: z.enum(["choose", "confirm", "reason", "done"]).default("choose"),
  role: z.enum(roles).nullable().default(null),
});

interface ShowOptions {
  readonly view?: RequestView;
  readonly role?: Role | null;
  readonly anew?: boolean;
  readonly notice?: boolean;
}

/** The message of one request, a copy in the chat of each who may decide it. */
export async function showRequest(
  turn: OwnTurn,
  request: AccessRequest,
  { view = "choose", role = null, anew = false, notice = false }: ShowOptions = {},
): Promise<void> {
  const card = await cardFor(turn.chat.id, "request", request.id);
  const shown = request.status === "pending" ? view : "done";
  const message = requestView(turn.reader, { request, view: shown, giver: turn.user.role, role });
  const state = { requestId: request.id, view: shown, role };
  await showCard(whereOf(turn), card, message, { state, anew, notice, movedText: "" });
}

/** /requests: each that waits, in a message of its own, the oldest first. */
export async function showRequests(turn: OwnTurn): Promise<void> {
  const first = { limit: MOST_SHOWN, cursor: null, count: true };
  const { items, total = 0 } = await listAccessRequests(turn.actor, { status: "pending" }, first);
  if (items.length === 0) return say(turn, turn.reader.t("bot:access.none"));
  for (const request of items) await showRequest(turn, request, { anew: true });
  const more = total - items.length;
  if (more > 0) await say(turn, turn.reader.t("bot:access.more", { n: more }));
}

/** A tap on a request. What another has decided meanwhile is said, and shown. */
export async function tapRequest(turn: OwnTurn, card: Card, data: ButtonData): Promise<void> {
  const { requestId, role } = requestState.parse(card.state);
  const { chat, reader, actor } = turn;
  chat.state.rejecting = null;
  const isSeen = data.version === card.version;
  try {
    switch (data.act) {
      case "role":
        return await showRequest(turn, await getAccessRequest(actor, requestId), {
          view: "confirm",
          role: rolesToGive(turn.user.role)[Number(data.arg)] ?? null,
        });
      case "approve":
        if (isSeen && role) await approveAccessRequest(actor, requestId, { role });
        else turn.toast = reader.t("bot:card.changed");
        break;
      case "reject":
        chat.state.rejecting = requestId;
        return await showRequest(turn, await getAccessRequest(actor, requestId), { view: "reason" });
      case "rejectReason":
        await rejectFor(turn, requestId, rejectReasons[Number(data.arg)] ?? rejectReasons[0]);
        break;
      // "Back", and whatever an old button says: what it now is.
      default:
    }
  } catch (error) {
    await refuse(turn, error);
  }
  await showRequest(turn, await getAccessRequest(actor, requestId));
}

/** The reason in the words of the person who reads it. */
async function rejectFor(
  turn: OwnTurn,
  requestId: string,
  reason: (typeof rejectReasons)[number],
): Promise<void> {
  const { language } = await getAccessRequest(turn.actor, requestId);
  await rejectAccessRequest(turn.actor, requestId, {
    reason: translator(language)(`bot:b.refusal.${reason}`),
  });
}

/** The reason of a rejection, typed. False: nothing asks for one. */
export async function takeRejection(turn: OwnTurn, text: string): Promise<boolean> {
  const requestId = turn.chat.state.rejecting;
  const reason = text.trim();
  if (requestId === null || reason.startsWith("/")) return false;
  if ([...reason].length > LONGEST_REASON) {
    await say(turn, turn.reader.t("bot:access.long", { n: LONGEST_REASON }));
    return true;
  }
  turn.chat.state.rejecting = null;
  try {
    await rejectAccessRequest(turn.actor, requestId, { reason });
  } catch (error) {
    await refuse(turn, error);
  }
  await showRequest(turn, await getAccessRequest(turn.actor, requestId));
  return true;
}

/** A new request comes into the chat of somebody who decides. One that was decided meanwhile is no news. */
export async function showRequestNotice(turn: OwnTurn, params: unknown): Promise<boolean> {
  try {
    const request = await getAccessRequest(turn.actor, requestState.parse(params).requestId);
    if (request.status === "pending") await showRequest(turn, request, { notice: true });
    return true;
  } catch (error) {
    if (error instanceof AppError && ["row.not_found", "access.forbidden"].includes(error.code)) return false;
    throw error;
  }
}

/** After a decision: the copies in the other chats say who decided, and the person is told. */
export async function redrawRequest(requestId: string): Promise<void> {
  for (const card of await cardsAbout("request", requestId, await telegramOfDeciders())) {
    if (requestState.parse(card.state).view !== "done") await redrawCopy(card.chatId, requestId);
  }
  await tellDecision(requestId);
}

const redrawCopy = (chatId: bigint, requestId: string) =>
  transaction(async () => {
    const chat = await lockChat(chatId, { wait: true });
    const turn = chat && (await ownTurnOf(chat, `request-${requestId}`));
    if (!chat || !turn) return;
    if (chat.state.rejecting === requestId) {
      chat.state.rejecting = null;
      await saveChat(chat, 0);
    }
    await showRequest(turn, await getAccessRequest(turn.actor, requestId), { notice: true });
  });

const tellDecision = (requestId: string) =>
  transaction(async () => {
    const decision = await takeDecision(requestId);
    const chat = decision && (await lockChat(decision.telegramUserId, { wait: true }));
    if (!decision || !chat) return;
    if (decision.status === "approved") return welcome(chat, requestId);
    const reader = await readerFor({ user: null, chosen: decision.language });
    await tellLoud(chat, reader.t("bot:access.rejected", { reason: decision.reason ?? "" }));
  });

/** Whoever was let in hears it, and has his commands and his route. */
async function welcome(chat: Chat, requestId: string): Promise<void> {
  const turn = await ownTurnOf(chat, `request-${requestId}`);
  if (!turn) return;
  const { reader, user } = turn;
  await tellLoud(chat, reader.t("bot:access.approved", { role: reader.t(`terms:role.${user.role}`) }));
  await setOwnCommands(chat.id, user.role, reader.language);
  if (isFieldRole(user.role)) await showHome(turn);
}

const tellLoud = (chat: Chat, text: string) =>
  enqueue({
    chatId: chat.id,
    method: "sendMessage",
    payload: payloadOf(chat.id, { lines: [text] }, { loud: true }),
  });
