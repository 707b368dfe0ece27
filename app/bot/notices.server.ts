import { z } from "zod";
import { telegramAddress } from "#app/domain/access/index.server.ts";
import { findNotice, markDelivered, markFailed, type Notice } from "#app/domain/notices/index.server.ts";
import { incidentNumberOf } from "#app/domain/care/index.server.ts";
import { getIssue, getReturn, type Issue } from "#app/domain/stock/index.server.ts";
import { getTask } from "#app/domain/work/index.server.ts";
import { now } from "#app/platform/clock.ts";
import { AppError } from "#app/platform/errors.ts";
import { formatTime } from "#app/platform/i18n/format.ts";
import { settings } from "#app/platform/settings.ts";
import { transaction } from "#app/platform/transaction.ts";
import { showIssue } from "./acts/issues.server.ts";
import { showRequestNotice } from "./acts/requests.server.ts";
import { cardFor } from "./cards.server.ts";
import { lockChat } from "./chats.server.ts";
import { showCard } from "./show.server.ts";
import { ownTurnOf, type OwnTurn } from "./turn.server.ts";
import { disputeText } from "./views/issue.ts";
import { announcedText, countedLines } from "./views/return.ts";
import { noticeLinks, noticeText, noticeWeight, opensTask } from "./views/notice.ts";

/** Hours in which nothing rings that can wait until the morning, in the company's zone. */
const QUIET_FROM = "21:00";
const QUIET_UNTIL = "07:00";

/**
 * Puts a notice into the chat of whom it is for, once however often it is asked for. A recipient without Telegram,
 * or who has blocked the bot, and a kind without a text are noted on the notice.
 */
export async function deliverNotice(noticeId: string): Promise<void> {
  const notice = await findNotice(noticeId);
  if (!notice || notice.deliveredAt || notice.failedAs) return;
  const address = await telegramAddress(notice.recipientId);
  if (!address) return markFailed(noticeId, "not_linked");
  if (!address.reachable) return markFailed(noticeId, "unreachable");
  await transaction(async () => {
    const chat = await lockChat(address.telegramUserId, { wait: true });
    const turn = chat && (await ownTurnOf(chat, `notice-${noticeId}`));
    if (!turn) return markFailed(noticeId, "not_linked");
    if (!(await markDelivered(noticeId))) return;
    if (!(await show(turn, notice))) await markFailed(noticeId, "no_text");
  });
}

const issueParams = z.object({ issueId: z.string() });

async function show(turn: OwnTurn, notice: Notice): Promise<boolean> {
  const loud = isLoud(turn, notice);
  if (notice.kind === "issue.ask") return showIssueNotice(turn, notice, loud);
  if (notice.kind === "issue.disputed" || notice.kind === "issue.settled")
    return showDisputeNotice(turn, notice, notice.kind, loud);
  if (notice.kind === "return.announced" || notice.kind === "return.counted")
    return showReturnNotice(turn, notice);
  if (notice.kind === "access.new") return showRequestNotice(turn, notice.params);
  const text = noticeText(turn.reader, notice, now());
  if (text === null) return false;
  const machineId = opensTask(notice) ? await machineOf(turn, notice) : null;
  await showText(turn, notice, [text], { machineId, loud });
  return true;
}

async function showText(
  turn: OwnTurn,
  notice: Notice,
  lines: readonly string[],
  { machineId, loud }: { machineId: string | null; loud: boolean },
): Promise<void> {
  const card = await cardFor(turn.chat.id, "notice", notice.id);
  const where = { chatId: turn.chat.id, messageSeq: turn.chat.messageSeq };
  const keyboard = machineId ? [[{ label: turn.reader.t("bot:b.open"), act: "open" as const }]] : [];
  await showCard(
    where,
    card,
    { lines: [...lines, ...noticeLinks(turn.reader, notice, settings().baseUrl)], keyboard },
    { state: { machineId }, movedText: "", loud, notice: true },
  );
}

/** An issue that was answered meanwhile is no news. */
async function showIssueNotice(turn: OwnTurn, notice: Notice, loud: boolean): Promise<boolean> {
  const issue = await issueOf(turn, notice);
  if (issue?.status === "issued") await showIssue(turn, issue, { loud, notice: true });
  return issue !== null;
}

async function showDisputeNotice(
  turn: OwnTurn,
  notice: Notice,
  kind: Parameters<typeof disputeText>[1],
  loud: boolean,
): Promise<boolean> {
  const issue = await issueOf(turn, notice);
  if (issue) await showText(turn, notice, [disputeText(turn.reader, kind, issue)], { machineId: null, loud });
  return issue !== null;
}

const returnParams = z.object({ returnId: z.string() });

/** The keeper hears what comes, unless it has come; the operator what was counted of it. */
async function showReturnNotice(turn: OwnTurn, notice: Notice): Promise<boolean> {
  const found = await getReturn(turn.actor, returnParams.parse(notice.params).returnId);
  const silent = { machineId: null, loud: false };
  if (notice.kind === "return.counted") {
    const lines = countedLines(turn.reader, found, await incidentNumberOf("return", found.id));
    await showText(turn, notice, lines, silent);
  } else if (found.status === "announced") {
    await showText(turn, notice, [announcedText(turn.reader, found)], silent);
  }
  return true;
}

/** Null: the person does not see it. */
async function issueOf(turn: OwnTurn, notice: Notice): Promise<Issue | null> {
  try {
    return await getIssue(turn.actor, issueParams.parse(notice.params).issueId);
  } catch (error) {
    if (error instanceof AppError && error.code === "row.not_found") return null;
    throw error;
  }
}

const taskParams = z.object({ taskId: z.string() });

/** Where the task of a notice is; null when it is not this person's any more. */
async function machineOf(turn: OwnTurn, notice: Notice): Promise<string | null> {
  const params = taskParams.safeParse(notice.params);
  if (!params.success) return null;
  try {
    const task = await getTask(turn.actor, params.data.taskId);
    return task.assigneeId === turn.user.id ? task.machineId : null;
  } catch (error) {
    if (error instanceof AppError && error.code === "row.not_found") return null;
    throw error;
  }
}

function isLoud(turn: OwnTurn, notice: Notice): boolean {
  const weight = noticeWeight(notice, now(), turn.reader.timeZone);
  const time = formatTime(now(), turn.reader);
  const isQuiet = time >= QUIET_FROM || time < QUIET_UNTIL;
  return weight === "always" || (weight === "rings" && !isQuiet);
}
