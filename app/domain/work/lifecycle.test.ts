import { describe, expect, it } from "vitest";
import { roles, type Role } from "#app/platform/actor.ts";
import { nextStatus, possibleVerbs, taskVerbs, type TaskVerb } from "./lifecycle.ts";
import { taskStatuses, type TaskStatus } from "./schema.ts";

/** The table of the specification, row by row, written down a second time on purpose. */
const allowed: readonly [TaskVerb, TaskStatus, TaskStatus][] = [
  ["assign", "pending", "assigned"],
  ["assign", "assigned", "assigned"],
  ["assign", "in_progress", "assigned"],
  ["assign", "postponed", "assigned"],
  ["take", "pending", "assigned"],
  ["start", "assigned", "in_progress"],
  ["start", "postponed", "in_progress"],
  ["complete", "in_progress", "completed"],
  ["postpone", "assigned", "postponed"],
  ["postpone", "in_progress", "postponed"],
  ["cancel", "pending", "cancelled"],
  ["cancel", "assigned", "cancelled"],
  ["cancel", "in_progress", "cancelled"],
  ["cancel", "postponed", "cancelled"],
  ["undo", "completed", "in_progress"],
  ["verify", "completed", "verified"],
  ["reject", "completed", "rejected"],
  ["reject", "verified", "rejected"],
];

const cells = taskVerbs.flatMap((verb) => taskStatuses.map((status) => ({ verb, status })));

describe("the lifecycle of a task", () => {
  it.each(cells)("$verb from $status leads where the table says, or is refused", ({ verb, status }) => {
    const to = allowed.find((row) => row[0] === verb && row[1] === status)?.[2];
    if (to) expect(nextStatus(status, verb)).toBe(to);
    else {
      expect(() => nextStatus(status, verb)).toThrowError(
        expect.objectContaining({ code: "work.invalid_transition", details: { status, verb } }),
      );
    }
  });
});

const managerVerbs: readonly TaskVerb[] = [
  "assign",
  "complete",
  "undo",
  "verify",
  "reject",
  "postpone",
  "cancel",
];
const ownVerbs: readonly TaskVerb[] = ["start", "complete", "undo", "postpone"];

/** What a role is offered on a task in this status, from the specification's "(who)". */
function offered(role: Role, isOwn: boolean, mayTake: boolean): readonly TaskVerb[] {
  if (role === "admin" || role === "manager") return isOwn ? [...managerVerbs, "start"] : managerVerbs;
  if (role !== "operator" && role !== "technician") return [];
  if (isOwn) return ownVerbs;
  return mayTake ? ["take"] : [];
}

describe("what a person may do with a task", () => {
  const people = roles.flatMap((role) =>
    [true, false].flatMap((isOwn) => [true, false].map((mayTake) => ({ role, isOwn, mayTake }))),
  );
  it.each(people)("$role, own task: $isOwn, may take: $mayTake", ({ role, isOwn, mayTake }) => {
    for (const status of taskStatuses) {
      const assigneeId = isOwn ? "me" : status === "pending" ? null : "another";
      const expected = taskVerbs.filter(
        (verb) =>
          offered(role, isOwn, mayTake).includes(verb) &&
          allowed.some((row) => row[0] === verb && row[1] === status) &&
          (verb !== "take" || assigneeId === null),
      );
      expect(possibleVerbs({ status, assigneeId }, { userId: "me", role }, { mayTake }), status).toEqual(
        expected,
      );
    }
  });
});
