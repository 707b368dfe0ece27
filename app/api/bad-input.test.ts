import { afterAll, beforeAll, expect, test } from "vitest";
import { row, rows, raw, sql } from "#app/platform/database.ts";
import { newId } from "#app/platform/id.ts";
import { makeExamples, type Example, type Examples } from "#tests/api-examples.ts";
import { photoForm, startApi, type Sent, type TestApi } from "#tests/api.ts";
import { oversizedPhoto, pngBomb, textNamedJpg } from "#tests/fixtures/photos.ts";
import { operations } from "./operations.ts";
import type { Operation } from "./registry.ts";

let api: TestApi;
let examples: Examples;

beforeAll(async () => {
  api = await startApi();
  examples = await makeExamples(api);
});
afterAll(() => api.close());

const nameOf = ({ method, path }: Operation): string => `${method.toUpperCase()} ${path}`;

/** How many rows each table has: what was refused has written none. */
async function countEverything(): Promise<Record<string, string>> {
  const tables = await rows<{ name: string }>(sql`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`);
  const counts = tables
    .map(({ name }) => `select '${name}' as name, count(*) as count from "${name}"`)
    .join(" union all ");
  const counted = await row<{ all: Record<string, string> }>(
    sql`select jsonb_object_agg(name, count::text) as all from (${raw(counts)}) counted`,
  );
  return counted?.all ?? {};
}

type Case = readonly [what: string, sent: Sent, path?: string];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** The same body with one leaf after the other made wrong. */
function* broken(value: unknown, path: string): Generator<[string, unknown]> {
  if (!isObject(value)) {
    for (const wrong of wrongFor(value, path))
      yield [`${path} = ${JSON.stringify(wrong).slice(0, 40)}`, wrong];
    return;
  }
  yield [`${path} = 7`, 7];
  yield [`${path} = "x"`, "x"];
  for (const [key, part] of Object.entries(value)) {
    for (const [what, wrong] of broken(part, `${path}.${key}`)) {
      yield [
        what,
        Array.isArray(value)
          ? value.map((each: unknown, at) => (String(at) === key ? wrong : each))
          : { ...value, [key]: wrong },
      ];
    }
  }
}

/** Values that no field of this form takes. */
function wrongFor(value: unknown, path: string): unknown[] {
  const any = [{ $: [] }, [[]]];
  if (typeof value === "number") {
    const outside = /(tude)$/.test(path) ? [1000] : [-1, 0.00001, 1e15];
    return [...any, ...outside, "1", true];
  }
  if (typeof value === "boolean") return [...any, "yes", 1];
  const text = [...any, 7, "a\u0000b", "x".repeat(100_000)];
  return typeof value === "string" && /^[0-9a-f]{8}-/.test(value) ? [...text, "x", newId()] : text;
}

function bodyCases(operation: Operation, { body }: Example): Case[] {
  if (body === undefined) return [];
  const whole: unknown[] = [null, [], "text", 42, true, [body]];
  const unknownField = isObject(body)
    ? [
        { ...body, $unknown: 1 },
        { ...body, constructor: 1 },
      ]
    : [];
  const isOpen = operation.access === "open";
  return [
    ...[...whole, ...unknownField].map((each): Case => [JSON.stringify(each).slice(0, 40), { body: each }]),
    ...(isOpen ? [] : [...broken(body, "")].slice(2).map(([what, each]): Case => [what, { body: each }])),
  ];
}

function wireCases(operation: Operation): Case[] {
  const json = { "Content-Type": "application/json" };
  const isForm = operation.access !== "open" && operation.form !== undefined;
  if (operation.method === "get" || isForm) return [];
  return [
    ["malformed JSON", { raw: '{"a":', headers: json }],
    ["JSON that is no UTF-8", { raw: new Uint8Array([0x22, 0xff, 0xfe, 0x22]), headers: json }],
    ["deeply nested JSON", { raw: "[".repeat(20_000), headers: json }],
    [
      "another content type",
      { raw: "a=1", headers: { "Content-Type": "application/x-www-form-urlencoded" } },
    ],
    ["no content type", { raw: new TextEncoder().encode("{}") }],
    ["another charset", { raw: "{}", headers: { "Content-Type": "application/json; charset=utf-16" } }],
    ["a body in gzip", { raw: "{}", headers: { ...json, "Content-Encoding": "gzip" } }],
    ["a body over the limit", { raw: `"${"x".repeat(9 * 1024 * 1024)}"`, headers: json }],
  ];
}

