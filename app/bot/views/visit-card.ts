import type { TaskDetail, VisitLocation } from "#app/domain/work/index.server.ts";
import { count } from "#app/platform/i18n/count.ts";
import { figure, total, typeName } from "../figures.ts";
import type { Button, Line, Message } from "../message.ts";
import type { BotReader } from "../turn.server.ts";
import { capacityQuestion, overCapacity } from "./capacity.ts";
import { moreView } from "./more.ts";
import { postponeTimeView, postponeView } from "./postpone.ts";
import { oneSlotView, outView, slotsView } from "./slots.ts";
import { summaryView, undoView } from "./summary.ts";
import {
  cashLine,
  checklistLines,
  isReady,
  locationOf,
  missingLine,
  photosLine,
  placeLine,
  pointMark,
  quantitiesLine,
  salesLine,
  shownPoints,
  slotLines,
  taskHead,
  textLines,
} from "./task-parts.ts";
import { inRows, isAmountAsked, isOpen, tabOf, type VisitData } from "./visit-data.ts";

/** The one message of a visit, as its state says. */
export function visitMessage(reader: BotReader, data: VisitData): Message {
  const { state, tasks } = data;
  if (state.view === "undo") return undoView(reader, data);
  if (!tasks.some(isOpen)) return summaryView(reader, data);
  if (!tasks.some((task) => task.status === "in_progress" || task.status === "completed")) {
    return state.view === "postpone" || state.view === "postponeTime"
      ? viewOf(reader, data)
      : beforeStart(reader, data);
  }
  return viewOf(reader, data);
}

function viewOf(reader: BotReader, data: VisitData): Message {
  const task = tabOf(data);
  switch (data.state.view) {
    case "more":
      return moreView(reader, data, task);
    case "slots":
      return slotsView(reader, data, task);
    case "slot":
      return oneSlotView(reader, data, task);
    case "out":
      return outView(reader, data, task);
    case "postpone":
      return postponeView(reader, task);
    case "postponeTime":
      return postponeTimeView(reader, data, task);
    default:
      return taskCard(reader, data, task);
  }
}

function beforeStart(reader: BotReader, data: VisitData): Message {
  const { tasks, location } = data;
  const [first] = tasks;
  const facts = [
    ...(location?.workingHours ? [location.workingHours] : []),
    ...(location?.contact ? [reader.t("bot:visit.contact", { contact: location.contact })] : []),
  ];
  return {
    lines: [
      { bold: reader.t("bot:visit.head", { machine: first!.machine.code, location: locationOf(first!) }) },
      ...addressLine(first!, location, facts),
      ...tasks.map((task) => `○ ${visitTaskLine(reader, task, data.now)}`),
      ...holdLines(reader, tasks),
      ...tasks.flatMap((task) => textLines(reader, task)),
      ...(data.state.note ? [data.state.note] : []),
      reader.t("bot:visit.start"),
    ],
    keyboard: [
      ...(tasks.length > 1
        ? [
            tasks.map((task, index): Button => ({
              label: typeName(reader, task.type),
              act: "start",
              arg: index,
            })),
          ]
        : []),
      ...(tasks.some((task) => task.status === "assigned")
        ? [[{ label: reader.t("bot:b.postpone"), act: "postpone" } satisfies Button]]
        : []),
      [{ label: reader.t(tasks.length > 1 ? "bot:b.start.all" : "bot:b.start"), act: "startAll" }],
    ],
  };
}

function addressLine(task: TaskDetail, location: VisitLocation | null, facts: readonly string[]): Line[] {
  const address = task.machine.address ?? location?.address ?? "";
  const rest = facts.length > 0 ? facts.join(" · ") : "";
  if (!address) return rest ? [rest] : [];
  const place = location?.latitude != null ? `${location.latitude},${location.longitude}` : address;
  const url = `https://maps.google.com/?q=${encodeURIComponent(place)}`;
  return [{ pieces: [{ link: address, url }, rest ? ` · ${rest}` : ""] }];
}

