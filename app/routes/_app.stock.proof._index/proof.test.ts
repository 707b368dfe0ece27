import { afterAll, beforeAll, expect, test } from "vitest";
import { proveNightly } from "#app/domain/proof/index.server.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { units } from "#app/platform/quantity.ts";
import { transaction } from "#app/platform/transaction.ts";
import { makeActor, makeItem, makeWarehouse, stockUp, system } from "#tests/factories.ts";
import { startWeb, type TestWeb } from "#tests/web.ts";
import { signIn, type Visitor } from "../../../tests/access/people.ts";

let web: TestWeb;
let manager: Visitor;
beforeAll(async () => {
  web = await startWeb();
  manager = await signIn(web, await makeActor("manager"), "manager");
}, 180_000);
afterAll(() => web.close());

const read = async (path: string, headers: Record<string, string>): Promise<string> => {
  const response = await fetch(`${web.url}${path}`, { headers });
  expect(response.status, path).toBe(200);
  return response.text();
};
const page = (path: string) => read(path, { Cookie: manager.cookie!, "Accept-Language": "en" });
const api = async (path: string): Promise<unknown> =>
  JSON.parse(await read(`/api${path}`, { Authorization: `Bearer ${manager.token}` }));

/** Somebody with the database in his hands changes a move, past the trigger that refuses it. */
const tamperWith = (postingId: string, by: number) =>
  transaction(async () => {
    await execute(sql`alter table stock_move disable trigger user`);
    await execute(
      sql`update stock_move set quantity = quantity + ${by} where posting_id = ${postingId}::uuid`,
    );
    await execute(sql`alter table stock_move enable trigger user`);
  });

test("a ledger that was changed behind the application's back is found at night, told, and traced by page and API to the first move since it was right", async () => {
  const [warehouse, item] = [await makeWarehouse(), await makeItem()];
  await stockUp(warehouse.id, item.id, units(5));
  const right = await proveNightly(system);
  expect(right.differences).toEqual([]);
  expect(await page("/stock/proof")).toContain("all adds up");

  // A posting may begin two minutes before its proof and end after it: what is older is beyond suspicion.
  await transaction(async () => {
    await execute(sql`alter table stock_move disable trigger user`);
    await execute(sql`update stock_move set posted_at = posted_at - interval '1 hour'`);
    await execute(sql`alter table stock_move enable trigger user`);
  });
  await stockUp(warehouse.id, item.id, units(3));
  const last = await row<{ id: string; number: bigint }>(
    sql`select id, number from stock_posting order by number desc limit 1`,
  );
  await tamperWith(last!.id, -1000);

  const broken = await proveNightly(system);
  const about = { placeType: "warehouse", placeId: warehouse.id, itemId: item.id };
  expect(broken.differences).toMatchObject([
    { ...about, ledger: "stock", kind: "lots", recorded: "8000", computed: "7000" },
    { ...about, ledger: "stock", kind: "on_hand", recorded: "8000", computed: "7000" },
  ]);

  const told = await rows<{ recipient: string }>(sql`
    select recipient_id as recipient from notice where kind = 'proof.differences' and subject = ${broken.id}`);
  expect(told.map(({ recipient }) => recipient)).toContain(manager.actor!.userId);

  expect(await api(`/stock/proofs/${broken.id}`)).toMatchObject({
    ok: false,
    differences: [
      { ...about, kind: "lots", expected: "7000", found: "8000" },
      { ...about, kind: "on_hand", expected: "7000", found: "8000" },
    ],
  });
  expect(await api("/stock/proofs?ok=false")).toMatchObject({ items: [{ id: broken.id, differences: 2 }] });

  expect(await page("/")).toContain(`/stock/proof/${broken.id}`);
  expect(await page("/stock/proof")).toContain("2 differences");
  const traced = await page(`/stock/proof/${broken.id}?difference=2`);
  expect(traced).toContain(item.name);
  const postings = [...traced.matchAll(/href="\/stock\/ledger\?postingId=([0-9a-f-]+)"/g)].map(
    ([, id]) => id,
  );
  expect(postings).toEqual([last!.id]);
  await tamperWith(last!.id, 1000);
}, 60_000);

test("what proofs found is not for who sees his own goods only", async () => {
  const { cookie } = await signIn(web, await makeActor("operator"), "operator");
  const response = await fetch(`${web.url}/stock/proof`, { headers: { Cookie: cookie! } });
  expect(response.status).toBe(403);
});
