import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeExamples, type Examples } from "#tests/api-examples.ts";
import { startApi, type Received, type TestApi } from "#tests/api.ts";
import { fresh, makeItem } from "#tests/factories.ts";
import { plannedRefill } from "#tests/work-scene.ts";
import { operations } from "./operations.ts";
import { heedsVersion, type Operation } from "./registry.ts";

let api: TestApi;
let examples: Examples;
let token: string;

beforeAll(async () => {
  api = await startApi();
  examples = await makeExamples(api);
  token = examples.tokens.admin;
});
afterAll(() => api.close());

const nameOf = ({ method, path }: Operation): string => `${method.toUpperCase()} ${path}`;
const edits = operations.filter(heedsVersion).map((operation) => [nameOf(operation), operation] as const);

/** Where something of its own to edit is read, where it is edited, and an edit that no other edit is like. */
interface Edited {
  readonly read: () => Promise<string> | string;
  readonly path: string;
  readonly body: (number: number) => object;
}

const create = async (path: string, body: object): Promise<string> => {
  const made = await api.call("POST", path, { token, body });
  expect(made.status, made.bytes.toString()).toBe(201);
  return String(made.json["id"]);
};

const edited: Readonly<Record<string, () => Promise<Edited>>> = {
  "PATCH /users/:id": async () =>
    at(`/users/${await create("/users", { fullName: "New", role: "operator" })}`, (n) => ({
      fullName: `Name ${n}`,
    })),
  "PATCH /locations/:id": async () =>
    at(`/locations/${await create("/locations", { name: "Lobby" })}`, (n) => ({ address: `Street ${n}` })),
  "PATCH /machines/:id": async () => at(await machinePath(), (n) => ({ serial: `SN-${n}` })),
  "PUT /machines/:id/planogram": async () => {
    const path = await machinePath();
    const slot = { code: "A1", itemId: examples.scene.cola.id, capacity: 10 };
    return {
      read: () => path,
      path: `${path}/planogram`,
      body: (n) => ({ slots: [{ ...slot, price: `${n}.00` }] }),
    };
  },
  "PATCH /items/:id": async () =>
    at(
      `/items/${await create("/items", { sku: fresh("sku"), name: "Tea", kind: "product", unit: "pcs" })}`,
      (n) => ({
        price: `${n}.00`,
      }),
    ),
  "POST /recipes": async () => {
    const [{ id: itemId }, { id: ingredientId }] = [await makeItem(), await makeItem()];
    const body = (n: number) => ({ itemId, lines: [{ ingredientId, quantity: n }] });
    await create("/recipes", body(999));
    const read = async () => {
      const { json } = await api.call("GET", `/recipes?itemId=${itemId}&limit=1`, { token });
      return `/recipes/${(json as { items: { id: string }[] }).items[0]!.id}`;
    };
    return { read, path: "/recipes", body };
  },
  "PATCH /warehouses/:id": async () =>
    at(`/warehouses/${await create("/warehouses", { code: fresh("W"), name: "Second" })}`, (n) => ({
      name: `Name ${n}`,
    })),
  "PATCH /suppliers/:id": async () =>
    at(`/suppliers/${await create("/suppliers", { name: fresh("supplier") })}`, (n) => ({
      contact: `Contact ${n}`,
    })),
  "PATCH /tasks/:id": async () =>
    at(`/tasks/${(await plannedRefill(examples.scene)).id}`, (n) => ({ description: `Text ${n}` })),
};

const at = (path: string, body: Edited["body"]): Edited => ({ read: () => path, path, body });
const machinePath = async () =>
  `/machines/${await create("/machines", { code: fresh("M"), name: "New", type: "snack" })}`;