function visitTaskLine(reader: BotReader, task: TaskDetail, now: Date): string {
  const planned = task.items.map((line) => ({ quantity: line.planned, unit: line.unit }));
  const facts = [
    placeLine(reader, task, now).split(" · ").at(-1)!,
    ...(task.items.length > 0
      ? [`${count(reader.t, "slot", task.items.length)}, ${total(reader, planned)}`]
      : []),
  ].join(" · ");
  return reader.t("bot:visit.task", {
    type: typeName(reader, task.type),
    number: task.number,
    status: reader.t(`terms:taskStatus.${task.status}`),
    facts,
  });
}

/** What the person holds of what these tasks want; what is short is named. */
function holdLines(reader: BotReader, tasks: readonly TaskDetail[]): string[] {
  const lines = tasks.flatMap((task) => task.items);
  if (lines.length === 0) return [];
  const items = [...new Map(lines.map((line) => [line.itemId, line])).values()].map((line) => {
    const wanted = lines
      .filter((other) => other.itemId === line.itemId)
      .reduce((sum, each) => sum + each.planned, 0n);
    return { ...line, wanted, has: line.held < wanted ? line.held : wanted };
  });
  const short = items.filter((item) => item.has < item.wanted);
  const held = total(
    reader,
    items.map(({ has, unit }) => ({ quantity: has, unit })),
  );
  const all = total(
    reader,
    items.map(({ wanted, unit }) => ({ quantity: wanted, unit })),
  );
  const list = short.slice(0, 8).map((item) =>
    reader.t("bot:card.hold.line", {
      item: item.item,
      held: figure(reader, item.has, item.unit),
      wanted: figure(reader, item.wanted, item.unit),
    }),
  );
  return [
    reader.t("bot:card.hold", { held, all }),
    ...(list.length > 0 ? [reader.t("bot:card.hold.short", { list: list.join(", ") })] : []),
  ];
}

function taskCard(reader: BotReader, data: VisitData, task: TaskDetail): Message {
  if (task.status !== "in_progress") return otherCard(reader, data, task);
  const over = overCapacity(task, data.state);
  const head: Line[] = [
    { bold: taskHead(reader, task) },
    placeLine(reader, task, data.now),
    ...(task.definition.items ? [salesLine(reader, task)] : []),
    photosLine(reader, task),
    ...(task.definition.items ? [quantitiesLine(reader, task)] : []),
    ...(task.definition.cash ? [cashLine(reader, task)] : []),
    ...checklistLines(reader, task),
    missingLine(reader, task),
    ...askedForCash(reader, data, task),
    ...textLines(reader, task),
    ...(data.state.note ? [data.state.note] : []),
  ];
  const foot: Line[] = [
    ...typeLine(reader, task),
    ...(data.asked ? [data.asked] : []),
    ...(over ? [capacityQuestion(reader, over)] : []),
    ...ambiguityLine(reader, data, task),
  ];
  const used = [...head, ...foot].reduce(
    (sum, line) => sum + (typeof line === "string" ? line.length + 1 : 80),
    0,
  );
  const quote = [reader.t("bot:slot.legend"), ...slotLines(reader, task.items, used)];
  return {
    lines: [...head, ...(task.items.length > 0 ? [{ quote }] : []), ...foot],
    keyboard: [
      ...tabRow(reader, data),
      ...pointRows(task),
      ...questionRows(reader, data, task),
      [
        ...(task.items.length > 0 ? [{ label: reader.t("bot:b.slots"), act: "slots" } satisfies Button] : []),
        { label: reader.t("bot:b.more"), act: "more" },
      ],
      ...lastRow(reader, data, task),
    ],
  };
}

