import { transaction } from "#app/platform/transaction.ts";
import { cardById, cardsOfTask } from "./cards.server.ts";
import { lockChat } from "./chats.server.ts";
import { ownTurnOf } from "./turn.server.ts";
import { loadVisit, showGone, showVisit } from "./visit.server.ts";

/** Several changes by others within this time are one edit. */
const GATHER_MS = 1_000;

/**
 * Redraws the messages that show a task, after it was changed elsewhere: silently, in place, and only where they
 * read differently now. A person's own act in the chat has drawn its result already.
 */
export async function redrawTask(taskId: string): Promise<void> {
  for (const { id, chatId } of await cardsOfTask(taskId)) {
    await transaction(async () => {
      const chat = await lockChat(chatId, { wait: true });
      const turn = chat && (await ownTurnOf(chat, `redraw-${taskId}`));
      const card = turn && (await cardById(chatId, id));
      const visit = card && (await loadVisit(turn, card));
      if (visit) await showVisit(visit, { inPlace: true, delayMs: GATHER_MS });
      else if (turn && card) await showGone(turn, card);
    });
  }
}
