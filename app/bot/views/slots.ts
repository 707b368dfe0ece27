import type { TaskDetail, TaskItem } from "#app/domain/work/index.server.ts";
import { figure, itemName } from "../figures.ts";
import type { Button, Message } from "../message.ts";
import type { BotReader } from "../turn.server.ts";
import { capacityQuestion, overCapacity } from "./capacity.ts";
import { changeLines, standsIn } from "./planned-change.ts";
import { slotLine, taskHead } from "./task-parts.ts";
import { inRows, type VisitData } from "./visit-data.ts";

export const SLOTS_A_PAGE = 12;

/** The page that holds the first slot without a figure; the first page where there is none. */
export function firstMissingPage(task: TaskDetail): number {
  const at = task.items.findIndex((line) => line.actual === null);
  return at < 0 ? 0 : Math.floor(at / SLOTS_A_PAGE);
}

const pagesOf = (task: TaskDetail): number => Math.max(1, Math.ceil(task.items.length / SLOTS_A_PAGE));

/** Twelve slots a page; the figure between the arrows opens the first page with something missing. */
export function slotsView(reader: BotReader, data: VisitData, task: TaskDetail): Message {
  const pages = pagesOf(task);
  const page = Math.min(data.state.page, pages - 1);
  const from = page * SLOTS_A_PAGE;
  const shown = task.items.slice(from, from + SLOTS_A_PAGE);
  const [head = ""] = taskHead(reader, task).split(" · ");
  const slots = shown.map((line, index): Button => ({
    label: `${line.actual === null ? "○" : "✓"} ${line.slot}`,
    act: "slot",
    arg: from + index,
  }));
  const turning: Button[][] =
    pages > 1
      ? [
          [
            { label: "‹", act: "slots", arg: (page + pages - 1) % pages },
            { label: `${page + 1}/${pages}`, act: "slots" },
            { label: "›", act: "slots", arg: (page + 1) % pages },
          ],
        ]
      : [];
  return {
    lines: [
      {
        bold: reader.t("bot:slot.view", {
          head,
          from: from + 1,
          to: from + shown.length,
          all: task.items.length,
        }),
      },
      ...shown.map((line) => slotLine(reader, line)),
      ...(data.state.note ? [data.state.note] : []),
      reader.t("bot:slot.tap"),
    ],
    keyboard: [
      ...inRows(slots, 3),
      ...turning,
      [
        ...(task.items.some((line) => line.actual === null)
          ? [{ label: reader.t("bot:b.planned"), act: "planned" } satisfies Button]
          : []),
        { label: reader.t("bot:b.back"), act: "card" },
      ],
    ],
  };
}

export const openLine = (data: Pick<VisitData, "state">, task: TaskDetail): TaskItem | undefined =>
  task.items.find((line) => line.slotId === data.state.slotId);

/** One slot with its stepper. */
export function oneSlotView(reader: BotReader, data: VisitData, task: TaskDetail): Message {
  const line = openLine(data, task);
  if (!line) return slotsView(reader, data, task);
  const { unit } = line;
  const show = (quantity: bigint | null): string => figure(reader, quantity ?? 0n, unit);
  const over = overCapacity(task, data.state);
  const isOver = over?.line.slotId === line.slotId;
  return {
    lines: [
      { bold: reader.t("bot:slot.one", { slot: line.slot, item: itemName(line.item, 40) }) },
      reader.t("bot:slot.now", {
        now: show(line.onHand),
        capacity: show(line.capacity),
        par: show(line.par),
        planned: show(line.planned),
        held: show(line.held),
      }),
      reader.t("bot:slot.values", {
        loaded: line.actual === null ? "○" : show(line.actual),
        found: line.found === null ? "○" : figure(reader, line.found, standsIn(line).unit),
        out: figure(reader, line.removed ?? 0n, standsIn(line).unit),
      }),
      ...changeLines(reader, line),
      ...(data.state.note ? [data.state.note] : []),
      ...(isOver ? [capacityQuestion(reader, over)] : []),
      data.asked ?? reader.t("bot:slot.type"),
    ],
    keyboard: [
      [
        { label: "−", act: "less" },
        { label: line.actual === null ? "○" : show(line.actual), act: "type" },
        { label: "+", act: "more1" },
      ],
      [
        { label: reader.t("bot:b.found"), act: "found" },
        { label: reader.t("bot:b.out"), act: "out" },
      ],
      ...(isOver
        ? [
            [
              { label: reader.t("bot:b.edit"), act: "type" } satisfies Button,
              {
                label: reader.t("bot:b.yes.n", { n: figure(reader, over.sum, unit) }),
                act: "capacityYes",
              } satisfies Button,
            ],
          ]
        : []),
      [
        { label: reader.t("bot:b.planned"), act: "slotPlanned" },
        { label: "›", act: "nextSlot" },
      ],
      [
        {
          label: reader.t("bot:b.back"),
          act: "slots",
          arg: Math.floor(task.items.indexOf(line) / SLOTS_A_PAGE),
        },
      ],
    ],
  };
}

/** Where does what was taken out go? Asked once, in place. */
export function outView(reader: BotReader, data: VisitData, task: TaskDetail): Message {
  const line = openLine(data, task);
  if (!line) return slotsView(reader, data, task);
  const { item, unit } = standsIn(line);
  const quantity = figure(reader, BigInt(data.state.outQuantity ?? "0"), unit);
  return {
    lines: [
      { bold: reader.t("bot:slot.one", { slot: line.slot, item: itemName(item, 40) }) },
      reader.t("bot:out.ask", { slot: line.slot, quantity }),
    ],
    keyboard: [
      [{ label: reader.t("bot:b.keep"), act: "outReason", arg: "keep" }],
      [{ label: reader.t("bot:b.expired"), act: "outReason", arg: "expired" }],
      [
        { label: reader.t("bot:b.damaged"), act: "outReason", arg: "damaged" },
        { label: reader.t("bot:b.quality"), act: "outReason", arg: "quality" },
      ],
      [{ label: reader.t("bot:b.other"), act: "outReason", arg: "other" }],
    ],
  };
}
