import { Composer, Context, type Telegram } from "telegraf";
import { message } from "telegraf/filters";
import type { CallbackQuery, Update, UserFromGetMe } from "telegraf/types";
import { type Access, allows, markReachable } from "#app/domain/access/index.server.ts";
import { askLanguage, askToLink, tapLanguage, tapLink } from "./acts/link.server.ts";
import { tapOffer, tapWhich } from "./acts/answers.server.ts";
import { askWhich, visitForInput } from "./acts/active-visit.server.ts";
import {
  showHome,
  showNextVisit,
  showStock,
  showTasks,
  showVisitOf,
  tapHome,
  tapStock,
  tapTasks,
} from "./acts/home.server.ts";
import { handOverCard } from "./acts/hand-over.server.ts";
import { showIssues, tapIssue, typeIssue } from "./acts/issues.server.ts";
import { takePhoto } from "./acts/photos.server.ts";
import { showRequests, takeRejection, tapRequest } from "./acts/requests.server.ts";
import { showNewReturn, tapReturn, typeReturn } from "./acts/returns.server.ts";
import { answerStranger, askForAccess } from "./acts/stranger.server.ts";
import { applyText, isForVisit } from "./acts/typed.server.ts";
import { tapVisit } from "./acts/visit-taps.server.ts";
import { actNeeds, readButtonData, type ButtonData } from "./button-data.ts";
import { type Card, cardByKey, cardNeeds } from "./cards.server.ts";
import { type Command, commands } from "./commands.server.ts";
import { noteUnreachable } from "./sender.server.ts";
import { say } from "./show.server.ts";
import type { OwnTurn, Turn } from "./turn.server.ts";
import { helpView } from "./views/help.ts";
import { noticeTarget } from "./notice-target.ts";
import { showVisit } from "./visit.server.ts";

/** Telegraf's context, with the turn that the update is worked off in. */
class BotContext extends Context {
  turn!: Turn;

  /** The turn of a person with access; null for anybody else. */
  get own(): OwnTurn | null {
    return "user" in this.turn ? (this.turn as OwnTurn) : null;
  }

  /** Whether whoever wrote or tapped gets through. */
  may(needs: Access): boolean {
    return allows(needs, this.own?.user.role ?? null);
  }
}

/** Who the bot is, and its line to Telegram. */
export interface BotIdentity {
  readonly telegram: Telegram;
  /** As `getMe` told it. */
  readonly me: UserFromGetMe;
}

/** Takes an update to what answers it. All its effects go into the transaction around. */
export async function route({ telegram, me }: BotIdentity, update: Update, turn: Turn): Promise<void> {
  const context = new BotContext(update, telegram, me);
  context.turn = turn;
  await composer.middleware()(context, () => Promise.resolve());
}

const composer = new Composer<BotContext>();

composer.on("my_chat_member", async (context) => {
  if (context.chat.type !== "private") return;
  const { status } = context.myChatMember.new_chat_member;
  if (status === "kicked" || status === "left") await noteUnreachable(context.turn.chat.id);
  else await markReachable(context.turn.chat.id, true);
});

composer.use(async (context, next) => {
  if (context.chat?.type === "private" || context.callbackQuery) return next();
  await answerGroup(context);
});

/** A group is told once that the bot works in private; then silence. */
async function answerGroup(context: BotContext): Promise<void> {
  const { turn } = context;
  if (turn.chat.state.groupTold || !("message" in context.update)) return;
  turn.chat.state.groupTold = true;
  await say(turn, turn.reader.t("bot:group", { link: `t.me/${context.botInfo.username}` }));
}

composer.on("callback_query", async (context) => {
  const { turn, own } = context;
  const query = context.callbackQuery as CallbackQuery.DataQuery;
  const data = readButtonData(query.data ?? "");
  const isTheirs = BigInt(query.from.id) === turn.chat.id;
  const card = data && isTheirs ? await cardByKey(turn.chat.id, data.cardKey) : null;
  const denied = (): void => void (turn.toast = turn.reader.t("bot:toast.denied"));
  if (!data || !card || !context.may(cardNeeds[card.kind]) || !context.may(actNeeds[data.act])) denied();
  else if (card.kind === "link") await tapLink(turn, card, data, query.from.username ?? null);
  else if (card.kind === "language") await tapLanguage(turn, card, data);
  else if (own) await tapOwn(own, card, data);
  else denied();
});

