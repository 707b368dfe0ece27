import { beforeAll, describe, expect, it } from "vitest";
import { createItem, updateItem } from "#app/domain/catalogue/index.server.ts";
import { itemInput } from "#app/domain/catalogue/schema.ts";
import { createMachine } from "#app/domain/fleet/index.server.ts";
import { machineInput } from "#app/domain/fleet/schema.ts";
import { confirmSilentIssues } from "#app/domain/stock/index.server.ts";
import { complete, start, undo } from "#app/domain/work/index.server.ts";
import { audit, changesBetween, stated } from "#app/platform/audit.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { units } from "#app/platform/quantity.ts";
import { transaction } from "#app/platform/transaction.ts";
import { parse } from "#app/platform/zod.ts";
import { fresh, makeActor } from "#tests/factories.ts";
import { handOut, makeScene, readyRefill } from "#tests/work-scene.ts";
import { changesSince, listAudit, namesIn } from "./index.server.ts";

type Person = Awaited<ReturnType<typeof makeActor>>;
let manager: Person;

beforeAll(async () => {
  manager = await makeActor("manager");
});

/** Somebody with a request of his own, so that its entries can be told from all others. */
const inRequest = <Who extends object>(who: Who) => ({ ...who, requestId: fresh("request") });

const entriesOf = ({ requestId }: { requestId: string }) =>
  rows<{ act: string; subjectId: string; changes: Record<string, [unknown, unknown]> }>(sql`
    select act, subject_id as "subjectId", changes from audit_entry where request_id = ${requestId} order by id`);

const subject = { type: "proof", id: null, label: "" } as const;

describe("append-only", () => {
  it.each([
    ["update", sql`update audit_entry set act = 'task.edit'`],
    ["delete", sql`delete from audit_entry`],
    ["truncate", sql`truncate audit_entry`],
    ["delete of one", sql`delete from audit_entry where id = (select id from audit_entry limit 1)`],
  ])("%s is refused, also to the application", async (_, statement) => {
    await audit(manager, "ledger.prove", subject);
    const before = await row(sql`select count(*) from audit_entry`);
    await expect(execute(statement)).rejects.toMatchObject({ code: "23001" });
    expect(await row(sql`select count(*) from audit_entry`)).toEqual(before);
  });
});

describe("an entry belongs to its command", () => {
  it("a command that is rolled back leaves none", async () => {
    const actor = inRequest(manager);
    const input = parse(itemInput, { sku: fresh("sku"), name: "Lost", unit: "pcs", kind: "product" });
    await expect(
      transaction(async () => {
        await createItem(actor, input);
        throw new Error("power cut");
      }),
    ).rejects.toThrow("power cut");
    expect(await entriesOf(actor)).toEqual([]);
  });

  it("a refused command leaves none, in a transaction that goes on too", async () => {
    const actor = inRequest(manager);
    const input = parse(machineInput, { code: fresh("M"), name: "One", type: "snack" });
    await transaction(async () => {
      await createMachine(actor, input);
      await createMachine(actor, input).catch(() => undefined);
    });
    expect((await entriesOf(actor)).map(({ act }) => act)).toEqual(["machine.create"]);
  });

  it("twenty at once leave one each", async () => {
    const actors = Array.from({ length: 20 }, () => inRequest(manager));
    const made = await Promise.all(
      actors.map((actor) =>
        createItem(
          actor,
          parse(itemInput, { sku: fresh("sku"), name: fresh("i"), unit: "pcs", kind: "product" }),
        ),
      ),
    );
    const entries = await Promise.all(actors.map(entriesOf));
    expect(entries.map((found) => found.map(({ subjectId }) => subjectId))).toEqual(
      made.map(({ id }) => [id]),
    );
  });

  it("twenty who complete the same task at once leave one together", async () => {
    const scene = await makeScene();
    const task = await readyRefill(scene);
    const actor = inRequest(scene.operator);
    const items = [scene.cola, scene.nuts].map(({ id }, at) => ({
      itemId: id,
      slotId: scene.machine.slots[at]!.id,
      actual: units(2),
    }));
    await Promise.all(Array.from({ length: 20 }, () => complete(actor, task.id, { items })));
    const entries = await entriesOf(actor);
    expect(entries.map(({ act }) => act)).toEqual(["task.complete"]);
    expect(entries[0]!.changes).toMatchObject({
      status: ["in_progress", "completed"],
      lines: [
        null,
        [
          { slot: "A1", itemId: scene.cola.id, planned: 6, actual: 2 },
          { slot: "A2", actual: 2 },
        ],
      ],
      confirmedIssues: [null, [expect.any(String)]],
    });
    const undone = inRequest(scene.manager);
    await undo(undone, task.id);
    expect((await entriesOf(undone)).map(({ act, changes }) => [act, changes["attempt"]])).toEqual([
      ["task.undo", [1, 2]],
    ]);
  });

  it("what the system does by itself is the system's", async () => {
    const scene = await makeScene();
    await handOut(scene);
    await execute(sql`update stock_issue set confirm_by = now() - interval '1 hour' where status = 'issued'`);
    const requestId = fresh("job");
    await confirmSilentIssues(requestId);
    const { items } = await listAudit(manager, { requestId, actorId: "system" }, { limit: 10, cursor: null });
    expect(items.length).toBeGreaterThan(0);
    for (const entry of items) {
      expect(entry).toMatchObject({ act: "issue.confirm", channel: "job", actorName: null, address: null });
      expect(entry.changes).toEqual({ status: ["issued", "confirmed"], confirmedHow: [null, "time"] });
    }
  });

  it("starting twice is refused the second time, and stands there once", async () => {
    const scene = await makeScene();
    const task = await readyRefill(scene);
    const actor = inRequest(scene.operator);
    await expect(start(actor, task.id)).rejects.toMatchObject({ code: "work.invalid_transition" });
    expect(await entriesOf(actor)).toEqual([]);
  });
});

