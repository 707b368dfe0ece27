import { beforeAll, describe, expect, it } from "vitest";
import { listIncidents, stepIncident } from "#app/domain/care/index.server.ts";
import { steps, incidentVerbs } from "../care/lifecycle.ts";
import { execute, row, sql } from "#app/platform/database.ts";
import { units } from "#app/platform/quantity.ts";
import { assign, flagShort } from "#app/domain/work/index.server.ts";
import {
  codeOf,
  handOut,
  makeScene,
  onHand,
  plannedRefill,
  reservedAt,
  type Scene,
} from "#tests/work-scene.ts";
import {
  confirmIssue,
  confirmSilentIssues,
  disputeIssue,
  issue,
  listIssues,
  loadForTask,
  proveStock,
  returnGoods,
  settleIssue,
} from "./index.server.ts";

let scene: Scene;
beforeAll(async () => {
  scene = await makeScene();
});

const give = async (quantity = 10) => {
  const { keeper, operator, warehouse, cola, nuts } = scene;
  const lines = [cola, nuts].map(({ id }) => ({ itemId: id, quantity: units(quantity) }));
  return issue(keeper, { warehouseId: warehouse.id, operatorId: operator.userId, lines });
};
const received = (quantity: number) => ({
  lines: [{ itemId: scene.cola.id, received: units(quantity) }],
  reason: "counted again",
});
const page = { limit: 10, cursor: null };
const incidentsOf = async (subjectId: string) =>
  (await listIncidents(scene.manager, { subjectId }, page)).items;

