import { cutText } from "#app/platform/cut-text.ts";
import { parseMoney } from "#app/platform/i18n/parse.ts";
import { tell } from "../refusal.server.ts";
import { parseTyped, type Reading, type Statement } from "../text-grammar.ts";
import { isAmountAsked, isOpen } from "../views/visit-data.ts";
import { dropQuestion, openTask, taskFor, type Visit } from "../visit.server.ts";
import { moveLastPhotos } from "./last-photos.server.ts";
import { askReason, takeReason, typeTime } from "./postpone.server.ts";
import { answerSlot, askReading, enterSlot, typedSlots } from "./slots.server.ts";
import { completeTasks, enterInto, startIfNeeded, startTasks, undoVisit } from "./work.server.ts";

/** What a text is for a visit, when nothing is known of it yet but its words. */
export function isForVisit(text: string): boolean {
  const [first] = parseTyped(text, []);
  return first !== undefined && first.kind !== "unknown";
}

/**
 * What a person typed during a visit: the answer to the open question, or statements of the grammar. False: nothing
 * of it was understood.
 */
export async function applyText(visit: Visit, text: string, reading?: Reading): Promise<boolean> {
  if (reading === undefined && (await answerQuestion(visit, text))) return true;
  const task =
    taskFor(visit, "items") ?? visit.tasks.find((each) => each.definition.items && isOpen(each)) ?? null;
  const statements = parseTyped(text, task ? await typedSlots(visit, task) : [], reading);
  let understood = false;
  visit.state.note = null;
  for (const statement of statements) understood = (await apply(visit, statement)) || understood;
  return understood;
}

/** An open question takes what answers it; everything else is read as usual, and the question stays. */
async function answerQuestion(visit: Visit, text: string): Promise<boolean> {
  const { turn, card, state } = visit;
  const { question } = turn.chat.state;
  if (question?.cardId !== card.id) return false;
  switch (question.kind) {
    case "comment": {
      const task = visit.tasks.find(({ id }) => id === question.taskId);
      dropQuestion(visit);
      state.view = "card";
      if (task) await enterInto(visit, task, { comment: text });
      return true;
    }
    case "postponeReason":
      takeReason(visit, text);
      return true;
    case "postponeTime":
      await typeTime(visit, text);
      return true;
    default:
      return answerSlot(visit, question.kind, question, text);
  }
}

async function apply(visit: Visit, statement: Statement): Promise<boolean> {
  const { turn, state } = visit;
  const { t } = turn.reader;
  switch (statement.kind) {
    case "slot": {
      const task = await begunTask(visit, "items");
      if (task) await enterSlot(visit, task, statement);
      return task !== null;
    }
    case "allAsPlanned": {
      const task = await begunTask(visit, "items");
      if (task) await enterInto(visit, task, { asPlanned: true });
      return task !== null;
    }
    case "bag":
      return enterBag(visit, statement.number);
    case "sum":
      return enterSum(visit, statement.text);
    case "comment":
      return enterInto(visit, openTask(visit), { comment: statement.text });
    case "photoSide":
      await moveLastPhotos(visit, statement.side);
      return true;
    case "command":
      await run(visit, statement.command);
      return true;
    case "ambiguous": {
      const task = await begunTask(visit, "items");
      const line = task?.items.find(({ slot }) =>
        statement.ambiguous.statement.toLowerCase().startsWith(slot.toLowerCase()),
      );
      if (task) askReading(visit, task, statement.ambiguous, line?.unit ?? "pcs");
      return task !== null;
    }
    case "wrong":
      await tell(turn, t(`bot:quantity.${statement.why}`, { text: statement.text }));
      return true;
    case "unknownSlot":
      await tell(
        turn,
        t("bot:slot.unknown", {
          text: statement.text,
          machine: visit.tasks[0]!.machine.code,
          slot: anySlot(visit),
        }),
      );
      return true;
    case "bare":
      return takeBare(visit, statement.text);
    case "unknown":
      state.note = null;
      return false;
  }
}

const anySlot = (visit: Visit): string => visit.tasks.flatMap((task) => task.items)[0]?.slot ?? "A1";

/** Figures begin a visit that nobody has started yet. */
async function begunTask(visit: Visit, asksFor: "items" | "cash") {
  await startIfNeeded(visit, visit.turn.at);
  return taskFor(visit, asksFor);
}

async function enterBag(visit: Visit, number: string): Promise<boolean> {
  const task = await begunTask(visit, "cash");
  if (!task) return false;
  await enterInto(visit, task, { bagNumber: cutText(number, 60) });
  return true;
}

async function enterSum(visit: Visit, text: string): Promise<boolean> {
  const { turn } = visit;
  const task = await begunTask(visit, "cash");
  if (!task) return false;
  const read = parseMoney(text, turn.reader);
  if ("bad" in read) await tell(turn, turn.reader.t("bot:cash.bad", { text }));
  else await enterInto(visit, task, { amount: read.ok });
  return true;
}

/** A bare number answers what the card asks for: the bag, then the amount. Without that it wants its slot. */
async function takeBare(visit: Visit, text: string): Promise<boolean> {
  const { turn, state } = visit;
  const open = openTask(visit);
  if (open.status === "in_progress" && open.cash) {
    if (!open.cash.bagNumber) return enterBag(visit, text);
    if (isAmountAsked(state, open)) return enterSum(visit, text);
  }
  await tell(turn, turn.reader.t("bot:slot.which", { slot: anySlot(visit) }));
  return true;
}

async function run(visit: Visit, command: Extract<Statement, { kind: "command" }>["command"]): Promise<void> {
  const { turn } = visit;
  switch (command) {
    case "start":
    case "startAll":
      return startTasks(visit, visit.tasks, turn.at);
    case "complete":
    case "completeAll":
      return completeTasks(
        visit,
        visit.tasks.filter((task) => task.status === "in_progress"),
        turn.at,
      );
    case "undo":
      return undoVisit(visit);
    case "postpone":
      return askReason(visit);
  }
}