describe("what is kept", () => {
  it("leaves out what is equal, whatever its type, and what every edit moves along", () => {
    const at = new Date(0);
    const before = { id: "1", a: 1n, b: at, c: ["x"], d: null, updatedAt: at };
    const after = { ...before, b: new Date(0), c: ["x", "y"], d: "z", updatedAt: new Date(1), extra: 1 };
    expect(changesBetween(before, after)).toEqual({ c: [["x"], ["x", "y"]], d: [null, "z"] });
    expect(changesBetween(before, { ...before })).toEqual({});
  });

  it("strikes secrets out however deep, and bounds lists and texts", async () => {
    const actor = inRequest(manager);
    const lines = Array.from({ length: 130 }, (_, at) => ({ quantity: units(at) }));
    await audit(actor, "ledger.prove", subject, {
      ...stated({ lines, amount: 1_050n, comment: "x".repeat(5000), at: new Date(0) }),
      password: ["old one", "new one"],
      client: [null, { name: "n", refreshToken: "t0ken", recoveryCodes: ["r1"] }],
    });
    const [entry] = await entriesOf(actor);
    const { lines: kept, ...others } = entry!.changes;
    expect(others).toMatchObject({
      amount: [null, "10.50"],
      at: [null, "1970-01-01T00:00:00.000Z"],
      password: ["***", "***"],
      client: [null, { name: "n", refreshToken: "***", recoveryCodes: ["***"] }],
    });
    expect(String(others["comment"]![1])).toHaveLength(1001);
    const told = kept![1] as unknown[];
    expect([told.length, told[3], told[100]]).toEqual([101, { quantity: 3 }, { more: 30 }]);
  });

  it("cuts a long text beside a character, never through it", async () => {
    const actor = inRequest(manager);
    await audit(actor, "ledger.prove", subject, stated({ comment: "x" + "🥤".repeat(1000) }));
    const [entry] = await entriesOf(actor);
    expect(entry!.changes["comment"]![1]).toBe(`x${"🥤".repeat(499)}…`);
  });

  it("a change of nothing is no entry", async () => {
    const actor = inRequest(manager);
    await audit(actor, "item.update", subject, {});
    expect(await entriesOf(actor)).toEqual([]);
  });

  it("tells what ids are called", async () => {
    const scene = await makeScene();
    const actor = inRequest(scene.manager);
    await audit(
      actor,
      "stock.load",
      subject,
      stated({ operatorId: scene.operator.userId, lines: [{ itemId: scene.cola.id }] }),
    );
    const { items } = await listAudit(manager, { requestId: actor.requestId }, { limit: 1, cursor: null });
    expect(await namesIn(manager, items[0]!)).toEqual({
      [scene.operator.userId]: scene.operator.name,
      [scene.cola.id]: scene.cola.name,
    });
  });
});

describe("what was changed since a version", () => {
  const make = async () =>
    createItem(
      manager,
      parse(itemInput, { sku: fresh("sku"), name: "First", unit: "pcs", kind: "product", price: "5000.00" }),
    );
  const edited = (id: string) => ({ type: "item", id, acts: ["item.update"] }) as const;

  it("is told without the act that made the version, newest first", async () => {
    const item = await make();
    const other = await makeActor("admin");
    const second = await updateItem(other, item.id, { price: 600_000n });
    await updateItem(manager, item.id, { name: "Third" });
    const since = async (version: Date) => (await changesSince(manager, edited(item.id), version)).changes;
    expect(await since(second.updatedAt)).toMatchObject([
      { actorName: manager.name, changes: { name: ["First", "Third"] } },
    ]);
    expect((await since(item.updatedAt)).map(({ changes }) => changes)).toEqual([
      { name: ["First", "Third"] },
      { price: ["5000.00", "6000.00"] },
    ]);
  });

  it("leaves out what was changed for those who do not read the audit", async () => {
    const item = await make();
    await updateItem(manager, item.id, { price: 600_000n });
    const keeper = await makeActor("warehouse");
    const { changes, names } = await changesSince(keeper, edited(item.id), item.updatedAt);
    expect([changes, names]).toEqual([
      [expect.objectContaining({ actorName: manager.name, changes: {} })],
      {},
    ]);
  });
});

it("pages over entries of the same moment leave none out and show none twice", async () => {
  const actor = inRequest(manager);
  await transaction(async () => {
    for (let at = 0; at < 25; at++) await audit(actor, "ledger.prove", subject);
  });
  const seen: string[] = [];
  for (let cursor: string | null = null; ;) {
    const page = await listAudit(manager, { requestId: actor.requestId }, { limit: 4, cursor });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
    if (cursor === null) break;
  }
  expect(seen).toHaveLength(25);
  expect(seen).toEqual([...new Set(seen)].sort().reverse());
});
