import { beforeAll, describe, expect, it } from "vitest";
import { roles, type Actor, type Role } from "#app/platform/actor.ts";
import { execute, sql } from "#app/platform/database.ts";
import { forgetCompany } from "#app/platform/company.ts";
import { fresh, makeActor } from "#tests/factories.ts";
import { codeOf, makeScene, plannedRefill, sendPhoto, tomorrow, type Scene } from "#tests/work-scene.ts";
import {
  assign,
  cancel,
  complete,
  createTask,
  getTask,
  postpone,
  reject,
  start,
  take,
  undo,
  verify,
} from "./index.server.ts";
import { steps, taskVerbs, type TaskVerb } from "./lifecycle.ts";
import { taskStatuses, type TaskStatus } from "./schema.ts";

let scene: Scene;
const actors = new Map<Role, Actor & { userId: string }>();

beforeAll(async () => {
  scene = await makeScene();
  for (const role of roles) actors.set(role, await makeActor(role));
});

const acts: Readonly<Record<TaskVerb, (actor: Actor, taskId: string) => Promise<unknown>>> = {
  assign: (actor, id) => assign(actor, id, { assigneeId: scene.operator.userId }),
  take: (actor, id) => take(actor, id),
  start: (actor, id) => start(actor, id),
  complete: (actor, id) => complete(actor, id, { reason: "the phone was broken", comment: fresh("comment") }),
  undo: (actor, id) => undo(actor, id),
  verify: (actor, id) => verify(actor, id),
  reject: (actor, id) =>
    reject(actor, id, { reason: "slots not in view", effects: "reverse", followUp: false }),
  postpone: (actor, id) => postpone(actor, id, { dueAt: tomorrow(), reason: "no power" }),
  cancel: (actor, id) => cancel(actor, id, { reason: "not needed" }),
};

/** A refill without lines, brought to a status by the steps of the people who take them. */
async function taskIn(status: TaskStatus): Promise<string> {
  const { manager, operator, machine } = scene;
  const { id } = await createTask(manager, {
    type: "refill",
    machineId: machine.id,
    dueAt: tomorrow(),
    items: [],
  });
  const path: Readonly<Record<TaskStatus, readonly TaskVerb[]>> = {
    pending: [],
    assigned: ["assign"],
    in_progress: ["assign", "start"],
    postponed: ["assign", "postpone"],
    completed: ["assign", "start", "complete"],
    verified: ["assign", "start", "complete", "verify"],
    rejected: ["assign", "start", "complete", "reject"],
    cancelled: ["cancel"],
  };
  for (const verb of path[status]) {
    const isFieldAct = verb === "start" || verb === "complete";
    await acts[verb](isFieldAct ? operator : manager, id);
    if (verb === "start")
      for (const kind of ["before", "after"] as const) await sendPhoto(operator, id, kind);
  }
  return id;
}

/** What the specification answers to this person: permission, then row, then step. */
function expected(verb: TaskVerb, status: TaskStatus, role: Role, isAssignee: boolean): string {
  const isDesk = role === "admin" || role === "manager";
  const isField = role === "operator" || role === "technician";
  const isFieldVerb = ["take", "start", "complete", "undo", "postpone"].includes(verb);
  if (!isDesk && !(isField && isFieldVerb)) return "access.forbidden";
  if (isField && !isAssignee) return "row.not_found";
  if (verb === "take") return "access.forbidden";
  if (verb === "complete" && (status === "completed" || status === "verified")) {
    return "work.completed_differently";
  }
  const isStep = steps[verb].from.includes(status);
  if (verb === "start" && isDesk)
    return isStep || hasAssignee(status) ? "work.not_your_task" : "work.invalid_transition";
  return isStep ? "done" : "work.invalid_transition";
}

const hasAssignee = (status: TaskStatus): boolean => status !== "pending" && status !== "cancelled";

const people = [
  ...roles.map((role) => ({ who: role, role, isAssignee: false })),
  { who: "assignee", role: "operator" as Role, isAssignee: true },
];

describe("every verb, in every status, by everybody", () => {
  it.each(taskStatuses)("from %s", { timeout: 60_000 }, async (status) => {
    let taskId = await taskIn(status);
    for (const verb of taskVerbs)
      for (const { who, role, isAssignee } of people) {
        // A task that is nobody's has no assignee to try it.
        if (isAssignee && !hasAssignee(status)) continue;
        const actor = isAssignee ? scene.operator : actors.get(role)!;
        const answer = await codeOf(acts[verb](actor, taskId));
        expect(answer, `${verb} from ${status} by ${who}`).toBe(expected(verb, status, role, isAssignee));
        if (answer !== "done") continue;
        const task = await getTask(scene.manager, taskId);
        expect(task.status).toBe(steps[verb].to);
        expect(task.timeline.at(-1)).toMatchObject({
          verb,
          fromStatus: status,
          toStatus: steps[verb].to,
          actorId: actor.userId,
        });
        taskId = await taskIn(status);
      }
  });
});

describe("taking a task", () => {
  it("is for operators of that machine, where the company lets them", async () => {
    const { operator, other, manager } = scene;
    const { id } = await plannedRefill(scene);
    await execute(sql`update company set operators_may_take = true`);
    forgetCompany();
    try {
      expect((await getTask(operator, id)).verbs).toEqual(["take"]);
      expect(await codeOf(take(other, id))).toBe("row.not_found");
      expect(await codeOf(take(manager, id))).toBe("access.forbidden");
      expect(await take(operator, id)).toMatchObject({ status: "assigned", assigneeId: operator.userId });
      expect(await codeOf(take(operator, id))).toBe("work.invalid_transition");
    } finally {
      await execute(sql`update company set operators_may_take = false`);
      forgetCompany();
    }
  });
});