function addressCases(operation: Operation, path: string): Case[] {
  const sent = operation.method === "get" ? {} : { body: {} };
  const bare = path.split("?")[0]!;
  const ids = [
    "x",
    newId(),
    "%00",
    "..%2f..%2fetc",
    "%E0%A4%A",
    "'%20or%201=1",
    "9".repeat(5000),
    "null",
    "-1",
  ];
  return [
    ["an unknown parameter", sent, `${bare}?unknown=1`],
    ["a parameter of the prototype", sent, `${bare}?__proto__=1`],
    ...(operation.path.includes(":id")
      ? ids.map((id): Case => [`the id ${id.slice(0, 20)}`, sent, operation.path.replace(":id", id)])
      : []),
    ...(operation.access !== "open" && operation.list
      ? listCases(Object.keys(operation.query?.shape ?? {}), bare)
      : []),
  ];
}

const freeTexts = new Set(["q", "source", "externalId", "category"]);

function listCases(filters: readonly string[], path: string): Case[] {
  const pages = ["limit=0", "limit=201", "limit=x", "limit=1.5", "limit=-1", "limit=", "limit=1&limit=2"];
  const cursors = ["cursor=", "cursor=x", "cursor=W10", "cursor=%00", `cursor=${btoa('["name","x","y"]')}`];
  const wrong = [
    "sort=nothing",
    "sort=__proto__",
    "sort=-",
    "count=1",
    ...filters.filter((name) => !freeTexts.has(name)).map((name) => `${name}=%27%00`),
  ];
  return [...pages, ...cursors, ...wrong].map((query): Case => [query, {}, `${path}?${query}`]);
}

const strange = operations.filter((each) => nameOf(each) !== "POST /telegram/webhook");

test.each(strange.map((each) => [nameOf(each), each] as const))(
  "%s refuses bad input clearly, and writes nothing",
  async (name, operation) => {
    const example = await examples.of(name);
    const path = example.path ?? operation.path.replace(":id", examples.scene.machine.id);
    const token = operation.access === "open" ? null : examples.tokens[example.as ?? "manager"];
    const isFree = name === "POST /auth/login" || operation.access === "signed-in";
    const cases = [
      ...bodyCases(operation, example),
      ...wireCases(operation),
      ...addressCases(operation, path),
    ];
    const before = await countEverything();
    for (const [what, sent, at] of cases) {
      const answer = await api.call(operation.method.toUpperCase(), at ?? path, { token, ...sent });
      const told = `${what}: ${answer.status} ${answer.bytes.toString().slice(0, 300)}`;
      expect(answer.status, told).toBeGreaterThanOrEqual(400);
      expect(answer.status, told).toBeLessThan(500);
      expect(answer.headers.get("content-type"), told).toContain("application/problem+json");
      expect(answer.json, told).toMatchObject({ type: "about:blank", status: answer.status });
      expect(answer.json["detail"], told).toMatch(/\S/);
    }
    expect(await countEverything()).toEqual(before);
    expect(cases.length).toBeGreaterThan(isFree ? 1 : 0);
  },
  60_000,
);

test("a text named .jpg, a photo of 11 MB, a bomb and a broken form are no photos", async () => {
  const { path = "" } = await examples.of("POST /tasks/:id/photos");
  const token = examples.tokens.operator;
  const before = await countEverything();
  const send = async (sent: Sent) => (await api.call("POST", path, { token, ...sent })).status;
  const { name, body } = textNamedJpg();
  const multipart = { "Content-Type": "multipart/form-data; boundary=x" };
  expect(await send({ raw: photoForm("before", body, name) })).toBe(422);
  expect(await send({ raw: photoForm("before", pngBomb()) })).toBe(422);
  expect(await send({ raw: photoForm("before", await oversizedPhoto()) })).toBe(413);
  expect(await send({ raw: photoForm("sideways", body) })).toBe(422);
  expect(await send({ raw: new FormData() })).toBe(422);
  expect(await send({ raw: "--x\r\nnonsense", headers: multipart })).toBe(400);
  expect(await send({ raw: "x", headers: { "Content-Type": "multipart/form-data" } })).toBe(415);
  expect(await send({ body: { kind: "before" } })).toBe(415);
  expect(await countEverything()).toEqual(before);
});

test("a forged webhook is 401 whatever it carries, and what is no update is 400", async () => {
  const { headers, body } = await examples.of("POST /telegram/webhook");
  const before = await countEverything();
  const send = async (sent: Sent) => (await api.call("POST", "/telegram/webhook", sent)).status;
  expect(await send({ body })).toBe(401);
  expect(await send({ raw: "{" })).toBe(401);
  expect(await send({ body, headers: { "X-Telegram-Bot-Api-Secret-Token": "forged" } })).toBe(401);
  expect(await send({ raw: "{", headers: headers! })).toBe(400);
  expect(await send({ body: { update_id: "1" }, headers: headers! })).toBe(400);
  expect(await countEverything()).toEqual(before);
});
