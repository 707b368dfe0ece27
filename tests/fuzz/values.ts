import fc from "fast-check";

/** A JSON schema as the document has it; only what its schemas use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Words that name something of the company under test, so that a case gets past "there is no such row". */
export interface Words {
  readonly ids: readonly string[];
  /** By the name of the field: codes, SKUs. */
  readonly byField: Readonly<Record<string, readonly string[]>>;
}

/** What no reader of input may stumble over. */
export const nasty: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, "", " ", [], {}, [[]], { $: [] }, "null", "undefined", "NaN"),
  fc.constantFrom<unknown>(0, -0, -1, 1e-7, 0.0005, 0.30000000000000004, 1e15, 2 ** 53, -(2 ** 53), 1e308),
  fc.constantFrom<unknown>("-1.00", "1e5", "9999999999999.99", "99999999999999999999", "0.001", "1,5", "٣"),
  fc.constantFrom<unknown>("2026-02-30", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z", "2026-11-24"),
  fc.constantFrom<unknown>(
    "a\u0000b",
    "\ud800",
    "\u202e",
    "’; drop table sale; --",
    "%",
    "_",
    "\\",
    "__proto__",
  ),
  fc.constant<unknown>("x".repeat(20_000)),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.uuid(),
  fc.double(),
  fc.integer({ min: 1, max: 60 }).map((depth) => {
    let nested: unknown = 1;
    for (let at = 0; at < depth; at++) nested = at % 2 ? [nested] : { a: nested };
    return nested;
  }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Makes values of schemas of one document. */
export function valuesOf(components: Readonly<Record<string, JsonSchema>>, words: Words) {
  const resolve = (schema: JsonSchema): JsonSchema =>
    schema.$ref ? (components[schema.$ref.replace("#/components/schemas/", "")] ?? {}) : schema;

  function value(given: JsonSchema, field = ""): fc.Arbitrary<unknown> {
    const schema = resolve(given);
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices) return fc.oneof(...choices.map((choice) => value(choice, field)));
    if (schema.allOf) {
      const parts = schema.allOf.map((part) => value(part, field) as fc.Arbitrary<object>);
      return fc.tuple(...parts).map((all) => Object.assign({}, ...all) as object);
    }
    const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? ["object"]);
    return fc.oneof(...types.map((type) => ofType(type, schema, field)));
  }

  function ofType(type: string, schema: JsonSchema, field: string): fc.Arbitrary<unknown> {
    switch (type) {
      case "null":
        return fc.constant(null);
      case "boolean":
        return fc.boolean();
      case "integer":
        return fc.integer({ min: schema.minimum ?? -5, max: Math.min(schema.maximum ?? 5_000, 1_000_000) });
      case "number":
        return fc.oneof(
          fc.integer({ min: 0, max: 30 }),
          fc.integer({ min: 0, max: 5_000 }).map((n) => n / 1000),
        );
      case "array": {
        const { items = {}, minItems = 0 } = schema;
        return fc.array(value(items, field), { minLength: minItems, maxLength: Math.max(3, minItems) });
      }
      case "object":
        return ofObject(schema);
      default:
        return text(schema, field);
    }
  }

  function ofObject({ properties = {}, required = [] }: JsonSchema): fc.Arbitrary<unknown> {
    const model = Object.fromEntries(
      Object.entries(properties).map(([name, each]) => [name, value(each, name)]),
    );
    return fc.record(model, { requiredKeys: [...required] });
  }

  function text({ format, pattern }: JsonSchema, field: string): fc.Arbitrary<unknown> {
    const known = words.byField[field];
    if (known) return fc.oneof(fc.constantFrom(...known), fc.string({ maxLength: 12 }));
    const isId = format === "uuid" || /Id$|^id$/.test(field) || (pattern ?? "").includes("{8}-");
    if (isId) return fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...words.ids) }, fc.uuid());
    if (format === "date-time") return moment.map((at) => at.toISOString());
    if (format === "date") return moment.map((at) => at.toISOString().slice(0, 10));
    if (format === "email") return fc.emailAddress();
    if (/amount|price|cost|capacity/i.test(field)) return fc.integer({ min: 0, max: 9_999_999 }).map(asMoney);
    return fc.string({ unit: "grapheme", maxLength: 20 });
  }

  return { value };
}

const moment = fc.date({ min: new Date("2025-01-01"), max: new Date("2028-01-01"), noInvalidDate: true });
const asMoney = (minor: number): string => (minor / 100).toFixed(2);

/** A value that is right, but for one leaf, key or entry. */
export const spoiled = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(value, fc.nat(), nasty, fc.constantFrom("replace", "replace", "replace", "remove", "add"))
    .map(([right, at, wrong, how]) => spoil(right, at, wrong, how));

type Keyed = Record<string, unknown>;
const isKeyed = (value: unknown): value is Keyed => typeof value === "object" && value !== null;

function spoil(right: unknown, at: number, wrong: unknown, how: string): unknown {
  const copy = structuredClone(right);
  const spots: [Keyed, string][] = [];
  const collect = (value: unknown): void => {
    if (!isKeyed(value)) return;
    for (const key of Object.keys(value)) {
      spots.push([value, key]);
      collect(value[key]);
    }
  };
  collect(copy);
  const spot = spots[at % Math.max(1, spots.length)];
  if (!spot) return wrong;
  const [holder, key] = spot;
  if (how === "remove") Reflect.deleteProperty(holder, key);
  else if (how === "add" && !Array.isArray(holder)) holder["unknown"] = wrong;
  else holder[key] = wrong;
  return Array.isArray(holder) && how === "remove" ? compacted(copy) : copy;
}

/** Holes in lists are no JSON. */
const compacted = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;
