import { z } from "zod";
import {
  listMoves,
  load,
  receive,
  transfer,
  unload,
  writeOff,
  type Move,
} from "#app/domain/stock/index.server.ts";
import {
  loadInput,
  moveCauses,
  receiveInput,
  transferInput,
  writeOffInput,
} from "#app/domain/stock/schema.ts";
import type { Actor } from "#app/platform/actor.ts";
import { company } from "#app/platform/company.ts";
import { resourceFields, textOrNull, timeField } from "../fields.ts";
import { operation } from "../registry.ts";
import { moveAnswer, writeMove } from "./moves.ts";

const posting = z
  .strictObject({
    ...resourceFields,
    number: z.int(),
    cause: z.enum(moveCauses),
    documentNumber: textOrNull,
    postedAt: timeField,
    moves: z.array(moveAnswer),
  })
  .meta({ id: "Posting" });

const tag = "stock";
const created = { status: 201, schema: posting } as const;

/** What a command has posted, with all of its moves in the order in which they were posted. */
async function readPosting(actor: Actor, posted: Promise<{ postingId: string }>) {
  const { postingId } = await posted;
  const moves = await allMoves(actor, postingId);
  const [first] = moves;
  if (!first) throw new Error(`A posting without moves: ${postingId}`);
  return {
    id: postingId,
    number: Number(first.postingNumber),
    cause: first.cause,
    documentNumber: first.documentNumber,
    postedAt: first.postedAt,
    createdAt: first.postedAt,
    updatedAt: first.postedAt,
    moves: moves.map(writeMove((await company()).currency)),
  };
}

const MOST = 200;

async function allMoves(actor: Actor, postingId: string): Promise<Move[]> {
  const moves: Move[] = [];
  let cursor: string | null = null;
  do {
    const page = await listMoves(actor, { postingId }, { limit: MOST, cursor, sort: "postedAt" });
    moves.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return moves;
}

export const stockCommandOperations = [
  operation({
    method: "post",
    path: "/stock/receive",
    tag,
    summary: "Goods from a supplier, by document",
    access: "stock:receive",
    body: receiveInput.omit({ key: true }),
    answer: created,
    errors: ["day.closed"],
    handle: ({ actor, body }) => readPosting(actor, receive(actor, body)),
  }),
  operation({
    method: "post",
    path: "/stock/transfer",
    tag,
    summary: "Between two places, at most what is available",
    access: "stock:transfer",
    body: transferInput.omit({ key: true }),
    answer: created,
    errors: ["stock.insufficient", "stock.expired", "work.slot_item_mismatch"],
    handle: ({ actor, body }) => readPosting(actor, transfer(actor, body)),
  }),
  operation({
    method: "post",
    path: "/stock/load",
    tag,
    summary: "From an operator into a machine's slots, outside a task",
    access: "stock:load",
    body: loadInput.omit({ key: true }),
    answer: created,
    errors: ["stock.insufficient", "stock.expired", "work.slot_item_mismatch"],
    handle: ({ actor, body }) => readPosting(actor, load(actor, body)),
  }),
  operation({
    method: "post",
    path: "/stock/unload",
    tag,
    summary: "From a machine's slots to an operator, outside a task",
    access: "stock:unload",
    body: loadInput.omit({ key: true }),
    answer: created,
    errors: ["stock.insufficient"],
    handle: ({ actor, body }) => readPosting(actor, unload(actor, body)),
  }),
  operation({
    method: "post",
    path: "/stock/write-off",
    tag,
    summary: "Goods that are lost, by reason",
    access: "stock:write_off",
    body: writeOffInput.omit({ key: true }),
    answer: created,
    errors: ["stock.insufficient"],
    handle: ({ actor, body }) => readPosting(actor, writeOff(actor, body)),
  }),
];