/** A task of a begun visit that is not in progress itself. */
function otherCard(reader: BotReader, data: VisitData, task: TaskDetail): Message {
  const isDone = task.status === "completed";
  return {
    lines: [
      { bold: taskHead(reader, task) },
      placeLine(reader, task, data.now),
      ...(isDone
        ? summaryView(reader, { ...data, tasks: [task] }).lines.slice(1)
        : holdLines(reader, [task])),
      ...textLines(reader, task),
    ],
    keyboard: [
      ...tabRow(reader, data),
      ...(isDone && task.verbs.includes("undo")
        ? [[{ label: reader.t("bot:b.undo"), act: "undo" } satisfies Button]]
        : []),
      ...(isDone
        ? []
        : [
            [
              {
                label: reader.t("bot:b.start"),
                act: "start",
                arg: data.tasks.indexOf(task),
              } satisfies Button,
            ],
          ]),
    ],
  };
}

function tabRow(reader: BotReader, { tasks }: VisitData): Button[][] {
  if (tasks.length < 2) return [];
  const tabs = tasks.map((task, index): Button => {
    const mark = isReady(task) || !isOpen(task) ? "✓" : "○";
    return {
      label: reader.t("bot:card.tab", { type: typeName(reader, task.type), mark }),
      act: "tab",
      arg: index,
    };
  });
  return inRows(tabs, 2);
}

const pointRows = (task: TaskDetail): Button[][] =>
  inRows(
    shownPoints(task).map(({ point, index }): Button => ({
      label: `${index + 1} ${pointMark(point.done)}`,
      act: "point",
      arg: index,
    })),
    3,
  );

/** The one act that moves the work on stands alone in the lowest row. */
function lastRow(reader: BotReader, { tasks }: VisitData, task: TaskDetail): Button[][] {
  const begun = tasks.filter((each) => each.status === "in_progress");
  if (begun.length > 1 && begun.every(isReady))
    return [[{ label: reader.t("bot:b.complete.all"), act: "completeAll" }]];
  if (isReady(task)) return [[{ label: reader.t("bot:b.complete"), act: "complete" }]];
  const hasBlanks = task.items.some((line) => line.actual === null && !line.unplanned);
  return hasBlanks ? [[{ label: reader.t("bot:b.planned"), act: "planned" }]] : [];
}

function typeLine(reader: BotReader, task: TaskDetail): string[] {
  const example = task.items.find((line) => line.actual === null) ?? task.items[0];
  return [
    ...(example ? [reader.t("bot:card.type.refill", { slot: example.slot })] : []),
    ...(task.definition.cash ? [reader.t("bot:card.type.collection")] : []),
  ];
}

/** The bag is asked for while it is missing, the amount once after it. */
function askedForCash(reader: BotReader, data: VisitData, task: TaskDetail): string[] {
  if (!task.cash) return [];
  if (!task.cash.bagNumber) return [reader.t("bot:cash.bag")];
  return isAmountAsked(data.state, task) ? [reader.t("bot:cash.amount")] : [];
}

function ambiguityLine(reader: BotReader, { state }: VisitData, task: TaskDetail): string[] {
  const { ambiguous } = state;
  if (ambiguous?.taskId !== task.id) return [];
  const { text, firstLabel: first, secondLabel: second } = ambiguous;
  return [reader.t("bot:number.ask", { text, first, second })];
}

function questionRows(reader: BotReader, data: VisitData, task: TaskDetail): Button[][] {
  const { ambiguous } = data.state;
  if (ambiguous?.taskId === task.id) {
    return [
      [
        { label: ambiguous.firstLabel, act: "reading", arg: 0 },
        { label: ambiguous.secondLabel, act: "reading", arg: 1 },
      ],
    ];
  }
  const over = overCapacity(task, data.state);
  if (over) {
    const n = figure(reader, over.sum, over.line.unit);
    return [
      [
        { label: reader.t("bot:b.edit"), act: "capacityEdit" },
        { label: reader.t("bot:b.yes.n", { n }), act: "capacityYes" },
      ],
    ];
  }
  return isAmountAsked(data.state, task) ? [[{ label: reader.t("bot:b.skip"), act: "skipAmount" }]] : [];
}
