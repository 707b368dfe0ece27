import { z } from "zod";
import { getMachine, machineForActor, stickerAddress } from "#app/domain/fleet/index.server.ts";
import { slotStock } from "#app/domain/stock/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { company } from "#app/platform/company.ts";
import { stickerPng, stickerSvg } from "#app/platform/qr.ts";
import { currencyField, idField, money, moneyField, quantity, quantityField, timeOrNull } from "../fields.ts";
import { operation } from "../registry.ts";

const machineStock = z
  .strictObject({
    machineId: idField,
    salesUntil: timeOrNull,
    currency: currencyField,
    items: z.array(
      z.strictObject({
        slotId: idField,
        slotCode: z
          .string()
          .nullable()
          .meta({ description: "Null for a slot that the planogram has closed" }),
        itemId: idField,
        onHand: quantityField,
        value: moneyField,
      }),
    ),
  })
  .meta({ id: "MachineStock" });

async function readStock(actor: Actor, machineId: string) {
  const { salesUntil, slots } = await getMachine(actor, machineId);
  const codes = new Map(slots.map((slot) => [slot.id, slot.code]));
  const held = await slotStock(machineId);
  return {
    machineId,
    salesUntil,
    currency: (await company()).currency,
    items: held.map((row) => ({
      slotId: row.slotId,
      slotCode: codes.get(row.slotId) ?? null,
      itemId: row.itemId,
      onHand: quantity(row.onHand),
      value: money(row.value),
    })),
  };
}

const tag = "machines";

export const machineStockOperations = [
  operation({
    method: "get",
    path: "/machines/:id/stock",
    tag,
    summary: "What stands in a machine's slots",
    access: "machine:read",
    answer: { status: 200, schema: machineStock },
    handle: ({ actor, id }) => readStock(actor, id),
  }),
  operation({
    method: "get",
    path: "/machines/:id/qr.png",
    tag,
    summary: "The QR code of a machine's sticker, as PNG",
    access: "machine:read",
    checkRow: machineForActor,
    answer: { status: 200, contentType: "image/png" },
    handle: async ({ actor, id }) => stickerPng(await stickerAddress(actor, id)),
  }),
  operation({
    method: "get",
    path: "/machines/:id/qr.svg",
    tag,
    summary: "The QR code of a machine's sticker, as SVG",
    access: "machine:read",
    checkRow: machineForActor,
    answer: { status: 200, contentType: "image/svg+xml" },
    handle: async ({ actor, id }) => stickerSvg(await stickerAddress(actor, id)),
  }),
];
