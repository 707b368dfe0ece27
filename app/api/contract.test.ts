import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { makeExamples, type Examples } from "#tests/api-examples.ts";
import { startApi, type TestApi } from "#tests/api.ts";
import { examples as bodyExamples } from "./examples.ts";
import { glossary } from "./glossary.ts";
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

/** Two operations whose success no example shows: an error on purpose, and a setting that is off here. */
const shownElsewhere = new Set(["POST /test/error", "POST /tasks/:id/take"]);

/** The schema of the document, with its components inside, as a Zod schema. */
function documented(document: Document, path: string, method: string, status: number): z.ZodType | null {
  const { schema } = document.paths[path]?.[method]?.responses[status]?.content?.["application/json"] ?? {};
  if (!schema) return null;
  const text = JSON.stringify({ ...schema, $defs: document.components.schemas });
  return z.fromJSONSchema(
    JSON.parse(text.replaceAll("#/components/schemas/", "#/$defs/")) as Parameters<
      typeof z.fromJSONSchema
    >[0],
  );
}

async function readDocument(): Promise<Document> {
  const { bytes } = await api.call("GET", "/openapi.json");
  return JSON.parse(bytes.toString()) as Document;
}

interface Document {
  readonly openapi: string;
  readonly components: { readonly schemas: object };
  readonly paths: Record<
    string,
    Record<string, { responses: Record<number, { content?: Record<string, { schema: object }> }> }>
  >;
}

describe("every operation answers a valid call as the document says", () => {
  test.each(
    operations
      .filter((each) => !shownElsewhere.has(nameOf(each)))
      .map((each) => [nameOf(each), each] as const),
  )("%s", async (name, operation) => {
    const example = await examples.of(name);
    const token = example.token === undefined ? examples.tokens[example.as ?? "manager"] : example.token;
    const path = example.path ?? operation.path.replace(":id", examples.scene.machine.id);
    const open = operation.access === "open" ? null : token;
    const { method } = operation;
    const answer = await api.call(method.toUpperCase(), path, { ...example, token: open });
    expect(answer.status, answer.bytes.toString()).toBe(operation.answer.status);
    if (operation.answer.contentType) {
      expect(answer.headers.get("content-type")).toBe(operation.answer.contentType);
      return;
    }
    if (operation.answer.schema) expect(operation.answer.schema.safeParse(answer.json).error).toBeUndefined();
    const document = await readDocument();
    const schema = documented(
      document,
      `/api${operation.path.replace(":id", "{id}")}`,
      method,
      answer.status,
    );
    expect(schema === null).toBe(operation.answer.status === 204);
    expect(schema?.safeParse(answer.json).error).toBeUndefined();
  });

  test("a list per lot too", async () => {
    const { status, json } = await api.call("GET", "/stock/balances?lots=true", {
      token: examples.tokens.keeper,
    });
    const operation = operations.find((each) => each.path === "/stock/balances");
    expect(status).toBe(200);
    expect(operation?.answer.schema?.safeParse(json).error).toBeUndefined();
  });
});

describe("the document", () => {
  test("is OpenAPI 3.1 and names exactly the routes that answer", async () => {
    const document = await readDocument();
    const named = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const routes = operations.map(({ method, path }) => `${method} /api${path.replace(":id", "{id}")}`);
    const besides = ["health", "health/live", "health/ready", "openapi.json", "docs"].map(
      (path) => `get /api/${path}`,
    );
    expect(document.openapi).toBe("3.1.0");
    expect(named.sort()).toEqual([...routes, ...besides].sort());
  });

  test("shows a body for every operation that takes one, and each is a valid one", () => {
    const bodies = operations.filter((each) => each.body !== undefined);
    expect(Object.keys(bodyExamples).sort()).toEqual(bodies.map(nameOf).sort());
    for (const each of bodies)
      expect(each.body!.safeParse(bodyExamples[nameOf(each)]).error, nameOf(each)).toBeUndefined();
  });

  test("explains the fields of the glossary, and the glossary has no word for a field that is not there", async () => {
    const text = JSON.stringify(await readDocument());
    for (const [field, word] of Object.entries(glossary)) {
      expect(text, field).toContain(`"${field}":{`);
      expect(text, field).toContain(JSON.stringify(word).slice(1, -1));
    }
  });

  test("is shown by a page whose every file comes from here", async () => {
    const page = await api.call("GET", "/docs");
    expect(page.status).toBe(200);
    expect(page.headers.get("content-security-policy")).toContain("script-src 'self'");
    const files = [...page.bytes.toString().matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]!);
    expect(files.length).toBeGreaterThan(2);
    for (const file of files)
      expect((await api.call("GET", file.replace("/api", ""))).status, file).toBe(200);
  });
});
