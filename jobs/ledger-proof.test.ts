import { expect, test } from "vitest";
import { lastProof } from "#app/domain/proof/index.server.ts";
import { execute, sql } from "#app/platform/database.ts";
import { units } from "#app/platform/quantity.ts";
import { makeItem, makeWarehouse, stockUp, system } from "#tests/factories.ts";
import { ledgerProofJob } from "#jobs/ledger-proof.ts";

test("the night's proof is kept as the system's, with a balance that somebody has changed by hand", async () => {
  const [warehouse, item] = [await makeWarehouse(), await makeItem()];
  await stockUp(warehouse.id, item.id, units(5));
  await ledgerProofJob.perform({}, { jobId: "first night", bot: null });
  expect(await lastProof(system)).toMatchObject({ actorId: null, differences: [] });

  await execute(sql`update stock_balance set on_hand = 4000 where place_id = ${warehouse.id}::uuid`);
  await ledgerProofJob.perform({}, { jobId: "second night", bot: null });
  const proof = await lastProof(system);
  expect(proof?.differences).toMatchObject([{ kind: "on_hand", recorded: "4000", computed: "5000" }]);
});
