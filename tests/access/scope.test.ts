import { randomInt } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { operations } from "#app/api/operations.ts";
import { assign, complete } from "#app/domain/work/index.server.ts";
import { addStockPhoto, openCount, returnGoods } from "#app/domain/stock/index.server.ts";
import { createLocation, updateMachine } from "#app/domain/fleet/index.server.ts";
import { execute, rows, raw, sql } from "#app/platform/database.ts";
import { newId } from "#app/platform/id.ts";
import { units } from "#app/platform/quantity.ts";
import { fresh, system } from "#tests/factories.ts";
import { phonePhoto } from "#tests/fixtures/photos.ts";
import { startWeb, type TestWeb } from "#tests/web.ts";
import {
  handOut,
  makeScene,
  plannedRefill,
  readyCollection,
  readyRefill,
  figures,
} from "#tests/work-scene.ts";
import { type Doors, doorsOf } from "./doors.ts";
import { signIn, type Visitor } from "./people.ts";

/** Two operators, each with machines, tasks, goods, photos and cash of his own: neither sees a trace of the other's. */

let web: TestWeb;
let doors: Doors;
let sides: readonly [Side, Side];

interface Side {
  readonly visitor: Visitor;
  /** Ids of everything that is this side's alone, by table. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  /** Names and codes that nobody but this side may read. */
  readonly names: readonly string[];
}

beforeAll(async () => {
  web = await startWeb();
  doors = doorsOf(web.routes);
  sides = [await makeSide(), await makeSide()];
}, 180_000);
afterAll(() => web.close());

/** What is everybody's: the catalogue, warehouses, people, and the words for one's own sign-in. */
const shared = new Set([
  "item",
  "item_pack",
  "warehouse",
  "app_user",
  "supplier",
  "lot",
  "session",
  "refresh_token",
]);

async function idsByTable(): Promise<Map<string, Set<string>>> {
  const tables = await rows<{ name: string }>(sql`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'id' and data_type = 'uuid'`);
  const found = new Map<string, Set<string>>();
  for (const { name } of tables.filter((each) => !shared.has(each.name))) {
    const ids = await rows<{ id: string }>(sql`select id from ${raw(`"${name}"`)}`);
    found.set(name, new Set(ids.map(({ id }) => id)));
  }
  return found;
}

async function makeSide(): Promise<Side> {
  const before = await idsByTable();
  const scene = await makeScene({ feed: "api" });
  const { manager, keeper, operator, warehouse, cola, machine } = scene;
  const place = await createLocation(system, {
    name: fresh("place"),
    type: "office",
    address: fresh("street"),
    latitude: 41.3,
    longitude: 69.2,
    contact: fresh("contact"),
    workingHours: "",
    status: "active",
  });
  await updateMachine(system, machine.id, { locationId: place.id });
  const collection = await readyCollection(scene);
  const bag = fresh("bag");
  await complete(operator, collection.id, { cash: { bagNumber: bag } });
  const refill = await readyRefill(scene);
  await complete(operator, refill.id, { items: figures(scene) });
  const open = await plannedRefill(scene);
  await assign(manager, open.id, { assigneeId: operator.userId });
  await handOut(scene, open.id);
  const lines = [{ itemId: cola.id, quantity: units(1) }];
  await returnGoods(operator, { operatorId: operator.userId, warehouseId: warehouse.id, lines });
  await addStockPhoto(
    manager,
    await phonePhoto({ seed: randomInt(1_000_000), takenAt: new Date(), megabytes: 0.1 }),
  );
  const bagOf = { type: "operator" as const, id: operator.userId };
  await openCount(keeper, { place: bagOf, scope: "full", blind: true });
  const after = await idsByTable();
  const ids = [...after].map(
    ([name, all]) => [name, [...all].filter((id) => !before.get(name)?.has(id))] as const,
  );
  return {
    visitor: await signIn(web, operator, "operator"),
    ids: Object.fromEntries(ids),
    names: [machine.code, place.name, place.address, place.contact, bag, operator.name],
  };
}

/** What of another side stands in an answer. */
const traces = (text: string, { ids, names }: Side): string[] => [
  ...Object.entries(ids).flatMap(([table, all]) =>
    all.filter((id) => text.includes(id)).map((id) => `${table} ${id}`),
  ),
  ...names.filter((name) => text.includes(name)),
];

interface Answer {
  readonly status: number;
  readonly text: string;
}

async function ask(visitor: Visitor, path: string, init: RequestInit = {}): Promise<Answer> {
  const isApi = path.startsWith("/api");
  const headers = {
    ...(isApi ? { Authorization: `Bearer ${visitor.token}` } : { Cookie: visitor.cookie! }),
    ...(init.body ? { "Content-Type": "application/json" } : {}),
  };
  const response = await fetch(`${web.url}${path}`, { ...init, headers, redirect: "manual" });
  return { status: response.status, text: await response.text() };
}

const both = (): [own: Side, other: Side][] => [
  [sides[0], sides[1]],
  [sides[1], sides[0]],
];

interface ListBody {
  readonly items: readonly { readonly id?: string }[];
  readonly total: number;
}

const lists = operations.filter((each) => each.access !== "open" && each.list);

/** Lists in which field staff finds everything, and those that his role does not have. */
const everybodys = new Set(["/items", "/recipes", "/warehouses"]);

