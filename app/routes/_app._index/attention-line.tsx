import type { ReactNode } from "react";
import type { AttentionLine as Line } from "#app/components/figures.tsx";
import { Time, useFormat } from "#app/components/format.tsx";
import type { Mark } from "#app/components/status.tsx";
import { useT } from "#app/components/text.tsx";
import type { AttentionLine } from "#app/domain/reports/index.server.ts";
import { count } from "#app/platform/i18n/count.ts";
import { asUnit } from "#app/platform/i18n/format.ts";
import type { Translate } from "#app/platform/i18n/translator.ts";
import { useLoaderData } from "@remix-run/react";
import type { loader } from "./route.tsx";

/** What the reader may do about a line; without it he opens what it is about. */
export interface Acts {
  readonly create: boolean;
  readonly assign: boolean;
  readonly decide: boolean;
}

interface Telling {
  readonly mark: Mark;
  readonly what: string;
  readonly evidence: readonly (string | null | undefined | false)[];
  readonly amountKind?: string;
  readonly isEstimate?: boolean;
  readonly act: Line["act"];
}

type Of<Kind extends AttentionLine["kind"]> = Extract<AttentionLine, { kind: Kind }>;

interface Speaker {
  readonly t: Translate;
  readonly format: ReturnType<typeof useFormat>;
  readonly acts: Acts;
}

/** Makes sentence, evidence and act of a line of the report. */
export function useAttentionLine(): (line: AttentionLine) => Line {
  const t = useT();
  const format = useFormat();
  const { acts } = useLoaderData<typeof loader>();
  return (line) => {
    const { evidence, ...told } = tell(line, { t, format, acts });
    // The goods of a task wait for its due time, which stands in the evidence.
    const age: ReactNode = line.since && line.kind !== "toIssue" ? <Time at={line.since} /> : null;
    return {
      id: line.id,
      amount: line.amount,
      age,
      evidence: evidence.filter(Boolean).join(" · "),
      ...told,
      ...(line.amount === null ? { amountKind: undefined } : {}),
    };
  };
}

function tell(line: AttentionLine, speaker: Speaker): Telling {
  switch (line.kind) {
    case "soldOut":
      return tellSoldOut(line, speaker);
    case "boxFull":
      return tellBoxFull(line, speaker);
    case "variance":
      return tellVariance(line, speaker);
    case "overdue":
    case "short":
    case "flagged":
    case "toIssue":
      return tellTask(line, speaker);
    case "toVerify":
    case "photosOwed":
      return tellTasks(line, speaker);
    case "toCount":
    case "bag":
      return tellBags(line, speaker);
    case "unconfirmed":
    case "lowStock":
      return tellStock(line, speaker);
  }
}

function tellSoldOut(line: Of<"soldOut">, { t, acts }: Speaker): Telling {
  const { task, machineId, machineCode: machine } = line;
  const refill = task && t("home:evidence.refill", { number: task.number });
  return {
    mark: "bad",
    what: t("home:what.soldOut", { machine, slots: count(t, "slot", line.slots) }),
    amountKind: t("home:amount.soldOut"),
    isEstimate: true,
    evidence: [
      line.place,
      refill ?? t("home:evidence.noRefill"),
      task?.isOverdue && t("terms:noun.overdue"),
      task && (task.assignee ?? t("home:evidence.nobody")),
    ],
    act: task
      ? openTask(task, !task.assignee && acts.assign, t)
      : acts.create
        ? { to: `/tasks/new?type=refill&machineId=${machineId}`, label: t("home:act.planRefill") }
        : { to: `/machines/${machineId}`, label: t("home:act.machine", { machine }) },
  };
}

function openTask(task: { taskId: string; number: string }, isToAssign: boolean, t: Translate): Line["act"] {
  return isToAssign
    ? { to: `/tasks/${task.taskId}/assign`, label: t("home:act.assign", { number: task.number }) }
    : { to: `/tasks/${task.taskId}`, label: t("home:act.open", { number: task.number }) };
}

function tellBoxFull(line: Of<"boxFull">, { t, format, acts }: Speaker): Telling {
  const { machineCode: machine, machineId, since } = line;
  return {
    mark: "warn",
    what: t("home:what.boxFull", { machine, percent: format.percent(line.percent) }),
    amountKind: t("home:amount.boxFull"),
    evidence: [
      line.place,
      since
        ? t("home:evidence.lastCollection", { date: format.date(since) })
        : t("home:evidence.noCollection"),
    ],
    act: acts.create
      ? { to: `/tasks/new?type=collection&machineId=${machineId}`, label: t("home:act.planCollection") }
      : { to: `/machines/${machineId}`, label: t("home:act.machine", { machine }) },
  };
}

