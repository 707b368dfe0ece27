import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { operations } from "#app/api/operations.ts";
import type { Operation } from "#app/api/registry.ts";
import { proveCash } from "#app/domain/cash/index.server.ts";
import { proveStock } from "#app/domain/stock/index.server.ts";
import { rows, sql } from "#app/platform/database.ts";
import { makeExamples, type Example, type Examples } from "#tests/api-examples.ts";
import { photoForm, startApi, tokenOf, type Received, type Sent, type TestApi } from "#tests/api.ts";
import { makeActor } from "#tests/factories.ts";
import { pngBomb, textNamedJpg } from "#tests/fixtures/photos.ts";
import { nasty, spoiled, valuesOf, type JsonSchema, type Words } from "./values.ts";

/**
 * Random calls of every operation, made from the document itself: right ones, nearly right ones and nonsense, by
 * everybody. Each answer is one that the document names, with the body that it describes, in time; none is a 5xx;
 * and both ledgers still prove. A failure names its seed and path: `FUZZ_SEED=… npx vitest run tests/fuzz`.
 */
const CASES = Number(process.env["FUZZ_CASES"] ?? 20);
const SEED = Number(process.env["FUZZ_SEED"] ?? 20261124);
const LONGEST_MS = 10_000;

interface Described {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly schema: JsonSchema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: object }>> }>
  >;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

let api: TestApi;
let examples: Examples;
let document: Document;
let words: Words;
let victimId: string;
/** Of every operation, made before anything is spoiled. */
const given = new Map<string, Example>();
let tokens: Readonly<Record<string, string | null>>;

beforeAll(async () => {
  api = await startApi();
  examples = await makeExamples(api);
  document = JSON.parse((await api.call("GET", "/openapi.json")).bytes.toString()) as Document;
  const { technician, viewer } = {
    technician: await tokenOf(await makeActor("technician")),
    viewer: await tokenOf(await makeActor("viewer")),
  };
  tokens = { ...examples.tokens, technician, viewer, nobody: null, forged: "x.y.z" };
  for (const name of tried.map(nameOf)) given.set(name, await examples.of(name));
  words = await makeWords();
  victimId = (await makeActor("operator")).userId;
}, 120_000);
afterAll(() => api.close());

async function makeWords(): Promise<Words> {
  const { cola, nuts, warehouse, machine, operator } = examples.scene;
  const taskIds = await rows<{ id: string }>(sql`select id from task limit 5`);
  const skus = await rows<{ sku: string }>(sql`select sku from item limit 5`);
  const slotIds = machine.slots.map(({ id }) => id);
  return {
    ids: [
      cola.id,
      nuts.id,
      warehouse.id,
      machine.id,
      operator.userId,
      ...slotIds,
      ...taskIds.map(({ id }) => id),
    ],
    byField: {
      machineCode: [machine.code],
      machineCodes: [machine.code],
      slotCode: machine.slots.map(({ code }) => code),
      sku: skus.map(({ sku }) => sku),
    },
  };
}

const nameOf = ({ method, path }: Operation): string => `${method.toUpperCase()} ${path}`;

/** What raises an error on purpose, and an act that would sign the callers out. */
const apart = new Set(["POST /test/error", "POST /auth/logout"]);
const tried = operations.filter((each) => !apart.has(nameOf(each)));

interface Call extends Sent {
  readonly method: string;
  readonly path: string;
  readonly who: string;
}

function callsOf(operation: Operation, described: Described, example: Example): fc.Arbitrary<Call> {
  const method = operation.method.toUpperCase();
  const who = fc.oneof(
    { weight: 3, arbitrary: fc.constant("admin") },
    { weight: 3, arbitrary: fc.constant<string>(example.as ?? "manager") },
    { weight: 2, arbitrary: fc.constantFrom(...Object.keys(tokens)) },
  );
  return fc
    .record({
      who,
      path: pathsOf(operation, example),
      query: queriesOf(described),
      headers: headersOf(described),
      sent: method === "GET" ? fc.constant<Sent>({}) : bodiesOf(described, example),
    })
    .map(({ who: caller, path, query, headers, sent }) => ({
      method,
      who: caller,
      path: `${path}${query}`,
      ...sent,
      headers: { ...example.headers, ...headers, ...sent.headers },
      token: operation.access === "open" ? null : (tokens[caller] ?? null),
    }));
}

