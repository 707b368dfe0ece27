import { afterAll, beforeAll, expect, it } from "vitest";
import { execute, rows, sql } from "#app/platform/database.ts";
import {
  allOf,
  countRows,
  type Keyed,
  matches,
  orderPage,
  type PageRequest,
  type Sorts,
} from "#app/platform/paging.ts";
import { newId } from "#app/platform/id.ts";

const sorts = {
  name: { column: sql`name`, type: "text" },
  height: { column: sql`height`, type: "bigint" },
  plantedAt: { column: sql`planted_at`, type: "timestamptz" },
  felledOn: { column: sql`coalesce(felled_on, '9999-12-31')`, type: "date" },
} satisfies Sorts;

interface Tree extends Keyed {
  name: string;
}

async function listTrees(request: PageRequest, q?: string) {
  const order = orderPage(request, { sorts, byDefault: "name", id: sql`id` });
  const where = allOf([q && matches(sql`name`, q)]);
  const found = await rows<Tree>(sql`
    select id, name, ${order.key} from tree
    where ${where} and ${order.after} order by ${order.by} limit ${order.take}`);
  return order.page(found, request.count ? await countRows(sql`from tree where ${where}`) : undefined);
}

async function walk(sort: string | undefined, limit: number): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await listTrees({ limit, cursor, ...(sort ? { sort } : {}) });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor);
  return seen;
}

const plant = (name: string, height: number, second: string) =>
  execute(sql`insert into tree values (${newId()}::uuid, ${name}, ${height}, ${second}::timestamptz, null)`);

beforeAll(async () => {
  await execute(sql`
    create table tree (id uuid primary key, name text, height bigint, planted_at timestamptz, felled_on date)`);
  for (let index = 0; index < 10; index += 1) {
    await plant(`Oʻrik ${index % 3}`, index % 4, `2026-11-24 10:00:00.00000${index % 5}+05`);
  }
  await plant("100% \\ fir_tree", -5, "2026-11-24 10:00:00+05");
});

afterAll(() => execute(sql`drop table tree`));

it.each([
  "name",
  "-name",
  "height",
  "-height",
  "plantedAt",
  "-plantedAt",
  "felledOn",
  "-felledOn",
  undefined,
])("pages by %s show every row once, in order, also where values are equal", async (sort) => {
  const inOneGo = await walk(sort, 200);
  expect(inOneGo).toHaveLength(11);
  expect(await walk(sort, 3)).toEqual(inOneGo);
});

it("a page is stable while rows are added before it", async () => {
  const first = await listTrees({ limit: 4, cursor: null, sort: "height" });
  await plant("Archa", -9, "2026-11-24 10:00:00+05");
  const second = await listTrees({ limit: 200, cursor: first.nextCursor, sort: "height" });
  await execute(sql`delete from tree where name = 'Archa'`);
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(11);
});

it("the sort value is no part of an item, and the total is there when it is wanted", async () => {
  const page = await listTrees({ limit: 2, cursor: null, count: true });
  expect(page.total).toBe(11);
  expect(Object.keys(page.items[0] ?? {}).sort()).toEqual(["id", "name"]);
  expect(await listTrees({ limit: 11, cursor: null })).toMatchObject({ nextCursor: null });
});

it("search takes any apostrophe for any other, and its own signs literally", async () => {
  const found = async (q: string) => (await listTrees({ limit: 200, cursor: null }, q)).items.length;
  expect(await found("o'RIK 0")).toBe(4);
  expect(await found("100% \\ FIR_")).toBe(1);
  expect(await found("%")).toBe(1);
  expect(await found("r_k")).toBe(0);
  expect(await found("\0")).toBe(11);
});

it("a sort that the list does not have is refused", () => {
  for (const sort of ["age", "", "-", "toString", "--name"]) {
    expect(() =>
      orderPage({ limit: 1, cursor: null, sort }, { sorts, byDefault: "name", id: sql`id` }),
    ).toThrow(expect.objectContaining({ code: "request.invalid_parameter", details: { name: "sort" } }));
  }
});

it("a cursor of another sort, or made up, is refused before it reaches the database", async () => {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const byName = (await listTrees({ limit: 1, cursor: null })).nextCursor ?? "";
  const id = newId();
  const wrong: [string, string][] = [
    ["height", byName],
    ["-name", byName],
    ["name", ""],
    ["name", "%%%"],
    ["name", encode({})],
    ["name", encode(["name", "a\0", id])],
    ["name", encode(["name", "a", "1"])],
    ["height", encode(["height", "9".repeat(19), id])],
    ["height", encode(["height", "1; drop", id])],
    ["plantedAt", encode(["plantedAt", "2026-02-30T00:00:00.000000Z", id])],
    ["plantedAt", encode(["plantedAt", "2026-02-20T25:00:00.000000Z", id])],
    ["felledOn", encode(["felledOn", "2026-13-01", id])],
  ];
  for (const [sort, cursor] of wrong) {
    await expect(listTrees({ limit: 1, cursor, sort })).rejects.toMatchObject({
      code: "request.invalid_cursor",
    });
  }
});