function tellTask(
  line: Of<"overdue" | "short" | "flagged" | "toIssue">,
  { t, format, acts }: Speaker,
): Telling {
  const { number, machineCode: machine, place } = line;
  const open = openTask(line, false, t);
  switch (line.kind) {
    case "overdue":
      return {
        mark: "bad",
        what: t("home:what.overdue", { number, machine, type: t(`terms:taskType.${line.type}`) }),
        amountKind: t("home:amount.overdue"),
        evidence: [place, line.assignee ?? t("home:evidence.nobody")],
        act: openTask(line, !line.assignee && acts.assign, t),
      };
    case "short":
      return {
        mark: "warn",
        what: t("home:what.short", { number, machine }),
        amountKind: t("home:amount.short"),
        evidence: [place, line.assignee],
        act: open,
      };
    case "flagged":
      return {
        mark: "warn",
        what: t("home:what.flagged", { number, photos: count(t, "photo", line.photos) }),
        amountKind: t("home:amount.flagged"),
        isEstimate: true,
        evidence: [machine, place],
        act: { ...open, label: t("home:act.photos") },
      };
    case "toIssue":
      return {
        mark: "half",
        what: t("home:what.toIssue", { number, items: count(t, "item", line.lines) }),
        amountKind: t("home:amount.toIssue"),
        isEstimate: true,
        evidence: [
          line.assignee,
          machine,
          line.warehouse,
          line.since && t("home:evidence.dueAt", { time: format.dateTime(line.since) }),
        ],
        act: { to: `/stock/issue?taskId=${line.taskId}`, label: t("verbs:issue") },
      };
  }
}

function tellTasks(line: Of<"toVerify" | "photosOwed">, { t }: Speaker): Telling {
  const isOwed = line.kind === "photosOwed";
  const tasks = count(t, "task", line.tasks);
  return {
    mark: isOwed ? "warn" : "half",
    what: t(isOwed ? "home:what.photosOwed" : "home:what.toVerify", { tasks }),
    amountKind: t("home:amount.toVerify"),
    isEstimate: true,
    evidence: [line.task?.number ?? null],
    act: line.task
      ? openTask(line.task, false, t)
      : { to: "/tasks?view=verify", label: t("home:act.verify") },
  };
}

function tellVariance(line: Of<"variance">, { t, format, acts }: Speaker): Telling {
  const { bagNumber: bag, isShortage, expected, counted } = line;
  const size = isShortage ? expected - counted : counted - expected;
  const percent = expected === 0n ? null : Number((size * 1000n) / expected) / 10;
  return {
    mark: "bad",
    what:
      percent === null
        ? t("home:what.foundUnexpected", { bag })
        : t(isShortage ? "home:what.shortage" : "home:what.surplus", {
            bag,
            percent: format.percent(percent),
          }),
    amountKind: t(isShortage ? "home:amount.shortage" : "home:amount.surplus"),
    evidence: [
      line.machineCode,
      line.operator,
      t("home:evidence.counted", { counted: format.figure(counted), expected: format.figure(expected) }),
      line.isDisputed && t("home:evidence.disputed"),
    ],
    act: {
      to: `/money/collections/${line.collectionId}`,
      label: acts.decide ? t("home:act.variance") : t("home:act.bags"),
    },
  };
}

function tellBags(line: Of<"toCount" | "bag">, { t }: Speaker): Telling {
  if (line.kind === "toCount") {
    return {
      mark: "half",
      what: t("home:what.toCount", { bags: count(t, "bag", line.bags) }),
      amountKind: t("home:amount.toCount"),
      evidence: [],
      act: { to: "/money?status=taken", label: t("home:act.bags") },
    };
  }
  return {
    mark: "half",
    what: t("home:what.bag", { bag: line.bagNumber }),
    evidence: [line.machineCode, line.operator],
    act: { to: `/money/count/${line.collectionId}`, label: t("verbs:countCash") },
  };
}

function tellStock(line: Of<"unconfirmed" | "lowStock">, { t, format }: Speaker): Telling {
  if (line.kind === "unconfirmed") {
    return {
      mark: "half",
      what: t("home:what.unconfirmed", { name: line.operator, issues: count(t, "issue", line.issues) }),
      amountKind: t("home:amount.unconfirmed"),
      isEstimate: true,
      evidence: [],
      act: { to: "/stock/issues?status=issued", label: t("home:act.issues") },
    };
  }
  const days = format.number(line.tenthsOfDaysLeft / 10);
  const unit = asUnit(line.unit);
  const quantity = format.quantityWithUnit(line.available, unit);
  return {
    mark: line.available === 0n ? "bad" : "warn",
    what: t("home:what.lowStock", { item: line.item, days }),
    amountKind: t("home:amount.lowStock"),
    isEstimate: true,
    evidence: [line.warehouse, t("home:evidence.available", { quantity })],
    act: { to: `/items/${line.itemId}`, label: t("home:act.stock") },
  };
}
