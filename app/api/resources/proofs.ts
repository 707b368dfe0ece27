import { z } from "zod";
import {
  getProof,
  listProofs,
  prove,
  type LedgerProof,
  type ProofRow,
} from "#app/domain/proof/index.server.ts";
import { proofFilter } from "#app/domain/proof/schema.ts";
import { insidePlaceTypes } from "#app/domain/stock/index.server.ts";
import {
  dayOrNull,
  idField,
  idOrNull,
  mapPage,
  pageOf,
  resourceFields,
  textOrNull,
  timeField,
} from "../fields.ts";
import { operation } from "../registry.ts";

const difference = z.strictObject({
  ledger: z.enum(["stock", "cash"]),
  kind: z.string(),
  subject: z.string().meta({ description: "The balance, account, collection or total" }),
  placeType: z.enum(insidePlaceTypes).nullable(),
  placeId: idOrNull,
  itemId: idOrNull,
  day: dayOrNull.meta({ description: "Of a daily closing" }),
  expected: textOrNull.meta({ description: "By the entries, in the smallest unit" }),
  found: textOrNull.meta({ description: "As it is recorded, in the smallest unit" }),
});

const made = z
  .strictObject({
    id: idField,
    ok: z.boolean(),
    checkedBalances: z.int(),
    differences: z.array(difference),
  })
  .meta({ id: "Proof" });

const row = {
  ...resourceFields,
  ok: z.boolean(),
  checkedBalances: z.int(),
  stockMoves: z.int(),
  cashEntries: z.int(),
  startedAt: timeField,
  finishedAt: timeField,
  actorId: idOrNull.meta({ description: "Null: the night's proof" }),
  actorName: textOrNull,
};

const listed = z.strictObject({ ...row, differences: z.int() }).meta({ id: "ProofSummary" });
const detailed = z.strictObject({ ...row, differences: z.array(difference) }).meta({ id: "ProofDetail" });

const writeDifferences = ({ differences }: LedgerProof) =>
  differences.map(({ recorded, computed, ...rest }) => ({ ...rest, expected: computed, found: recorded }));

const writeRow = ({ checked, stockMoves, cashEntries, ...proof }: Omit<ProofRow, "differences">) => ({
  ...proof,
  checkedBalances: checked,
  stockMoves: Number(stockMoves),
  cashEntries: Number(cashEntries),
  createdAt: proof.finishedAt,
  updatedAt: proof.finishedAt,
});

const tag = "stock";

export const proofOperations = [
  operation({
    method: "post",
    path: "/stock/prove",
    tag,
    summary: "Recompute every balance of goods and cash, and name each difference",
    access: "stock:prove",
    answer: { status: 200, schema: made },
    handle: async ({ actor }) => {
      const proof = await prove(actor);
      const differences = writeDifferences(proof);
      return { id: proof.id, ok: differences.length === 0, checkedBalances: proof.checked, differences };
    },
  }),
  operation({
    method: "get",
    path: "/stock/proofs",
    tag,
    summary: "Proofs of both ledgers, newest first",
    access: "proof:read",
    list: { sorts: ["finishedAt"], byDefault: "-finishedAt" },
    query: proofFilter,
    answer: { status: 200, schema: pageOf(listed) },
    handle: async ({ actor, query, page }) =>
      mapPage(await listProofs(actor, query, page), (proof) => ({
        ...writeRow(proof),
        ok: proof.differences === 0,
      })),
  }),
  operation({
    method: "get",
    path: "/stock/proofs/:id",
    tag,
    summary: "One proof with every difference",
    access: "proof:read",
    answer: { status: 200, schema: detailed },
    handle: async ({ actor, id }) => {
      const proof = await getProof(actor, id);
      const differences = writeDifferences(proof);
      return { ...writeRow(proof), differences, ok: differences.length === 0 };
    },
  }),
];
