import { expect, type Browser } from "@playwright/test";
import { openDesk } from "./desk.ts";
import { prove } from "./ledger.ts";
import { asCashier, compareFigures, countBag, proveOnThePage, verify } from "./main-job-close.ts";
import { beforeTheDay, sayThatSalesAreIn, takeInSales } from "./main-job-day.ts";
import {
  addCanisters,
  asKeeper,
  createCollection,
  createRefill,
  importPlanogram,
  inviteOperator,
  issueGoods,
  receiveGoods,
} from "./main-job-plan.ts";
import { completeCollection, completeRefill, confirmIssue, startVisit } from "./main-job-visit.ts";
import type { System } from "./system.ts";

/** A day of the company as its people live it, from an empty catalogue to the proven ledger. */
export async function liveTheMainJob(system: System, browser: Browser): Promise<void> {
  const day = await beforeTheDay(system);
  const manager = await openDesk(browser, system, day.team.manager.email);
  await importPlanogram(manager.page, day);
  await addCanisters(day);
  await receiveGoods(manager.page, day);
  const operator = await inviteOperator(manager.page, day);
  const refillId = await createRefill(manager.page, day);
  const collectionId = await createCollection(manager.page, day);

  await asKeeper(browser, day, (page) => issueGoods(page, day, refillId));
  await confirmIssue(operator, day);
  const photos = await startVisit(operator, day);
  await completeRefill(operator, day);
  await takeInSales(day);
  await completeCollection(operator, day);
  await sayThatSalesAreIn(day);

  await asCashier(browser, day, countBag);
  await verify(manager.page, refillId, photos);
  await verify(manager.page, collectionId, photos);
  await proveOnThePage(manager.page);
  expect(await prove(system)).toMatchObject({ ok: true, differences: [] });
  await compareFigures(manager, day, refillId);
  expect(manager.troubles).toEqual([]);
  await manager.close();
}
