import { expect, it } from "vitest";
import { proveCash } from "#app/domain/cash/index.server.ts";
import { proveStock } from "#app/domain/stock/index.server.ts";
import { rows, sql } from "#app/platform/database.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { takeTurn } from "#tests/model/acts.ts";
import { runAndKill } from "#tests/model/processes.ts";
import { generator } from "#tests/model/random.ts";
import { postedEffects, Record, summed, type Sums } from "#tests/model/record.ts";
import { makeWorld, OPENING, type World } from "#tests/model/world.ts";

/**
 * Random commands by many actors at once, some of them in processes that are killed at random, against a model that
 * knows only sums. Refusals are fine, anything else fails. In the end the invariants hold, and the model equals the
 * database for everything that was acknowledged; of what was not, the model asks by natural key whether it was done.
 */
const COMMANDS = Number(process.env["MODEL_COMMANDS"] ?? 2_000);
const ACTORS = Number(process.env["MODEL_ACTORS"] ?? 8);
const SEED = Number(process.env["MODEL_SEED"] ?? 20261124);
const PROCESSES = 2;
const ACTORS_OF_EACH = Math.ceil(ACTORS / 4);

it(
  `ends ${COMMANDS} random commands by ${ACTORS} actors at once, half of them killed now and then, with both ledgers proven and the model met`,
  { timeout: 3_600_000 },
  async () => {
    const world = await makeWorld();
    const record = new Record();
    const isOver = () => record.turns >= COMMANDS;
    const act = async (index: number): Promise<void> => {
      const random = generator(SEED + index);
      while (!isOver()) await takeTurn(world, random, record.write);
    };
    const [killed] = await Promise.all([
      runAndKill(
        { world, seed: SEED, actors: ACTORS_OF_EACH },
        { processes: PROCESSES, everyMs: 3_000, random: generator(SEED) },
        record.write,
        isOver,
      ),
      ...Array.from({ length: ACTORS - PROCESSES * ACTORS_OF_EACH }, (_, index) => act(index)),
    ]);

    const stock = await proveStock();
    expect(stock.differences).toEqual([]);
    expect((await proveCash()).differences).toEqual([]);
    await expectInvariants();
    await expectModelMet(world, record);
    // Most commands must have been carried out, and some cut off, else the test proves nothing.
    expect(record.refusals).toBeLessThan(COMMANDS * 0.75);
    expect(stock.moves).toBeGreaterThan(BigInt(COMMANDS / 2));
    expect(killed).toBeGreaterThan(0);
    expect(record.unanswered).toBeLessThanOrEqual(killed * ACTORS_OF_EACH);
  },
);

/** Every posting did what its command said and nothing else did anything; so the balances are the model's. */
async function expectModelMet(world: World, record: Record): Promise<void> {
  const happened = await record.happened();
  const posted = await postedEffects();
  const wrong: { key: string; model: Sums; database: Sums }[] = [];
  for (const [key, effects] of happened) {
    const model = summed(effects);
    const database = posted.get(key) ?? (key.startsWith("sales:") ? model : new Map<string, Quantity>());
    if (!sameSums(model, database)) wrong.push({ key, model, database });
  }
  expect(wrong).toEqual([]);
  const openings = new Set(await openingKeys(world));
  const unasked = [...posted.keys()].filter((key) => !happened.has(key) && !openings.has(key));
  expect(unasked).toEqual([]);

  const opened = world.warehouses.flatMap(({ id }) =>
    world.items.flatMap((item) => [
      { place: id, itemId: item.id, quantity: OPENING },
      { place: "supplier", itemId: item.id, quantity: -OPENING },
    ]),
  );
  const model = summed([...opened, ...[...happened.values()].flat()]);
  expect(Object.fromEntries(await databaseSums())).toEqual(Object.fromEntries(model));
}

const sameSums = (one: Sums, other: Sums): boolean =>
  one.size === other.size && [...one].every(([key, quantity]) => other.get(key) === quantity);

const openingKeys = async ({ warehouses }: World): Promise<string[]> =>
  (
    await rows<{ key: string }>(sql`
      select natural_key as key from stock_posting order by id limit ${warehouses.length * 4}`)
  ).map(({ key }) => key);

/** Inside by the balances, outside by the moves. */
async function databaseSums(): Promise<Sums> {
  const found = await rows<{ key: string; quantity: Quantity }>(sql`
    select item_id || '@' || place_id as key, on_hand as quantity from stock_balance
    where place_type in ('warehouse', 'operator') and on_hand <> 0
    union all
    select item_id || '@' || type, sum(quantity)::bigint from (
      select to_type as type, item_id, quantity from stock_move
      union all select from_type, item_id, -quantity from stock_move) ends
    where type in ('supplier', 'customer', 'loss') group by item_id, type having sum(quantity) <> 0`);
  return new Map(found.map(({ key, quantity }) => [key, quantity]));
}

/**
 * What the constraints and proveStock do not say by themselves. A reversal is whole, but for what was found in a
 * slot and sold since: from difference to difference nothing moves.
 */
async function expectInvariants(): Promise<void> {
  const broken = await rows<{ what: string }>(sql`
    select 'reserved' as what from stock_balance where reserved < 0 or reserved > on_hand
    union all select 'negative' from stock_balance where on_hand < 0 or value < 0
    union all select 'lot' from lot_balance where on_hand < 0
    union all select 'worth of nothing' from stock_balance where on_hand = 0 and value <> 0
    union all select 'reversed twice, or not whole' from stock_move original join stock_move r on r.reverses_id = original.id
      group by original.id having count(distinct r.posting_id) > 1 or sum(r.quantity) > original.quantity
        or (sum(r.quantity) < original.quantity and original.from_type <> 'difference')
    union all select 'empty posting' from stock_posting p where cause in ('receive', 'issue', 'transfer', 'return')
      and not exists (select 1 from stock_move where posting_id = p.id)
    union all select 'another day' from stock_move m join stock_posting p on p.id = m.posting_id
      where m.business_day <> p.business_day`);
  expect(broken).toEqual([]);
}
