import { z } from "zod";
import type { Notice } from "#app/domain/notices/index.server.ts";
import { businessDay } from "#app/platform/clock.ts";
import { count } from "#app/platform/i18n/count.ts";
import { formatDateTime } from "#app/platform/i18n/format.ts";
import { dueTime, placeName } from "../figures.ts";
import { cut, type Line } from "../message.ts";
import type { BotReader } from "../turn.server.ts";

const aboutTask = z.looseObject({
  number: z.string(),
  type: z.string(),
  priority: z.string(),
  machine: z.string(),
  machineName: z.string(),
  location: z.string().nullable(),
  due: z.iso.datetime({ offset: true }),
});
type AboutTask = z.infer<typeof aboutTask>;

const change = z.object({ from: z.string(), to: z.string() });
const changed = z.looseObject({
  changes: z.object({
    dueAt: change.optional(),
    priority: change.optional(),
    description: change.optional(),
  }),
});
const reasoned = z.looseObject({ reason: z.string() });
const person = z.looseObject({
  name: z.string(),
  role: z.string().default("viewer"),
  telegram: z.string().default(""),
});

/** The words of a notice; null for a kind that the bot has none for. */
export function noticeText(reader: BotReader, notice: Notice, now: Date): string | null {
  if (notice.kind === "session.new") return sessionText(reader, notice);
  if (notice.kind === "proof.differences") return proofText(reader, notice);
  if (notice.kind.startsWith("user.")) return userText(reader, notice);
  const task = aboutTask.safeParse(notice.params);
  return task.success ? taskText(reader, notice, task.data, now) : null;
}

const securityTexts: Readonly<Record<string, string>> = {
  "user.password_reset": "bot:security.password",
  "user.second_factor_reset": "bot:security.factor",
};
const signIn = z.object({
  browser: z.string().nullable(),
  system: z.string().nullable(),
  address: z.string().nullable(),
  at: z.iso.datetime(),
});

function sessionText(reader: BotReader, { params }: Notice): string {
  const { browser, system, address, at } = signIn.parse(params);
  return reader.t("bot:session.new", {
    device: [browser, system].filter(Boolean).join(", ") || reader.t("shell:sessions.unknown"),
    address: address ?? "−",
    time: formatDateTime(new Date(at), reader),
  });
}

function proofText(reader: BotReader, { params }: Notice): string {
  const { at, differences } = z.object({ at: z.iso.datetime(), differences: z.number() }).parse(params);
  return reader.t("bot:proof.differences", {
    time: formatDateTime(new Date(at), reader),
    differences: count(reader.t, "difference", differences),
  });
}

/** Below the words of a notice: where the person goes who wants to act on it. */
export function noticeLinks(reader: BotReader, { kind, subject }: Notice, baseUrl: string): Line[] {
  const link = (text: string, path: string): Line[] => [{ pieces: [{ link: text, url: baseUrl + path }] }];
  if (kind === "session.new") return link(reader.t("bot:session.not_me"), "/me#sessions");
  if (kind === "issue.disputed") return link(reader.t("bot:issue.disputed.open"), `/stock/issues/${subject}`);
  if (kind === "proof.differences") return link(reader.t("bot:proof.open"), `/stock/proof/${subject}`);
  if (kind === "return.announced") return link(reader.t("bot:return.open"), `/stock/returns/${subject}`);
  return [];
}

function userText(reader: BotReader, { kind, params }: Notice): string | null {
  const security = securityTexts[kind];
  if (security) {
    const { at } = z.looseObject({ at: z.iso.datetime() }).parse(params);
    return reader.t(security, { time: formatDateTime(new Date(at), reader) });
  }
  const { name, role, telegram } = person.parse(params);
  const shown = telegram ? `@${telegram}` : "−";
  if (kind === "user.linked") {
    return reader.t("bot:link.used", { name, role: reader.t(`terms:role.${role}`), telegram: shown });
  }
  if (kind === "user.link_refused") return reader.t("bot:link.refused", { name, telegram: shown });
  return kind === "user.unreachable" ? reader.t("bot:unreachable", { name }) : null;
}

function taskText(reader: BotReader, { kind, params }: Notice, task: AboutTask, now: Date): string | null {
  const names = {
    number: task.number,
    type: reader.t(`terms:taskType.${task.type}`),
    machine: task.machine,
    location: placeName(task.location ?? task.machineName),
    due: dueTime(reader, new Date(task.due), now),
  };
  switch (kind) {
    case "task.new":
    case "task.moved":
    case "task.overdue":
      return reader.t(`bot:${kind}`, names);
    case "task.changed":
      return reader.t("bot:task.changed", { number: task.number, changes: changesOf(reader, params, now) });
    case "task.cancelled":
    case "task.rejected.reverse":
    case "task.rejected.keep":
      return reader.t(`bot:${kind}`, { number: task.number, reason: reasoned.parse(params).reason });
    case "task.short":
      return reader.t("bot:task.short", {
        number: task.number,
        list: `${names.machine}, ${names.location}.`,
      });
    case "task.reservation_over":
      return reader.t("bot:task.expired", { number: task.number });
    case "photo.owed": {
      const { kinds } = z.looseObject({ kinds: z.array(z.string()).default(["after"]) }).parse(params);
      return reader.t("bot:photo.owed", {
        number: task.number,
        photos: count(reader.t, "photo", kinds.length),
      });
    }
    case "photo.owed.done":
      return reader.t("bot:photo.owed.done", { number: task.number });
    default:
      return null;
  }
}

function changesOf(reader: BotReader, params: unknown, now: Date): string {
  const { dueAt, priority, description } = changed.parse(params).changes;
  const time = (text: string) => dueTime(reader, new Date(text), now);
  const level = (text: string) => reader.t(`terms:taskPriority.${text}`);
  return [
    ...(dueAt ? [`${reader.t("terms:noun.dueTime")}: ${time(dueAt.from)} → ${time(dueAt.to)}`] : []),
    ...(priority
      ? [`${reader.t("terms:noun.priority")}: ${level(priority.from)} → ${level(priority.to)}`]
      : []),
    ...(description ? [cut(description.to, 300)] : []),
  ].join("; ");
}

/** Whether a notice leads to the visit of its task. */
export const opensTask = ({ kind }: Notice): boolean =>
  ["task.new", "task.changed", "task.overdue", "task.short", "task.reservation_over", "photo.owed"].includes(
    kind,
  );

/** Whether a notice rings: what changes the next hour of a person does, an urgent task at night too. */
export function noticeWeight(
  { kind, params }: Notice,
  now: Date,
  timeZone: string,
): "always" | "rings" | "silent" {
  const task = aboutTask.safeParse(params);
  if (kind === "session.new") return "always";
  if (kind === "task.new" && task.success && task.data.priority === "urgent") return "always";
  if (kind === "task.changed") {
    const isToday =
      task.success && businessDay(new Date(task.data.due), timeZone) <= businessDay(now, timeZone);
    return isToday ? "rings" : "silent";
  }
  const ringing = [
    "task.new",
    "task.moved",
    "task.cancelled",
    "task.overdue",
    "task.rejected.reverse",
    "task.rejected.keep",
    "issue.ask",
    "issue.disputed",
    "proof.differences",
  ];
  return ringing.includes(kind) ? "rings" : "silent";
}
