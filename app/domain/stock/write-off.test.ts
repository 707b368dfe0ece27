import { randomInt } from "node:crypto";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { forgetCompany } from "#app/platform/company.ts";
import { execute, row, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { units } from "#app/platform/quantity.ts";
import { fresh, makeActor, makeItem, makeMachine, makeWarehouse, stockUp } from "#tests/factories.ts";
import { phonePhoto } from "#tests/fixtures/photos.ts";
import {
  addStockPhoto,
  getStockPhoto,
  issue,
  listMoves,
  listWriteOffs,
  openStockPhoto,
  proveStock,
  receive,
  reverse,
  writeOff,
  writeOffSums,
} from "./index.server.ts";
import type { WriteOffReason } from "./schema.ts";

type User = Awaited<ReturnType<typeof makeActor>>;
let keeper: User;
let manager: User;

beforeAll(async () => {
  [keeper, manager] = await Promise.all([makeActor("warehouse"), makeActor("manager")]);
});

async function askPhotosFor(reasons: readonly WriteOffReason[]): Promise<void> {
  await execute(sql`update company set write_off_photo_reasons = ${reasons}::text[]`);
  forgetCompany();
}

afterEach(() => askPhotosFor([]));

const errorsOf = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "done",
    (error: unknown) => (error instanceof AppError ? (error.details.errors ?? error.code) : String(error)),
  );

const picture = () => phonePhoto({ seed: randomInt(1_000_000), takenAt: new Date(), megabytes: 0.1 });

async function stocked(quantity = 10) {
  const [item, warehouse] = await Promise.all([makeItem(), makeWarehouse()]);
  await stockUp(warehouse.id, item.id, units(quantity));
  const place = { type: "warehouse", id: warehouse.id } as const;
  const lines = [{ itemId: item.id, quantity: units(1) }];
  return { item, place, lines };
}

describe("a write-off", () => {
  it("is refused without a photo for the reasons that the company names, and for no other", async () => {
    const { place, lines } = await stocked();
    await askPhotosFor(["damaged"]);
    expect(await errorsOf(writeOff(keeper, { place, reason: "damaged", lines }))).toEqual([
      { path: "photoId", key: "photo_for_reason" },
    ]);
    expect(await errorsOf(writeOff(keeper, { place, reason: "theft", lines }))).toBe("done");
    const photo = await addStockPhoto(keeper, await picture());
    const posted = await writeOff(keeper, { place, reason: "damaged", lines, photoId: photo.id });
    const { items } = await listMoves(keeper, { postingId: posted.postingId }, { limit: 10, cursor: null });
    expect(items[0]).toMatchObject({ toType: "loss", reason: "damaged", photoId: photo.id });
  });

  it("takes no photo of somebody else, and the same picture again is the same photo", async () => {
    const { place, lines } = await stocked();
    const bytes = await picture();
    const [first, second] = [await addStockPhoto(keeper, bytes), await addStockPhoto(keeper, bytes)];
    expect(second).toEqual(first);
    expect(await errorsOf(writeOff(manager, { place, reason: "damaged", lines, photoId: first.id }))).toEqual(
      [{ path: "photoId", key: "unknown" }],
    );
  });

  it("takes the named lot also where its code is not its own", async () => {
    const [item, warehouse] = await Promise.all([makeItem(), makeWarehouse()]);
    const line = { itemId: item.id, quantity: units(5), amount: 500n, lotCode: "L-1" };
    await receive(keeper, {
      warehouseId: warehouse.id,
      lines: [
        { ...line, expiresOn: "2031-01-01" },
        { ...line, expiresOn: "2030-01-01" },
      ],
    });
    const later = await row<{ id: string }>(
      sql`select id from lot where item_id = ${item.id}::uuid and expires_on = '2031-01-01'`,
    );
    await writeOff(keeper, {
      place: { type: "warehouse", id: warehouse.id },
      reason: "quality",
      lines: [{ itemId: item.id, quantity: units(2), lotId: later!.id }],
    });
    const left = await row<{ onHand: bigint }>(
      sql`select on_hand as "onHand" from lot_balance where lot_id = ${later!.id}::uuid`,
    );
    expect(left).toEqual({ onHand: units(3) });
    const other = await makeItem();
    await stockUp(warehouse.id, other.id, units(1));
    expect(
      await errorsOf(
        writeOff(keeper, {
          place: { type: "warehouse", id: warehouse.id },
          reason: "quality",
          lines: [{ itemId: other.id, quantity: units(1), lotId: later!.id }],
        }),
      ),
    ).toEqual([{ path: "lines.0.lotCode", key: "unknown" }]);
  });

  it("acts once for one key and never takes more than is there, of fifty at once", async () => {
    const { item, place } = await stocked(10);
    const lines = [{ itemId: item.id, quantity: units(1) }];
    const key = fresh("key");
    const answers = await Promise.all([
      ...Array.from({ length: 20 }, () => errorsOf(writeOff(keeper, { place, reason: "other", lines, key }))),
      ...Array.from({ length: 30 }, () => errorsOf(writeOff(keeper, { place, reason: "other", lines }))),
    ]);
    expect(answers.filter((answer) => answer === "stock.insufficient").length).toBeGreaterThanOrEqual(20);
    const sums = await writeOffSums(keeper, { itemId: item.id });
    expect(sums).toEqual([{ reason: "other", moves: 10, value: 1_000_000n }]);
    expect((await proveStock()).differences).toEqual([]);
  });
});

