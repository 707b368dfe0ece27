import { beforeAll, describe, expect, it } from "vitest";
import { load } from "#app/domain/stock/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import { units } from "#app/platform/quantity.ts";
import { parse } from "#app/platform/zod.ts";
import { fresh, holdingOf, makeActor, makeItem, makeMachine, system } from "#tests/factories.ts";
import {
  createLocation,
  createMachine,
  getLocation,
  getMachine,
  listLocations,
  listMachines,
  setPlanogram,
  updateLocation,
  updateMachine,
} from "./index.server.ts";
import { locationForm, locationInput, machineInput, machinePatch } from "./schema.ts";

type User = Awaited<ReturnType<typeof makeActor>>;
let manager: User;
let operator: User;

beforeAll(async () => {
  [manager, operator] = await Promise.all([makeActor("manager"), makeActor("operator", "bot")]);
});

const make = (input: Record<string, unknown> = {}) =>
  createMachine(
    manager,
    parse(machineInput, { code: fresh("M"), name: fresh("machine"), type: "snack", ...input }),
  );

const makePlace = (name = fresh("place")) => createLocation(manager, parse(locationInput, { name }));

const codeOf = async (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "done",
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

const codesSeen = async (actor: Actor, q: string): Promise<string[]> =>
  (await listMachines(actor, { q }, { limit: 200, cursor: null })).items.map(({ code }) => code);

describe("machines", () => {
  it("has one machine for a code, whatever the case, also for two people at once", async () => {
    const code = fresh("Code");
    const results = await Promise.all([codeOf(make({ code })), codeOf(make({ code: code.toUpperCase() }))]);
    expect(results.toSorted()).toEqual(["done", "row.already_taken"]);
    const other = await make();
    expect(await codeOf(updateMachine(manager, other.id, { code }))).toBe("row.already_taken");
  });

  it("gives every machine a QR token of its own, and shows it to nobody", async () => {
    const [one, two] = await Promise.all([make(), make()]);
    const tokens = await rows<{ token: string }>(sql`
      select qr_token as token from machine where id = any(${[one.id, two.id]}::uuid[])`);
    expect(new Set(tokens.map(({ token }) => token)).size).toBe(2);
    for (const { token } of tokens) expect(Buffer.from(token, "base64url")).toHaveLength(16);
    expect(
      JSON.stringify(one, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value)),
    ).not.toContain("oken");
  });

  it("keeps where a machine stood", async () => {
    const [first, second] = await Promise.all([makePlace(), makePlace()]);
    const machine = await make({ locationId: first.id });
    expect(machine.locationName).toBe(first.name);
    await updateMachine(manager, machine.id, { locationId: second.id });
    await updateMachine(manager, machine.id, { locationId: second.id, name: "same place" });
    await updateMachine(manager, machine.id, { locationId: null });
    const history = await rows<{ locationId: string | null }>(sql`
      select location_id as "locationId" from machine_location where machine_id = ${machine.id}::uuid order by from_time, id`);
    expect(history.map(({ locationId }) => locationId)).toEqual([first.id, second.id, null]);
  });

  it("refuses people and places that are not there", async () => {
    const error = await make({ locationId: newId(), operatorId: newId() }).catch((thrown: unknown) => thrown);
    expect((error as AppError).details.errors?.map(({ path, key }) => `${path} ${key}`)).toEqual([
      "locationId unknown",
      "operatorId unknown",
    ]);
  });

  it("takes no status in an edit through the API", () => {
    expect(() => parse(machinePatch, { status: "disposed" })).toThrow("input.invalid");
    expect(parse(machinePatch, { name: "x" })).toEqual({ name: "x" });
  });

  it("tells a stale edit", async () => {
    const machine = await make();
    const edited = await updateMachine(manager, machine.id, { name: "edited" }, machine.updatedAt);
    expect(edited.updatedAt.getTime()).toBeGreaterThan(machine.updatedAt.getTime());
    expect(await codeOf(updateMachine(manager, machine.id, { name: "late" }, machine.updatedAt))).toBe(
      "row.changed",
    );
  });
});

describe("what field staff see", () => {
  it("is their own machines and those where they have work", async () => {
    const tag = fresh("scope");
    const [own, worked, foreign] = [
      await make({ code: `${tag}-1`, operatorId: operator.userId }),
      await make({ code: `${tag}-2` }),
      await make({ code: `${tag}-3` }),
    ];
    const taskFor = (status: string, machineId: string) =>
      execute(sql`
        insert into task (id, type, status, machine_id, assignee_id, due_at)
        values (${newId()}::uuid, 'refill', ${status}, ${machineId}::uuid, ${operator.userId}::uuid, now())`);
    await taskFor("assigned", worked.id);
    await taskFor("cancelled", foreign.id);
    expect(await codesSeen(operator, tag)).toEqual([own.code, worked.code]);
    expect(await codesSeen(manager, tag)).toEqual([own.code, worked.code, foreign.code]);
    expect(await codeOf(getMachine(operator, worked.id))).toBe("done");
    expect(await codeOf(getMachine(operator, foreign.id))).toBe("row.not_found");
    expect(await codeOf(updateMachine(operator, own.id, { name: "mine" }))).toBe("access.forbidden");
  });

  it("is the locations of those machines", async () => {
    const [place, other] = await Promise.all([makePlace(), makePlace()]);
    await make({ locationId: place.id, operatorId: operator.userId });
    const { items } = await listLocations(operator, {}, { limit: 200, cursor: null });
    expect(items.map(({ id }) => id)).toContain(place.id);
    expect(items.map(({ id }) => id)).not.toContain(other.id);
    expect(await codeOf(getLocation(operator, other.id))).toBe("row.not_found");
  });
});

