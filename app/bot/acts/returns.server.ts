import { incidentNumberOf } from "#app/domain/care/index.server.ts";
import { packsOf } from "#app/domain/catalogue/index.server.ts";
import { getReturn, heldBy, listWarehouses, returnGoods } from "#app/domain/stock/index.server.ts";
import type { ButtonData } from "../button-data.ts";
import { type Card, cardFor } from "../cards.server.ts";
import { returnState, type ReturnState } from "../chat-state.ts";
import { refuse, tell } from "../refusal.server.ts";
import { say, showCard, whereOf } from "../show.server.ts";
import type { OwnTurn } from "../turn.server.ts";
import { announcedView, MOST_WAREHOUSES, returnView, statedOf, type ReturnData } from "../views/return.ts";
import { refusalOf, tapLines, typeLines, type HandLine } from "./hand-over.server.ts";

/** /return: what the person holds and has promised to no task, as a new message. */
export async function showNewReturn(turn: OwnTurn): Promise<void> {
  const { lines, warehouses } = await goodsOf(turn);
  if (lines.length === 0) return say(turn, turn.reader.t("bot:return.none"));
  const card = await cardFor(turn.chat.id, "return", `return:${turn.updateId}`);
  const warehouseId = warehouses.length === 1 ? warehouses[0]!.id : null;
  turn.chat.state.handOverCardId = card.id;
  await show(turn, card, returnState.parse({ itemIds: [], warehouseId }));
}

/** What can be returned now, and where to. */
async function goodsOf({ actor }: OwnTurn): Promise<Omit<ReturnData, "state">> {
  const held = await heldBy(actor.userId);
  const packs = await packsOf(
    actor,
    held.map(({ itemId }) => itemId),
  );
  const first = { limit: MOST_WAREHOUSES, cursor: null };
  const { items: warehouses } = await listWarehouses(actor, { status: "active" }, first);
  const lines = held
    .filter(({ onHand, reserved }) => onHand > reserved)
    .map(({ itemId, item, unit, onHand, reserved }) => ({
      itemId,
      item,
      unit,
      free: onHand - reserved,
      packs: packs.get(itemId) ?? [],
    }));
  return { lines, reserved: held.filter(({ reserved }) => reserved > 0n), warehouses };
}

async function show(turn: OwnTurn, card: Card, state: ReturnState): Promise<void> {
  const movedText = turn.reader.t("bot:card.moved");
  if (state.returnId !== null) {
    const found = await getReturn(turn.actor, state.returnId);
    const message = announcedView(turn.reader, found, await incidentNumberOf("return", found.id));
    await showCard(whereOf(turn), card, message, { state, movedText });
    return;
  }
  const goods = await goodsOf(turn);
  const itemIds = goods.lines.map(({ itemId }) => itemId);
  await showCard(whereOf(turn), card, returnView(turn.reader, { ...goods, state }), {
    state: { ...state, itemIds },
    movedText,
  });
}

const linesOf = (state: ReturnState, { lines }: Pick<ReturnData, "lines">): (HandLine | null)[] =>
  state.itemIds.map((itemId) => {
    const line = lines.find((each) => each.itemId === itemId);
    return line ? { ...line, stated: statedOf(state, line), most: line.free, least: 0n } : null;
  });

/** A tap on a return. What rests on the lines shown needs them to be the newest. */
export async function tapReturn(turn: OwnTurn, card: Card, data: ButtonData): Promise<void> {
  const state = returnState.parse(card.state);
  if (state.returnId !== null) {
    if (data.act !== "refresh") turn.toast = turn.reader.t("bot:card.changed");
    return show(turn, card, state);
  }
  turn.chat.state.handOverCardId = card.id;
  const goods = await goodsOf(turn);
  if (data.version !== card.version) turn.toast = turn.reader.t("bot:card.changed");
  else if (!(await tapLines(turn, state, linesOf(state, goods), data))) await actOn(turn, state, goods, data);
  await show(turn, card, state);
}

async function actOn(
  turn: OwnTurn,
  state: ReturnState,
  goods: Omit<ReturnData, "state">,
  { act, arg }: ButtonData,
): Promise<void> {
  switch (act) {
    case "returnAll":
      for (const { itemId, free } of goods.lines) state.stated[itemId] = free.toString();
      return;
    case "returnTo":
      state.warehouseId = goods.warehouses[Number(arg)]?.id ?? state.warehouseId;
      return;
    case "returnSend":
      return announce(turn, state, goods);
    default:
  }
}

/** What was loaded or promised since it was stated is no longer there to be returned. */
async function announce(turn: OwnTurn, state: ReturnState, goods: Pick<ReturnData, "lines">): Promise<void> {
  const lines = linesOf(state, goods).flatMap((line) => (line && line.stated > 0n ? [line] : []));
  const refused = lines.map((line) => refusalOf(turn, line, line.stated)).find((text) => text !== null);
  if (refused) return tell(turn, refused);
  if (lines.length === 0 || state.warehouseId === null) return;
  try {
    const { id } = await returnGoods(turn.actor, {
      operatorId: turn.actor.userId,
      warehouseId: state.warehouseId,
      lines: lines.map(({ itemId, stated }) => ({ itemId, quantity: stated })),
    });
    state.returnId = id;
    turn.chat.state.handOverCardId = null;
  } catch (error) {
    await refuse(turn, error);
  }
}

/** What was typed while a return is being put together. False: it is not for the return. */
export async function typeReturn(turn: OwnTurn, card: Card, text: string): Promise<boolean> {
  const state = returnState.parse(card.state);
  if (state.returnId !== null) return false;
  const lines = linesOf(state, await goodsOf(turn));
  if (!(await typeLines(turn, state, lines, text))) return false;
  await show(turn, card, state);
  return true;
}
