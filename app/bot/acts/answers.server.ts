import { z } from "zod";
import type { ButtonData } from "../button-data.ts";
import { type Card, cardById } from "../cards.server.ts";
import { enqueue } from "../outgoing.server.ts";
import type { OwnTurn } from "../turn.server.ts";
import { loadVisit, openVisit, showVisit, taskFor, type Visit } from "../visit.server.ts";
import { addPhoto } from "./photos.server.ts";
import { askSlot } from "./slots.server.ts";
import { applyText } from "./typed.server.ts";
import { enterInto, startIfNeeded } from "./work.server.ts";

const offer = z.object({ visitCardId: z.string(), slotId: z.string(), quantity: z.string() });

/** The answer to "you hold 12": take them, or type another figure. The question goes with it. */
export async function tapOffer(turn: OwnTurn, card: Card, data: ButtonData): Promise<void> {
  const { visitCardId, slotId, quantity } = offer.parse(card.state);
  const visitCard = await cardById(turn.chat.id, visitCardId);
  const visit = visitCard && (await loadVisit(turn, visitCard));
  const task = visit && taskFor(visit, "items");
  await deleteMessageOf(turn, card);
  if (!visit || !task) return;
  if (data.act === "use") await enterInto(visit, task, { lines: [{ slotId, actual: BigInt(quantity) }] });
  else {
    Object.assign(visit.state, { tab: task.id, view: "slot", slotId });
    askSlot(visit, "loaded");
  }
  await showVisit(visit);
}

const which = z.object({ machineIds: z.array(z.string()) });

/** The visit that waiting photos and figures are for: it begins, and they are taken in their order. */
export async function tapWhich(turn: OwnTurn, card: Card, data: ButtonData): Promise<void> {
  const machineId = which.parse(card.state).machineIds[Number(data.arg)];
  const visit = machineId === undefined ? null : await openVisit(turn, machineId);
  await deleteMessageOf(turn, card);
  if (!visit) return;
  const { state } = turn.chat;
  const waiting = state.waiting;
  state.waiting = [];
  const first = waiting[0];
  const begunAt = first?.kind === "photo" ? first.photo.sentAt : first?.at;
  await startIfNeeded(visit, begunAt ? new Date(begunAt) : turn.at);
  for (const input of waiting) {
    if (input.kind === "photo") await addPhoto(visit, input.photo);
    else await applyText(at(visit, input.at), input.text);
  }
  await showVisit(visit, { always: true });
}

/** A waiting text counts when it came. */
function at(visit: Visit, time: string): Visit {
  Object.assign(visit.turn, { at: new Date(time) });
  return visit;
}

async function deleteMessageOf(turn: OwnTurn, card: Card): Promise<void> {
  if (card.messageId === null) return;
  const payload = { chat_id: Number(turn.chat.id), message_id: Number(card.messageId) };
  await enqueue({ chatId: turn.chat.id, method: "deleteMessage", payload });
}
