import { beforeAll, expect, test, vi } from "vitest";
import type { Permission } from "#app/domain/access/index.server.ts";
import type * as permitModule from "#app/domain/access/permit.ts";
import { assign } from "#app/domain/work/index.server.ts";
import { execute, sql } from "#app/platform/database.ts";
import { newId } from "#app/platform/id.ts";
import { handOut, makeScene, plannedRefill } from "#tests/work-scene.ts";
import { definitions } from "#jobs/definitions.ts";

/** What the domain asked of the system while a job ran; the asking itself is the real one. */
const asked = new Set<Permission>();
vi.mock("#app/domain/access/permit.ts", async (original) => {
  const { permit, ...rest } = await original<typeof permitModule>();
  const recorded: typeof permit = (actor, permission) => {
    if (actor.channel === "job") asked.add(permission);
    permit(actor, permission);
  };
  return { ...rest, permit: recorded };
});

let payloads: Readonly<Record<string, object>>;

/** Work for every job: a task that is overdue, cut short and whose reservation is over, and a silent issue. */
beforeAll(async () => {
  const scene = await makeScene();
  const task = await plannedRefill(scene);
  await assign(scene.manager, task.id, { assigneeId: scene.operator.userId });
  await handOut(scene);
  await execute(sql`update task set due_at = now() - interval '3 days' where id = ${task.id}::uuid`);
  await execute(sql`update reservation set cut_at = now(), expires_at = now() - interval '1 day'`);
  await execute(sql`update stock_issue set confirm_by = now() - interval '1 day'`);
  payloads = {
    "access-request-changed": { requestId: newId() },
    "deliver-notice": { noticeId: newId() },
    "fetch-photo": { photoId: newId() },
    "password-reset-mail": { resetId: newId() },
    "security-mail": { userId: newId(), kind: "user.password_reset", at: new Date().toISOString() },
    "task-changed": { taskId: task.id },
    "task-short": { taskId: task.id },
  };
});

test.each(definitions.map((job) => [job.name, job] as const))(
  "%s uses no right that it does not declare",
  async (name, job) => {
    asked.clear();
    expect(job.schedule !== null || name in payloads, "a payload for it stands in this test").toBe(true);
    await job.perform(payloads[name] ?? {}, { jobId: newId(), bot: null });
    expect([...asked].filter((permission) => !job.needs.includes(permission))).toEqual([]);
  },
);