describe("the list of machines", () => {
  it("stays in step while machines are added between its pages", async () => {
    const tag = fresh("page");
    const codes = ["b", "d", "f", "h", "j"].map((letter) => `${tag}-${letter}`);
    for (const code of codes) await make({ code });
    const seen: string[] = [];
    let cursor: string | null = null;
    let round = 0;
    do {
      const page = await listMachines(manager, { q: tag }, { limit: 2, cursor, sort: "code", count: true });
      seen.push(...page.items.map(({ code }) => code));
      expect(page.total).toBe(5 + round);
      cursor = page.nextCursor;
      await make({ code: `${tag}-a${round++}` });
    } while (cursor);
    expect(seen).toEqual(codes);
    const newest = await listMachines(manager, { q: tag }, { limit: 1, cursor: null, sort: "-createdAt" });
    expect(newest.items[0]?.code).toBe(`${tag}-a2`);
  });

  it("finds by code, name and serial, and filters", async () => {
    const tag = fresh("find");
    const place = await makePlace();
    const one = await make({ name: `Choʻrsu ${tag}`, type: "coffee", locationId: place.id, feed: "api" });
    const two = await make({ serial: `SN ${tag}`, status: "maintenance" });
    expect(await codesSeen(manager, `CHO'RSU ${tag}`)).toEqual([one.code]);
    expect(await codesSeen(manager, `sn ${tag}`)).toEqual([two.code]);
    expect(await codesSeen(manager, "100%_no such machine")).toEqual([]);
    const codes = async (filter: Parameters<typeof listMachines>[1]) =>
      (await listMachines(manager, { q: tag, ...filter }, { limit: 9, cursor: null })).items.map(
        ({ code }) => code,
      );
    expect(await codes({ type: "coffee" })).toEqual([one.code]);
    expect(await codes({ status: "maintenance" })).toEqual([two.code]);
    expect(await codes({ locationId: place.id, feed: "api" })).toEqual([one.code]);
    expect(await codes({ operatorId: operator.userId })).toEqual([]);
  });

  it("counts slots that are low and sold out, as its detail shows them", async () => {
    const [full, low, out] = await Promise.all([makeItem(), makeItem(), makeItem()]);
    const machine = await makeMachine([full.id, low.id, out.id], { operatorId: operator.userId });
    const holder = await makeActor("operator", "bot");
    await holdingOf(holder.userId, full.id, units(20));
    await holdingOf(holder.userId, low.id, units(2));
    const lines = [
      { slotId: machine.slots[0]!.id, itemId: full.id, quantity: units(20) },
      { slotId: machine.slots[1]!.id, itemId: low.id, quantity: units(2) },
    ];
    await load(system, { operatorId: holder.userId, machineId: machine.id, lines });
    const { items } = await listMachines(
      manager,
      { q: machine.code },
      { limit: 1, cursor: null },
      { slots: true },
    );
    expect(items[0]).toMatchObject({
      operatorName: operator.name,
      slotCount: 3,
      soldOutSlots: 1,
      lowSlots: 1,
      fillPercent: 37,
      stockValue: 2_200_000n,
    });
    expect(items[0]?.slots?.map(({ onHand }) => onHand)).toEqual([units(20), units(2), 0n]);
    expect((await getMachine(manager, machine.id)).slots).toEqual(items[0]?.slots);
  });

  it("shows a machine without slots with zeroes", async () => {
    const machine = await make();
    const { items } = await listMachines(manager, { q: machine.code }, { limit: 1, cursor: null });
    expect(items[0]).toMatchObject({
      slotCount: 0,
      soldOutSlots: 0,
      lowSlots: 0,
      fillPercent: null,
      stockValue: 0n,
    });
    await setPlanogram(manager, machine.id, { slots: [{ code: "1", kind: "selection" }] });
    const [listed] = (await listMachines(manager, { q: machine.code }, { limit: 1, cursor: null })).items;
    expect(listed?.slotCount).toBe(0);
  });
});

describe("locations", () => {
  it("are edited field by field", async () => {
    const place = await makePlace();
    const change = parse(locationForm, {
      address: "Amir Temur 1",
      latitude: 41.3,
      longitude: 69.24,
      status: "paused",
    });
    const edited = await updateLocation(manager, place.id, change);
    expect(edited).toMatchObject({
      name: place.name,
      address: "Amir Temur 1",
      latitude: 41.3,
      status: "paused",
      machines: 0,
    });
    expect(() => parse(locationForm, { latitude: 91 })).toThrow("input.invalid");
    expect(await codeOf(updateLocation(manager, newId(), {}))).toBe("row.not_found");
  });

  it("take no new machine once closed", async () => {
    const place = await makePlace();
    await updateLocation(manager, place.id, { status: "closed" });
    expect(await codeOf(make({ locationId: place.id }))).toBe("input.invalid");
    const found = await row<{ status: string }>(
      sql`select status from location where id = ${place.id}::uuid`,
    );
    expect(found?.status).toBe("closed");
  });
});