describe("a dispute", () => {
  it("moves what was not received to difference, opens one incident, and is settled whole and once", async () => {
    const { operator, manager, warehouse, cola } = scene;
    const before = await onHand("operator", operator.userId, cola.id);
    const inStore = await onHand("warehouse", warehouse.id, cola.id);
    const given = await give();
    const disputed = await disputeIssue(operator, given.id, received(4));
    expect(disputed).toMatchObject({ status: "disputed", disputeReason: "counted again" });
    expect(disputed.lines.find((line) => line.itemId === cola.id)).toMatchObject({ disputed: units(6) });
    expect(await onHand("operator", operator.userId, cola.id)).toBe(before + units(4));
    expect(await incidentsOf(given.id)).toMatchObject([
      { status: "open", type: "stock_variance", amount: 600_000n },
    ]);

    const line = (quantity: number, to: "warehouse" | "operator" | "loss") => ({
      itemId: cola.id,
      quantity: units(quantity),
      to,
    });
    const reason = "found in the store";
    const short = settleIssue(manager, given.id, { lines: [line(5, "warehouse")], reason });
    expect(await codeOf(short)).toBe("stock.settle_differs");
    const whole = { lines: [line(3, "warehouse"), line(2, "operator"), line(1, "loss")], reason };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => settleIssue(manager, given.id, whole)),
    );
    expect(answers.every(({ status }) => status === "settled")).toBe(true);
    expect(await onHand("operator", operator.userId, cola.id)).toBe(before + units(6));
    expect(await onHand("warehouse", warehouse.id, cola.id)).toBe(inStore - units(7));
    expect(await incidentsOf(given.id)).toMatchObject([{ status: "resolved" }]);
    const other = settleIssue(manager, given.id, { lines: [line(6, "loss")], reason });
    expect(await codeOf(other)).toBe("stock.issue_decided");
    expect((await proveStock()).differences).toEqual([]);
  });

  it("takes at most what the operator still holds, and nothing where that is nothing", async () => {
    const { operator, keeper, warehouse, cola } = scene;
    const given = await give();
    const held = await onHand("operator", operator.userId, cola.id);
    const back = (quantity: bigint) =>
      returnGoods(keeper, {
        operatorId: operator.userId,
        warehouseId: warehouse.id,
        lines: [{ itemId: cola.id, quantity }],
      });
    await back(held - units(2));
    const disputed = await disputeIssue(operator, given.id, received(0));
    expect(disputed.lines.find((line) => line.itemId === cola.id)).toMatchObject({
      received: 0n,
      disputed: units(2),
    });
    const second = await give();
    await back(units(10));
    expect(await codeOf(disputeIssue(operator, second.id, received(0)))).toBe("stock.nothing_disputed");
    expect((await listIssues(scene.keeper, { id: second.id }, page)).items[0]).toMatchObject({
      status: "issued",
    });
  });

  it("cuts the reservation of its task and flags the task short", async () => {
    const { manager, operator, cola } = scene;
    const task = await plannedRefill(scene);
    await assign(manager, task.id, { assigneeId: operator.userId });
    await handOut(scene, task.id, units(6));
    const before = await reservedAt("operator", operator.userId, cola.id);
    const [given] = (await listIssues(manager, { taskId: task.id }, page)).items;
    await disputeIssue(operator, given!.id, received(2));
    expect(await reservedAt("operator", operator.userId, cola.id)).toBe(before - units(4));
    await flagShort(task.id);
    const flagged = await row<{ short: boolean }>(sql`select short from task where id = ${task.id}::uuid`);
    expect(flagged?.short).toBe(true);
    expect((await proveStock()).differences).toEqual([]);
  });

  it("is the operator's own act: strangers find nothing, the desk is refused", async () => {
    const { operator, other, keeper, manager } = scene;
    const given = await give();
    expect(await codeOf(disputeIssue(other, given.id, received(1)))).toBe("row.not_found");
    expect(await codeOf(disputeIssue(keeper, given.id, received(1)))).toBe("access.forbidden");
    expect(await codeOf(disputeIssue(operator, given.id, received(11)))).toBe("input.invalid");
    await disputeIssue(operator, given.id, received(1));
    expect(await codeOf(disputeIssue(operator, given.id, received(2)))).toBe("stock.issue_decided");
    const settlement = { lines: [], reason: "mine" };
    expect(await codeOf(settleIssue(operator, given.id, settlement))).toBe("access.forbidden");
    expect(await codeOf(confirmIssue(manager, given.id))).toBe("access.forbidden");
  });

  it("has one winner against confirmation, silence and loading, and proves clean after each", async () => {
    const { operator, machine, cola } = scene;
    for (let round = 0; round < 8; round++) {
      const given = await give();
      await execute(
        sql`update stock_issue set confirm_by = now() - interval '1 minute' where id = ${given.id}::uuid`,
      );
      const task = await plannedRefill(scene);
      const lines = [{ slotId: machine.slots[0]!.id, itemId: cola.id, actual: units(1) }];
      const load = loadForTask(operator, {
        taskId: task.id,
        attempt: 1,
        machineId: machine.id,
        operatorId: operator.userId,
        businessTime: new Date(),
        lines,
      });
      const answers = await Promise.all([
        ...Array.from({ length: 5 }, () => codeOf(disputeIssue(operator, given.id, received(4)))),
        ...Array.from({ length: 5 }, () => codeOf(confirmIssue(operator, given.id))),
        codeOf(confirmSilentIssues()),
        codeOf(load),
      ]);
      const [after] = (await listIssues(scene.keeper, { id: given.id }, page)).items;
      expect(["confirmed", "disputed"]).toContain(after!.status);
      expect(answers.slice(0, 5).every((answer) => answer === "done")).toBe(after!.status === "disputed");
      expect((await incidentsOf(given.id)).length).toBe(after!.status === "disputed" ? 1 : 0);
    }
    expect((await proveStock()).differences).toEqual([]);
  });
});

describe("an incident", () => {
  it("takes every step of its life and no other", async () => {
    const { operator, manager } = scene;
    const given = await give();
    await disputeIssue(operator, given.id, received(1));
    const { id } = (await incidentsOf(given.id))[0]!;
    let status: keyof typeof next = "open";
    const next = { open: "start", in_progress: "resolve", resolved: "close", closed: "reopen" } as const;
    for (let turn = 0; turn < 4; turn++) {
      for (const verb of incidentVerbs)
        if (!steps[verb].from.includes(status))
          expect(await codeOf(stepIncident(manager, id, verb, "why"))).toBe("care.invalid_transition");
      status = (await stepIncident(manager, id, next[status], "why")).status;
    }
    expect(status).toBe("open");
    expect(await codeOf(stepIncident(operator, id, "start"))).toBe("access.forbidden");
  });
});
