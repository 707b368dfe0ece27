import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { rows, sql } from "#app/platform/database.ts";

interface Column {
  table: string;
  column: string;
  /** As PostgreSQL writes it: "timestamp(3) with time zone", "text[]". */
  type: string;
  isNullable: boolean;
}

const schema = readFileSync("prisma/schema.prisma", "utf8").replace(/\/\/.*$/gm, "");

interface Block {
  name: string;
  lines: string[];
}

function blocksOf(kind: "model" | "enum"): Block[] {
  return [...schema.matchAll(new RegExp(`^${kind} (\\w+) \\{(.*?)^\\}`, "gms"))].map((match) => ({
    name: match[1] ?? "",
    lines: (match[2] ?? "").split("\n").flatMap((line) => line.trim() || []),
  }));
}

const models = blocksOf("model");
const enums = new Map(blocksOf("enum").map((block) => [block.name, block]));
const nameOf = ({ name, lines }: Block) => /@@map\("(.+?)"\)/.exec(lines.join("\n"))?.[1] ?? name;

function columnsOf(model: Block): Column[] {
  const table = nameOf(model);
  return model.lines.flatMap((line) => {
    const field = /^(\w+)\s+(\w+)(\[\]|\?)?/.exec(line);
    const [, name = "", type = "", suffix = ""] = field ?? [];
    if (!field || models.some((other) => other.name === type)) return [];
    const column = /@map\("(.+?)"\)/.exec(line)?.[1] ?? name;
    const list = suffix === "[]" ? "[]" : "";
    return { table, column, type: typeOf(type, line) + list, isNullable: suffix === "?" };
  });
}

const plainTypes: Record<string, string> = {
  String: "text",
  Int: "integer",
  BigInt: "bigint",
  Float: "double precision",
  Boolean: "boolean",
  DateTime: "timestamp(3) without time zone",
  Json: "jsonb",
  Bytes: "bytea",
};

function typeOf(type: string, line: string): string {
  const [, native, argument = ""] = /@db\.(\w+)(\([\d, ]+\))?/.exec(line) ?? [];
  if (native === "Timestamptz") return `timestamp${argument} with time zone`;
  if (native === "VarChar") return `character varying${argument}`;
  if (native === "Char") return `character${argument}`;
  if (native) return `${native.toLowerCase()}${argument}`;
  const known = enums.get(type);
  return known ? nameOf(known) : (plainTypes[type] ?? `unknown type ${type}`);
}

const byName = (a: Column, b: Column) => `${a.table}.${a.column}`.localeCompare(`${b.table}.${b.column}`);

it("the migrated database has exactly the tables and columns of the Prisma schema, with their types", async () => {
  const catalog = await rows<Column>(sql`
    select c.relname as "table", a.attname as "column", format_type(a.atttypid, a.atttypmod) as "type",
      not a.attnotnull and not a.attndims > 0 as "isNullable"
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and a.attnum > 0 and not a.attisdropped and c.relname <> '_prisma_migrations'`);
  expect(models.length).toBeGreaterThan(0);
  expect(catalog.toSorted(byName)).toEqual(models.flatMap(columnsOf).toSorted(byName));
});

it("the migrated database has exactly the enums of the Prisma schema, with their values", async () => {
  const catalog = await rows<{ name: string; values: string[] }>(sql`
    select t.typname as "name", array_agg(e.enumlabel::text order by e.enumsortorder) as "values"
    from pg_type t join pg_enum e on e.enumtypid = t.oid
    where t.typnamespace = 'public'::regnamespace group by t.typname order by t.typname`);
  const declared = [...enums.values()].map((block) => ({ name: nameOf(block), values: valuesOf(block) }));
  expect(catalog).toEqual(declared.toSorted((a, b) => a.name.localeCompare(b.name)));
});

function valuesOf({ lines }: Block): string[] {
  return lines
    .filter((line) => !line.startsWith("@@"))
    .map((line) => /@map\("(.+?)"\)/.exec(line)?.[1] ?? line.split(/\s/)[0] ?? "");
}