function pathsOf(operation: Operation, example: Example): fc.Arbitrary<string> {
  // Nobody of the callers is to be blocked or renamed by chance.
  const ids = operation.tag === "users" ? [victimId] : words.ids;
  const path = example.path ?? operation.path.replace(":id", examples.scene.machine.id);
  const own = path.split("?")[0]!.replace(examples.scene.operator.userId, victimId);
  if (!operation.path.includes(":id")) return fc.constant(own);
  const strange = fc.constantFrom("x", "%00", "%E0%A4%A", "..%2f", "null", "-1", "9".repeat(300), "😀");
  const id = fc.oneof(fc.constantFrom(...ids), fc.uuid(), strange);
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant(own) },
    { weight: 3, arbitrary: id.map((each) => operation.path.replace(":id", each)) },
  );
}

const asText = (value: unknown): string =>
  typeof value === "string" ? value : (JSON.stringify(value) ?? "");

function queriesOf({ parameters = [] }: Described): fc.Arbitrary<string> {
  const { value } = valuesOf(document.components.schemas, words);
  const known = parameters.filter((parameter) => parameter.in === "query");
  const right = fc.record(Object.fromEntries(known.map(({ name, schema }) => [name, value(schema, name)])), {
    requiredKeys: [],
  });
  // Of many filters at once nothing is found: a few are enough.
  const few = fc.tuple(right, fc.nat()).map(([all, at]) => {
    const entries = Object.entries(all);
    return Object.fromEntries(
      [0, 1].flatMap((step) => (entries.length ? [entries[(at + step) % entries.length]!] : [])),
    );
  });
  const query = fc.oneof({ weight: 3, arbitrary: few }, { weight: 1, arbitrary: spoiled(few) });
  return fc.oneof(
    { weight: known.length > 0 ? 1 : 5, arbitrary: fc.constant("") },
    { weight: known.length > 0 ? 4 : 1, arbitrary: query.map(writeQuery) },
  );
}

function writeQuery(query: unknown): string {
  const given = typeof query === "object" && query !== null ? query : { q: query };
  const written = new URLSearchParams(
    Object.entries(given).map(([name, each]) => [name, asText(each)]),
  ).toString();
  return written === "" ? "" : `?${written.slice(0, 4000)}`;
}

function headersOf({ parameters = [] }: Described): fc.Arbitrary<Record<string, string>> {
  const names = new Set(parameters.filter((parameter) => parameter.in === "header").map(({ name }) => name));
  const keys = fc.constantFrom("one", "two", "k".repeat(200), "k".repeat(201), "é");
  const versions = fc.constantFrom(
    "*",
    '"x"',
    '"2026-11-24T00:00:00.000Z"',
    'W/"1"',
    '""',
    '"275760-09-13T00:00:00.001Z"',
  );
  return fc.record(
    {
      ...(names.has("Idempotency-Key") ? { "Idempotency-Key": fc.oneof(keys, fc.uuid()) } : {}),
      ...(names.has("If-Match") ? { "If-Match": versions } : {}),
      "Accept-Language": fc.constantFrom("ru", "uz;q=0.1, *", "x".repeat(500), ";;;"),
    },
    { requiredKeys: [] },
  );
}

function bodiesOf({ requestBody }: Described, example: Example): fc.Arbitrary<Sent> {
  const form = requestBody?.content["multipart/form-data"];
  if (form) return formBodies(example);
  const schema = requestBody?.content["application/json"]?.schema;
  const types = ["text/plain", "application/x-www-form-urlencoded", "application/json; charset=utf-16", ""];
  const wire = fc
    .tuple(
      fc.constantFrom('{"a":', "[".repeat(5_000), "\ufeff{}", "", "{}", "01"),
      fc.constantFrom("application/json", ...types),
    )
    .map(([raw, type]): Sent => ({ raw, headers: { "Content-Type": type } }));
  if (!schema) {
    const given = fc.oneof(
      fc.constant<Sent>({}),
      nasty.map((body): Sent => ({ body: body ?? null })),
    );
    return fc.oneof({ weight: 4, arbitrary: given }, { weight: 1, arbitrary: wire });
  }
  const made = valuesOf(document.components.schemas, words).value(schema);
  const right = example.body === undefined ? made : fc.oneof(made, fc.constant(example.body));
  const json = (body: fc.Arbitrary<unknown>) => body.map((each): Sent => ({ body: each ?? null }));
  return fc.oneof(
    { weight: 4, arbitrary: json(right) },
    { weight: 6, arbitrary: json(spoiled(right)) },
    { weight: 1, arbitrary: json(nasty) },
    { weight: 1, arbitrary: wire },
  );
}