describe("the list of write-offs", () => {
  it("sums by reason what was not taken back", async () => {
    const { item, place, lines } = await stocked();
    const damaged = await writeOff(keeper, { place, reason: "damaged", lines });
    await writeOff(keeper, { place, reason: "expired", lines: [{ ...lines[0]!, quantity: units(3) }] });
    const { items } = await listWriteOffs(
      keeper,
      { itemId: item.id },
      { limit: 10, cursor: null, count: true },
    );
    expect(items.map(({ reason, quantity }) => [reason, quantity])).toEqual([
      ["expired", units(3)],
      ["damaged", units(1)],
    ]);
    const undone = items.find(({ postingId }) => postingId === damaged.postingId)!;
    await reverse(manager, { moveId: undone.id, reason: "Found again" });
    expect(await writeOffSums(keeper, { itemId: item.id })).toEqual([
      { reason: "expired", moves: 1, value: 300_000n },
    ]);
    const after = await listWriteOffs(keeper, { itemId: item.id }, { limit: 10, cursor: null });
    expect(after.items.map(({ isReversed }) => isReversed)).toEqual([false, true]);
  });

  it("shows an operator what was written off from his own bag, with its photo, and nobody else's", async () => {
    const [operator, other] = await Promise.all([makeActor("operator"), makeActor("operator")]);
    const { item, place } = await stocked();
    await makeMachine([item.id]);
    const lines = [{ itemId: item.id, quantity: units(2) }];
    await issue(keeper, { warehouseId: place.id, operatorId: operator.userId, lines });
    const photo = await addStockPhoto(keeper, await picture());
    await writeOff(keeper, {
      place: { type: "operator", id: operator.userId },
      reason: "damaged",
      lines,
      photoId: photo.id,
    });
    const of = (actor: User) => listWriteOffs(actor, { itemId: item.id }, { limit: 10, cursor: null });
    expect((await of(operator)).items).toHaveLength(1);
    expect((await of(other)).items).toHaveLength(0);
    expect((await openStockPhoto(operator, photo.id, "thumbnail")).contentType).toBe("image/webp");
    expect((await getStockPhoto(keeper, photo.id, "http://localhost")).url).toContain("/files/");
    expect(await errorsOf(openStockPhoto(other, photo.id, "full"))).toBe("row.not_found");
  });
});