describe("what people edit has a version", () => {
  test("every PATCH and PUT heeds it, and is tried below", () => {
    const changing = operations.filter(({ method }) => method === "patch" || method === "put").map(nameOf);
    expect(edits.map(([name]) => name)).toEqual(expect.arrayContaining(changing));
    expect(edits.map(([name]) => name).sort()).toEqual(Object.keys(edited).sort());
  });

  test.each(edits)(
    "%s names it in its answer, as its GET does, and in the document",
    async (_, operation) => {
      const own = operation.path.replace("/planogram", "").replace(/(\/recipes)$/, "$1/:id");
      const read = operations.find(({ method, path }) => method === "get" && path === own);
      expect([operation.answer.etag, read?.answer.etag]).toEqual([true, true]);
      const { json } = await api.call("GET", "/openapi.json");
      const paths = json["paths"] as Record<string, Record<string, Documented>>;
      const told = (path: string, method: string) =>
        paths[`/api${path.replaceAll(/:(\w+)/g, "{$1}")}`]![method]!;
      const edit = told(operation.path, operation.method);
      expect(edit.parameters.map(({ name }) => name)).toContain("If-Match");
      expect(Object.keys(edit.responses)).toContain("412");
      for (const each of [edit, told(own, "get")])
        expect(Object.keys(Object.values(each.responses)[0]!.headers ?? {})).toContain("ETag");
    },
  );
});

interface Documented {
  readonly parameters: readonly { name: string }[];
  readonly responses: Readonly<Record<string, { headers?: object }>>;
}

describe.each(edits)("%s", (name, { method, answer }) => {
  const versionOf = ({ headers }: Received) => headers.get("etag")!;
  const open = async () => {
    const { read, path, body } = await edited[name]!();
    return {
      read: async () => api.call("GET", await read(), { token }),
      edit: (number: number, version: string) =>
        api.call(method.toUpperCase(), path, { token, body: body(number), headers: { "If-Match": version } }),
    };
  };

  test("a stale edit is refused and changes nothing; one from the new version is applied", async () => {
    const row = await open();
    const before = versionOf(await row.read());
    const first = await row.edit(1, before);
    expect(first.status, first.bytes.toString()).toBe(answer.status);
    const stored = await row.read();
    expect(versionOf(stored)).toBe(versionOf(first));
    const late = await row.edit(2, before);
    expect([late.status, late.json["code"]]).toEqual([412, "changed"]);
    const after = await row.read();
    expect([versionOf(after), after.json]).toEqual([versionOf(stored), stored.json]);
    const newer = await row.edit(3, versionOf(after));
    expect(newer.status).toBe(answer.status);
    expect(versionOf(newer)).not.toBe(versionOf(after));
    expect((await row.edit(4, "*")).status).toBe(answer.status);
  });

  test("of twenty at once from the same version one is applied", async () => {
    const row = await open();
    const version = versionOf(await row.read());
    const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => row.edit(at + 1, version)));
    const [applied, ...others] = answers.filter(({ status }) => status === answer.status);
    expect([others.length, answers.filter(({ status }) => status === 412).length]).toEqual([0, 19]);
    const stored = await row.read();
    expect([versionOf(stored), stored.json]).toEqual([versionOf(applied!), applied!.json]);
  });
});

test("a machine's version moves with its waiting changes and not with its stock", async () => {
  const { scene, tokens } = examples;
  const path = `/machines/${scene.machine.id}`;
  const version = async () => (await api.call("GET", path, { token })).headers.get("etag");
  const call = async (to: string, body: object) => {
    const { status, bytes } = await api.call("POST", to, { token: tokens.manager, body });
    expect(status, bytes.toString()).toBeLessThan(300);
  };
  const lines = [{ itemId: scene.cola.id, quantity: 3 }];
  const { userId: operatorId } = scene.operator;
  const before = await version();
  await call("/stock/issue", { warehouseId: scene.warehouse.id, operatorId, lines });
  const [slot] = scene.machine.slots;
  await call("/stock/load", {
    operatorId,
    machineId: scene.machine.id,
    lines: [{ slotId: slot!.id, ...lines[0] }],
  });
  expect(await version()).toBe(before);
  const { json: machine } = await api.call("GET", path, { token });
  const slots = (machine as { slots: { code: string }[] }).slots.map(({ code, ...rest }) => ({
    ...rest,
    code,
    ...(code === slot!.code ? { itemId: scene.nuts.id } : {}),
  }));
  const planned = await api.call("PUT", `${path}/planogram`, { token, body: { slots, viaTask: true } });
  expect(planned.status, planned.bytes.toString()).toBe(200);
  const waiting = await version();
  expect(waiting).not.toBe(before);
  const withdrawn = await api.call("PUT", `${path}/planogram`, {
    token,
    body: { slots: (machine as { slots: object[] }).slots },
  });
  expect(withdrawn.status, withdrawn.bytes.toString()).toBe(200);
  expect(await version()).not.toBe(waiting);
});
