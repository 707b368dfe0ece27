import { z } from "zod";
import { listMoves, placeTypes, reverse, type Move } from "#app/domain/stock/index.server.ts";
import { moveCauses, reverseInput } from "#app/domain/stock/schema.ts";
import type { Actor } from "#app/platform/actor.ts";
import { company } from "#app/platform/company.ts";
import { AppError } from "#app/platform/errors.ts";
import { id, instant } from "#app/platform/zod.ts";
import {
  currencyField,
  idField,
  idOrNull,
  mapPage,
  money,
  moneyField,
  pageOf,
  quantity,
  quantityField,
  resourceFields,
  textOrNull,
  timeField,
  unitCost,
} from "../fields.ts";
import { operation } from "../registry.ts";

const end = z.strictObject({ type: z.enum(placeTypes), id: idOrNull, name: textOrNull });

export const moveAnswer = z
  .strictObject({
    ...resourceFields,
    postingId: idField,
    cause: z.enum(moveCauses),
    itemId: idField,
    itemName: z.string(),
    unit: z.string(),
    lotCode: textOrNull,
    quantity: quantityField,
    from: end,
    to: end,
    value: moneyField,
    unitCost: z.string().meta({ description: "Value / quantity, up to 6 decimals" }),
    currency: currencyField,
    reason: textOrNull,
    photoId: idOrNull.meta({ description: "Of a write-off; see /stock/photos" }),
    documentNumber: textOrNull,
    channel: z.string(),
    machineId: idOrNull,
    taskId: idOrNull,
    actorId: idOrNull,
    actorName: textOrNull,
    reversesId: idOrNull,
    reversedById: idOrNull,
    businessTime: timeField,
    businessDay: z.iso.date(),
    postedAt: timeField,
  })
  .meta({ id: "Move" });

export const writeMove = (currency: string) => (move: Move) => ({
  id: move.id,
  postingId: move.postingId,
  cause: move.cause,
  itemId: move.itemId,
  itemName: move.item,
  unit: move.unit,
  lotCode: move.lotCode,
  quantity: quantity(move.quantity),
  from: { type: move.fromType, id: move.fromId, name: move.from || null },
  to: { type: move.toType, id: move.toId, name: move.to || null },
  value: money(move.value),
  unitCost: unitCost(move.value, move.quantity),
  currency,
  reason: move.reason,
  photoId: move.photoId,
  documentNumber: move.documentNumber,
  channel: move.channel,
  machineId: move.machineId,
  taskId: move.taskId,
  actorId: move.actorId,
  actorName: move.actor,
  reversesId: move.reversesId,
  reversedById: move.reversedById,
  businessTime: move.businessTime,
  businessDay: move.businessDay,
  postedAt: move.postedAt,
  createdAt: move.postedAt,
  updatedAt: move.postedAt,
});

async function readMove(actor: Actor, moveId: string) {
  const { items } = await listMoves(actor, { id: moveId }, { limit: 1, cursor: null });
  const [move] = items;
  if (!move) throw new AppError("row.not_found");
  return writeMove((await company()).currency)(move);
}

const moveFilter = z.strictObject({
  id: id.optional(),
  postingId: id.optional(),
  itemId: id.optional(),
  cause: z.enum(moveCauses).optional(),
  taskId: id.optional(),
  machineId: id.optional(),
  actorId: id.optional(),
  placeType: z
    .enum(placeTypes)
    .optional()
    .meta({ description: "Moves that touch such a place, at either end; with placeId: that very place" }),
  placeId: id.optional(),
  from: instant.optional(),
  until: instant.optional(),
});

const tag = "stock";

export const moveOperations = [
  operation({
    method: "get",
    path: "/stock/moves",
    tag,
    summary: "The ledger of goods, newest first",
    access: "stock:read",
    list: { sorts: ["postedAt"], byDefault: "-postedAt" },
    query: moveFilter,
    answer: { status: 200, schema: pageOf(moveAnswer) },
    handle: async ({ actor, query, page }) =>
      mapPage(await listMoves(actor, query, page), writeMove((await company()).currency)),
  }),
  operation({
    method: "get",
    path: "/stock/moves/:id",
    tag,
    summary: "One move",
    access: "stock:read",
    answer: { status: 200, schema: moveAnswer },
    handle: ({ actor, id: moveId }) => readMove(actor, moveId),
  }),
  operation({
    method: "post",
    path: "/stock/moves/:id/reverse",
    tag,
    summary: "Take a move back, once; answers the move as it now is",
    access: "stock:reverse",
    checkRow: readMove,
    body: reverseInput.omit({ key: true }),
    answer: { status: 200, schema: moveAnswer },
    errors: ["stock.not_reversible", "stock.insufficient", "day.closed"],
    handle: async ({ actor, id: moveId, body }) => {
      await reverse(actor, { moveId, reason: body.reason });
      return readMove(actor, moveId);
    },
  }),
];