test.each(lists.map(({ path }) => path))(
  "GET /api%s holds, counts and finds one's own rows only",
  async (path) => {
    for (const [own, other] of both()) {
      const query = "?count=true&limit=200";
      const { status, text } = await ask(own.visitor, `/api${path}${query}`);
      if (status === 403) continue;
      expect(status, text).toBe(200);
      expect(traces(text, other)).toEqual([]);
      const { items, total } = JSON.parse(text) as ListBody;
      expect(total).toBe(items.length);
      if (everybodys.has(path)) continue;
      for (const name of [...other.names, other.visitor.actor!.userId]) {
        const found = await ask(own.visitor, `/api${path}?count=true&q=${name}`);
        if (found.status === 200) expect(JSON.parse(found.text)).toMatchObject({ items: [], total: 0 });
      }
    }
  },
);

test("a filter by what is another's finds nothing", async () => {
  for (const [own, other] of both()) {
    const values: Record<string, string | undefined> = {
      operatorId: other.visitor.actor!.userId,
      assigneeId: other.visitor.actor!.userId,
      placeId: other.visitor.actor!.userId,
      machineId: other.ids["machine"]?.[0],
      taskId: other.ids["task"]?.[0],
      locationId: other.ids["location"]?.[0],
      postingId: other.ids["stock_posting"]?.[0],
    };
    for (const operation of lists) {
      const filters = operation.access === "open" ? {} : (operation.query?.shape ?? {});
      for (const [name, value] of Object.entries(values)) {
        if (!value || !(name in filters)) continue;
        const { status, text } = await ask(own.visitor, `/api${operation.path}?count=true&${name}=${value}`);
        if (status === 403) continue;
        expect(JSON.parse(text), `${operation.path} ${name}`).toMatchObject({ items: [], total: 0 });
      }
    }
  }
});

/** The table of the row that an address names. */
const tableOf: Readonly<Record<string, string>> = {
  "/api/machines": "machine",
  "/api/locations": "location",
  "/api/tasks": "task",
  "/api/collections": "collection",
  "/api/reservations": "reservation",
  "/api/stock/issues": "stock_issue",
  "/api/stock/returns": "stock_return",
  "/api/stock/purchases": "purchase",
  "/api/suppliers": "supplier",
  "/api/stock/counts": "stock_count",
  "/api/stock/moves": "stock_move",
  "/api/stock/photos": "stock_photo",
  "/api/day-closings": "day_closing",
  "/api/stock/proofs": "ledger_proof",
  "/api/sales": "sale",
  "/api/incidents": "incident",
  "/api/audit": "audit_entry",
  "/api/access-requests": "access_request",
  "/api/api-tokens": "api_token",
  machineId: "machine",
  taskId: "task",
  collectionId: "collection",
  issueId: "stock_issue",
  returnId: "stock_return",
  purchaseId: "purchase",
  photoId: "task_photo",
  stockPhotoId: "stock_photo",
  proofId: "ledger_proof",
};

test("what is another's is not there: details 404, verbs 404 before the body is read, for every operation", async () => {
  const named = operations.filter(({ path }) => path.includes(":id"));
  let tried = 0;
  for (const { method, path } of named) {
    const resource = `/api${path.split("/:id")[0]}`;
    if (["/api/items", "/api/recipes", "/api/warehouses"].includes(resource)) continue;
    for (const [own, other] of both()) {
      const table = tableOf[resource];
      // Of people each reads himself.
      const id = resource === "/api/users" ? other.visitor.actor!.userId : other.ids[table ?? ""]?.[0];
      const there = id ?? newId();
      const init = method === "get" ? {} : { method: method.toUpperCase(), body: "{" };
      const { status, text } = await ask(own.visitor, `/api${path.replace(":id", there)}`, init);
      expect([403, 404], `${method} ${path}: ${text}`).toContain(status);
      expect(table !== undefined || resource === "/api/users", resource).toBe(true);
      tried += id ? 1 : 0;
    }
  }
  expect(tried).toBeGreaterThan(40);
});

test("pages and their files show nothing of another's, and do not have his addresses", async () => {
  const gets = doors.pages.filter(
    ({ method, path, needs }) => method === "GET" && path !== null && needs !== "open",
  );
  for (const { path } of gets) {
    const [, name] = /:(\w+)/.exec(path!) ?? [];
    for (const [own, other] of both()) {
      const table = tableOf[name ?? ""];
      const id = table ? other.ids[table]?.[0] : undefined;
      if (name && !id) continue;
      const { status, text } = await ask(own.visitor, path!.replace(`:${name}`, id ?? ""));
      if (name) expect([403, 404], path!).toContain(status);
      expect(
        traces(text, other).filter((trace) => !trace.endsWith(id ?? "-")),
        path!,
      ).toEqual([]);
    }
  }
});

test("the search of pages finds nothing of another's", async () => {
  for (const path of [
    "/tasks",
    "/machines",
    "/stock",
    "/stock/lots",
    "/tasks.csv",
    "/machines.csv",
    "/stock.csv",
  ]) {
    for (const [own, other] of both()) {
      for (const name of other.names) {
        const { text } = await ask(own.visitor, `${path}?q=${encodeURIComponent(name)}`);
        // The words that were searched for stand in the page's own form.
        expect(traces(text, { ...other, names: [] }), `${path} ${name}`).toEqual([]);
      }
    }
  }
});

test("at a shared location neither learns how many machines of others stand there", async () => {
  const [own, other] = sides;
  const ownMachine = own.ids["machine"]![0]!;
  const shared = await createLocation(system, {
    name: fresh("mall"),
    type: "mall",
    address: "",
    latitude: null,
    longitude: null,
    contact: "",
    workingHours: "",
    status: "active",
  });
  for (const machineId of [ownMachine, other.ids["machine"]![0]!]) {
    await updateMachine(system, machineId, { locationId: shared.id });
  }
  const { text } = await ask(own.visitor, `/api/locations/${shared.id}`);
  expect(JSON.parse(text)).toMatchObject({ machines: 1 });
  await execute(sql`update machine set location_id = null where location_id = ${shared.id}::uuid`);
});