async function tapOwn(turn: OwnTurn, card: Card, data: ButtonData): Promise<void> {
  turn.chat.state.handOverCardId = null;
  if (data.act === "home" && card.kind !== "tasks") return showHome(turn);
  if (data.act === "nextVisit") return showNextVisit(turn);
  switch (card.kind) {
    case "visit":
      return tapVisit(turn, card, data);
    case "home":
      return tapHome(turn, card, data);
    case "stock":
      return tapStock(turn, card, data);
    case "tasks":
      return tapTasks(turn, data);
    case "issue":
      return tapIssue(turn, card, data);
    case "return":
      return tapReturn(turn, card, data);
    case "answer":
      return tapOffer(turn, card, data);
    case "which":
      return tapWhich(turn, card, data);
    case "request":
      return tapRequest(turn, card, data);
    case "notice": {
      const machineId = noticeTarget(card.state);
      return machineId ? showVisitOf(turn, machineId) : undefined;
    }
    // Asked before it is known who taps.
    case "link":
    case "language":
  }
}

composer.start(async (context) => {
  const { turn, own, payload } = context;
  if (payload) await askToLink(turn, payload);
  else if (own) {
    await say(own, own.reader.t("bot:greet", { name: own.user.fullName }));
    if (context.may(commands.today)) await showHome(own);
    else await showHelp(own);
  } else await askForAccess(turn, context.from);
});

composer.command("language", (context) => askLanguage(context.turn));

composer.use(async (context, next) => {
  if (context.own) return next();
  if ("message" in context.update) await answerStranger(context.turn);
});

const showHelp = (turn: OwnTurn): Promise<void> => say(turn, helpView(turn.reader, turn.user.role));

/** The commands of those who have access. */
const ownCommands: Readonly<
  Record<Exclude<Command, "start" | "language">, (turn: OwnTurn) => Promise<void>>
> = {
  today: (turn) => showHome(turn),
  tasks: (turn) => showTasks(turn),
  stock: (turn) => showStock(turn),
  receive: showIssues,
  return: showNewReturn,
  requests: showRequests,
  help: showHelp,
  cancel: dropWhatIsOpen,
};

for (const [name, run] of Object.entries(ownCommands)) {
  composer.command(name, guarded(commands[name as Command], run));
}

/** Whoever may not do this hears what he may. */
function guarded(needs: Access, run: (turn: OwnTurn) => Promise<void>) {
  return (context: BotContext): Promise<void> =>
    context.may(needs) ? run(context.own!) : showHelp(context.own!);
}

async function dropWhatIsOpen(turn: OwnTurn): Promise<void> {
  const { question, waiting, rejecting, handOverCardId } = turn.chat.state;
  const wasOpen = question !== null || waiting.length > 0 || rejecting !== null || handOverCardId !== null;
  Object.assign(turn.chat.state, { question: null, waiting: [], rejecting: null, handOverCardId: null });
  await say(turn, turn.reader.t(wasOpen ? "bot:cancel.done" : "bot:cancel.none"));
}

/** What is sent or typed without a command asks for this. */
export const inputNeeds = { photo: "task:photo", text: "task:complete" } as const satisfies Readonly<
  Record<string, Access>
>;

composer.on([message("photo"), message("document")], (context) =>
  guarded(inputNeeds.photo, (turn) => takePhoto(turn, context.message))(context),
);

composer.on(message("text"), (context) =>
  guarded(inputNeeds.text, (turn) => takeText(turn, context.message.text))(context),
);

composer.on("edited_message", async (context) => {
  const { editedMessage: edited } = context;
  if ("text" in edited) await guarded(inputNeeds.text, (turn) => takeText(turn, edited.text))(context);
});

composer.on("message", async (context) => {
  await say(context.turn, context.turn.reader.t("bot:photo.only"));
});

/** What is typed for the issue or return that is being answered; everything else is read as usual. */
async function takeHandOver(turn: OwnTurn, text: string): Promise<boolean> {
  const card = await handOverCard(turn);
  if (card?.kind === "issue") return typeIssue(turn, card, text);
  return card?.kind === "return" ? typeReturn(turn, card, text) : false;
}

/** What is typed: the open question, the grammar of the visit, or not understood. */
async function takeText(turn: OwnTurn, text: string): Promise<void> {
  if (await takeRejection(turn, text)) return;
  const unknown = () => say(turn, turn.reader.t("bot:unknown"));
  if (text.startsWith("/")) return unknown();
  if (await takeHandOver(turn, text)) return;
  const visit = await visitForInput(turn);
  if (visit === "which") {
    if (!isForVisit(text)) return unknown();
    return askWhich(turn, { kind: "text", text, at: turn.at.toISOString() });
  }
  if (!visit || !(await applyText(visit, text))) return unknown();
  await showVisit(visit);
}
