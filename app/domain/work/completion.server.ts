import { createHash } from "node:crypto";
import { invalid } from "#app/platform/errors.ts";
import type { ChecklistPoint } from "./schema.ts";
import type { TaskLine } from "./lines.server.ts";

interface Answer {
  readonly key: string;
  readonly done: boolean | null;
  readonly note?: string | undefined;
}

/** The checklist with these answers in it. Throws `input.invalid` for a point that it does not have. */
export function answer(
  checklist: readonly ChecklistPoint[],
  answers: readonly Answer[] = [],
): ChecklistPoint[] {
  const unknown = answers.findIndex(({ key }) => !checklist.some((point) => point.key === key));
  if (unknown >= 0) throw invalid({ path: `checklist.${unknown}.key`, key: "unknown" });
  return checklist.map((point) => {
    const given = answers.find(({ key }) => key === point.key);
    if (!given) return point;
    const note = given.note ?? point.note;
    return { key: point.key, label: point.label, done: given.done, ...(note ? { note } : {}) };
  });
}

export interface Completion {
  readonly lines: readonly TaskLine[];
  readonly bagNumber: string | null;
  /** Minor units. */
  readonly amount: bigint | null;
  readonly comment: string;
  readonly checklist: readonly ChecklistPoint[];
}

/** Two completions with the same content have the same hash, in whatever order and by whatever way they came. */
export function hashOf({ lines, bagNumber, amount, comment, checklist }: Completion): string {
  const figures = lines
    .filter((line) => line.actual !== null)
    .map((line) =>
      [line.slotId, line.itemId, line.actual, line.found, line.removed, line.removedReason]
        .map(String)
        .join(" "),
    )
    .sort();
  const points = checklist.map(({ key, done, note }) => [key, done, note ?? ""]);
  const content = JSON.stringify([figures, bagNumber, amount?.toString() ?? null, comment, points]);
  return createHash("sha256").update(content).digest("hex");
}