function formBodies(example: Example): fc.Arbitrary<Sent> {
  const files = fc.constantFrom(
    textNamedJpg().body,
    pngBomb(),
    Buffer.alloc(0),
    Buffer.from([0xff, 0xd8, 0xff]),
  );
  const kinds = fc.oneof(fc.constantFrom("before", "after", "other"), nasty.map(asText));
  return fc.oneof(
    fc.constant<Sent>(example.raw ? { raw: example.raw } : {}),
    fc.tuple(kinds, files).map(([kind, file]): Sent => ({ raw: photoForm(kind, file) })),
    fc.constant<Sent>({ raw: new FormData() }),
    nasty.map((body): Sent => ({ body: body ?? null })),
  );
}

const checks = new Map<string, z.ZodType>();

/** The schema of the document for an answer, as a Zod schema; made once. */
function checkOf(schema: object): z.ZodType {
  const text = JSON.stringify({ ...schema, $defs: document.components.schemas });
  const known = checks.get(text);
  if (known) return known;
  const made = z.fromJSONSchema(
    JSON.parse(text.replaceAll("#/components/schemas/", "#/$defs/")) as Parameters<
      typeof z.fromJSONSchema
    >[0],
  );
  checks.set(text, made);
  return made;
}

function expectDocumented({ responses }: Described, answer: Received, told: string): void {
  expect(answer.status, told).toBeLessThan(500);
  const described = responses[answer.status];
  expect(described, `${told}: not documented`).toBeDefined();
  const type = (answer.headers.get("content-type") ?? "").split(";")[0]!;
  const content = described!.content?.[type];
  if (answer.bytes.length === 0 || !described!.content) {
    expect(answer.bytes.length, told).toBe(0);
    return;
  }
  expect(content, `${told}: ${type} is not documented`).toBeDefined();
  if (type.includes("json") && content!.schema)
    expect(checkOf(content!.schema).safeParse(answer.json).error, told).toBeUndefined();
}

const inTime = <T>(act: Promise<T>, told: string): Promise<T> =>
  Promise.race([
    act,
    new Promise<never>((_, reject) =>
      setTimeout(() => reject(new Error(`No answer in time: ${told}`)), LONGEST_MS).unref(),
    ),
  ]);

describe(`seed ${SEED}, ${CASES} cases an operation`, () => {
  test.each(tried.map((each) => [nameOf(each), each] as const))(
    "%s answers as the document says, whatever is sent",
    async (name, operation) => {
      const described = document.paths[`/api${operation.path.replace(":id", "{id}")}`]![operation.method]!;
      const example = given.get(name)!;
      const property = fc.asyncProperty(callsOf(operation, described, example), async (call) => {
        const { method, path, who, body, raw, headers } = call;
        const sent = JSON.stringify({ body, raw: typeof raw === "string" ? raw : undefined, headers });
        const told = `${method} ${path.slice(0, 200)} by ${who} ${sent.slice(0, 1500)}`;
        const answer = await inTime(api.call(method, path, call), told);
        expectDocumented(
          described,
          answer,
          `${told} -> ${answer.status} ${answer.bytes.toString().slice(0, 500)}`,
        );
      });
      await fc.assert(property, { seed: SEED, numRuns: CASES, endOnFailure: true });
    },
    60_000 + CASES * 1_000,
  );
});

test("both ledgers prove after all of it", async () => {
  expect((await proveStock()).differences).toEqual([]);
  expect((await proveCash()).differences).toEqual([]);
});
