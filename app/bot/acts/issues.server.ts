import { incidentNumberOf } from "#app/domain/care/index.server.ts";
import { packsOf } from "#app/domain/catalogue/index.server.ts";
import {
  confirmIssue,
  disputeIssue,
  getIssue,
  heldBy,
  listIssues,
  type Issue,
} from "#app/domain/stock/index.server.ts";
import { cutText } from "#app/platform/cut-text.ts";
import type { ButtonData } from "../button-data.ts";
import { type Card, cardFor } from "../cards.server.ts";
import { issueState, type IssueState } from "../chat-state.ts";
import { refuse } from "../refusal.server.ts";
import { say, showCard, whereOf } from "../show.server.ts";
import type { OwnTurn } from "../turn.server.ts";
import { differing, disputeReasons, issueView } from "../views/issue.ts";
import { tapLines, typeLines, type HandLines } from "./hand-over.server.ts";

const LONGEST_REASON = 300;

export async function openIssues(turn: OwnTurn): Promise<Issue[]> {
  const request = { limit: 20, cursor: null, sort: "createdAt" };
  return (await listIssues(turn.actor, { operatorId: turn.actor.userId, status: "issued" }, request)).items;
}

/** /receive: each issue that waits for confirmation, in a message of its own. */
export async function showIssues(turn: OwnTurn): Promise<void> {
  const issues = await openIssues(turn);
  if (issues.length === 0) return say(turn, turn.reader.t("bot:issue.none"));
  for (const issue of issues) await showIssue(turn, issue, { anew: true });
  const [only] = issues;
  if (issues.length === 1 && only)
    turn.chat.state.handOverCardId = (await cardFor(turn.chat.id, "issue", only.id)).id;
}

/** The message of one issue, with what its operator has said so far. */
export async function showIssue(
  turn: OwnTurn,
  issue: Issue,
  { anew = false, loud = false, notice = false, state }: ShowIssue = {},
): Promise<void> {
  const card = await cardFor(turn.chat.id, "issue", issue.id);
  const shown = state ?? stateOf(card, issue.id);
  const message = issueView(turn.reader, {
    issue,
    state: shown,
    packs: await packsOf(
      turn.actor,
      issue.lines.map(({ itemId }) => itemId),
    ),
    incident: issue.status === "disputed" ? await incidentNumberOf("issue", issue.id) : null,
  });
  const movedText = turn.reader.t("bot:card.moved");
  await showCard(whereOf(turn), card, message, { state: shown, movedText, anew, loud, notice });
}

interface ShowIssue {
  readonly anew?: boolean;
  readonly loud?: boolean;
  readonly notice?: boolean;
  readonly state?: IssueState;
}

/** A new card knows nothing yet. */
const stateOf = ({ state }: Card, issueId: string): IssueState =>
  issueState.parse({ issueId, ...(state as object) });

/** A tap on an issue. One that was answered meanwhile, elsewhere or by time, is shown as it is now. */
export async function tapIssue(turn: OwnTurn, card: Card, data: ButtonData): Promise<void> {
  const state = issueState.parse(card.state);
  const issue = await getIssue(turn.actor, state.issueId);
  turn.chat.state.handOverCardId = card.id;
  if (issue.status !== "issued") return showAnswered(turn, issue);
  const isSeen = data.version === card.version;
  if (!(await tapLines(turn, state, await linesOf(turn, issue, state), data)))
    await actOn(turn, issue, state, data, isSeen);
  await showIssue(turn, await getIssue(turn.actor, issue.id), { state });
}

async function showAnswered(turn: OwnTurn, issue: Issue): Promise<void> {
  turn.chat.state.handOverCardId = null;
  turn.toast = turn.reader.t("bot:card.changed");
  await showIssue(turn, issue);
}

/** What ends the answer is for what is shown: an older button redraws instead. */
async function actOn(
  turn: OwnTurn,
  issue: Issue,
  state: IssueState,
  { act, arg }: ButtonData,
  isSeen: boolean,
): Promise<void> {
  const isDisputed = differing(issue, state).length > 0;
  if (act === "disputeReason" && state.view === "reason") return chooseReason(turn, state, Number(arg));
  if (act === "dispute" && isSeen && isDisputed) state.view = "reason";
  else if (act === "confirm" && isSeen && !isDisputed)
    await answer(turn, () => confirmIssue(turn.actor, issue.id));
  else if (act === "disputeSend" && isSeen && state.view === "check" && isDisputed)
    await answer(turn, () => disputeIssue(turn.actor, issue.id, disputeOf(issue, state)));
  else turn.toast = turn.reader.t("bot:card.changed");
}

async function answer(turn: OwnTurn, run: () => Promise<Issue>): Promise<void> {
  try {
    await run();
    turn.chat.state.handOverCardId = null;
  } catch (error) {
    await refuse(turn, error);
  }
}

const disputeOf = (issue: Issue, state: IssueState) => ({
  lines: differing(issue, state).map(({ itemId }) => ({ itemId, received: BigInt(state.stated[itemId]!) })),
  reason: state.reason,
});

/** A reason from the buttons; "other" waits for words. */
function chooseReason(turn: OwnTurn, state: IssueState, index: number): void {
  const reason = disputeReasons[index];
  if (!reason || reason === "other") turn.toast = turn.reader.t("bot:issue.reason.ask");
  else takeReason(state, turn.reader.t(`bot:issue.reason.${reason}`));
}

function takeReason(state: IssueState, reason: string): void {
  Object.assign(state, { view: "check", reason: cutText(reason.trim(), LONGEST_REASON) });
}

/** What was typed while an issue is being answered. False: it is not for the issue. */
export async function typeIssue(turn: OwnTurn, card: Card, text: string): Promise<boolean> {
  const state = issueState.parse(card.state);
  const issue = await getIssue(turn.actor, state.issueId);
  if (issue.status !== "issued") {
    turn.chat.state.handOverCardId = null;
    return false;
  }
  if (state.view === "reason") takeReason(state, text);
  else if (!(await typeLines(turn, state, await linesOf(turn, issue, state), text))) return false;
  await showIssue(turn, issue, { state });
  return true;
}

/** At most what is still held can be disputed. */
async function linesOf({ actor }: OwnTurn, issue: Issue, state: IssueState): Promise<HandLines> {
  const held = new Map((await heldBy(actor.userId)).map(({ itemId, onHand }) => [itemId, onHand]));
  const packs = await packsOf(
    actor,
    issue.lines.map(({ itemId }) => itemId),
  );
  return issue.lines.map(({ itemId, item, unit, quantity }) => {
    const still = held.get(itemId) ?? 0n;
    return {
      itemId,
      item,
      unit,
      packs: packs.get(itemId) ?? [],
      stated: BigInt(state.stated[itemId] ?? quantity),
      most: quantity,
      least: quantity > still ? quantity - still : 0n,
    };
  });
}
