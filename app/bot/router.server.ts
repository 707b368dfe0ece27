import { Composer, Context, type Telegram } from "telegraf";
import { message } from "telegraf/filters";
import type { CallbackQuery, Update, UserFromGetMe } from "telegraf/types";
import { markReachable } from "#app/domain/access/index.server.ts";
import { answerStranger, askLanguage, askToLink, tapLanguage, tapLink } from "./acts/link.server.ts";
import { tapOffer, tapWhich } from "./acts/answers.server.ts";
import { askWhich, visitForInput } from "./acts/active-visit.server.ts";
import {
  showHome,
  showIssues,
  showNextVisit,
  showStock,
  showTasks,
  showVisitOf,
  tapHome,
  tapIssue,
  tapStock,
  tapTasks,
} from "./acts/home.server.ts";
import { takePhoto } from "./acts/photos.server.ts";
import { applyText, isForVisit } from "./acts/typed.server.ts";
import { tapVisit } from "./acts/visit-taps.server.ts";
import { readButtonData, type ButtonData } from "./button-data.ts";
import { type Card, cardByKey } from "./cards.server.ts";
import { commandsOf } from "./commands.server.ts";
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
  if (!data || !card) turn.toast = turn.reader.t("bot:toast.denied");
  else if (card.kind === "link") await tapLink(turn, card, data, query.from.username ?? null);
  else if (card.kind === "language") await tapLanguage(turn, card, data);
  else if (own) await tapOwn(own, card, data);
  else turn.toast = turn.reader.t("bot:toast.denied");
});

async function tapOwn(turn: OwnTurn, card: Card, data: ButtonData): Promise<void> {
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
    case "answer":
      return tapOffer(turn, card, data);
    case "which":
      return tapWhich(turn, card, data);
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
    await ownCommand(own, "today");
  } else await answerStranger(turn, { always: true });
});

composer.command("language", (context) => askLanguage(context.turn));

composer.use(async (context, next) => {
  if (context.own) return next();
  if ("message" in context.update) await answerStranger(context.turn, { always: false });
});

for (const name of ["today", "tasks", "stock", "receive"] as const) {
  composer.command(name, (context) => ownCommand(context.own!, name));
}

composer.command("help", (context) =>
  say(context.own!, helpView(context.own!.reader, context.own!.user.role)),
);

composer.command("cancel", async (context) => {
  const { turn } = context;
  const wasOpen = turn.chat.state.question !== null || turn.chat.state.waiting.length > 0;
  Object.assign(turn.chat.state, { question: null, waiting: [] });
  await say(turn, turn.reader.t(wasOpen ? "bot:cancel.done" : "bot:cancel.none"));
});

/** A command that the role does not have is refused; the matrix stands behind it as well. */
async function ownCommand(turn: OwnTurn, name: "today" | "tasks" | "stock" | "receive"): Promise<void> {
  if (!commandsOf(turn.user.role).includes(name)) {
    await say(turn, helpView(turn.reader, turn.user.role));
    return;
  }
  const run = { today: showHome, tasks: showTasks, stock: showStock, receive: showIssues };
  await run[name](turn);
}

composer.on([message("photo"), message("document")], async (context) => {
  await takePhoto(context.own!, context.message);
});

composer.on(message("text"), (context) => takeText(context.own!, context.message.text));

composer.on("edited_message", async (context) => {
  if ("text" in context.editedMessage) await takeText(context.own!, context.editedMessage.text);
});

composer.on("message", async (context) => {
  await say(context.turn, context.turn.reader.t("bot:photo.only"));
});

/** What is typed: the open question, the grammar of the visit, or not understood. */
async function takeText(turn: OwnTurn, text: string): Promise<void> {
  const unknown = () => say(turn, turn.reader.t("bot:unknown"));
  if (text.startsWith("/") || !commandsOf(turn.user.role).includes("today")) return unknown();
  const visit = await visitForInput(turn);
  if (visit === "which") {
    if (!isForVisit(text)) return unknown();
    return askWhich(turn, { kind: "text", text, at: turn.at.toISOString() });
  }
  if (!visit || !(await applyText(visit, text))) return unknown();
  await showVisit(visit);
}
