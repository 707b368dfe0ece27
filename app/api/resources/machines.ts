import { z } from "zod";
import {
  createMachine,
  getMachine,
  listMachines,
  machineForActor,
  reissueQrToken,
  setPlanogram,
  updateMachine,
  type MachineDetail,
  type MachineListed,
  type Slot,
} from "#app/domain/fleet/index.server.ts";
import {
  feeds,
  machineFilter,
  machineInput,
  machinePatch,
  machinePayments,
  machineSorts,
  machineStatuses,
  machineTypes,
  MOST_SLOTS,
  planogramInput,
  slotKinds,
} from "#app/domain/fleet/schema.ts";
import { company } from "#app/platform/company.ts";
import {
  currencyField,
  dayOrNull,
  idField,
  idOrNull,
  mapPage,
  money,
  moneyField,
  moneyOr,
  moneyOrNull,
  pageOf,
  quantityOr,
  quantityOrNull,
  resourceFields,
  textOrNull,
  timeField,
  timeOrNull,
} from "../fields.ts";
import { operation } from "../registry.ts";

/** What the planogram says of a slot, as it is or as it will be. */
const planned = {
  code: z.string(),
  kind: z.enum(slotKinds),
  itemId: idOrNull,
  itemName: textOrNull,
  sku: textOrNull,
  unit: textOrNull,
  label: z.string(),
  price: moneyOrNull,
  capacity: quantityOrNull,
  par: quantityOrNull,
  critical: quantityOrNull,
};

const waiting = z
  .strictObject({
    closes: z.boolean().meta({ description: "The slot will be closed; nothing more is said then" }),
    ...planned,
    since: timeField,
  })
  .nullable()
  .meta({ description: "What the slot becomes once a task has emptied it (viaTask)" });

const slot = z
  .strictObject({
    id: idField,
    ...planned,
    onHand: quantityOrNull,
    waiting,
  })
  .meta({ id: "Slot" });

const machineFields = z.strictObject({
  ...resourceFields,
  code: z.string(),
  name: z.string(),
  type: z.enum(machineTypes),
  model: z.string(),
  manufacturer: z.string(),
  serial: z.string(),
  status: z.enum(machineStatuses),
  locationId: idOrNull,
  locationName: textOrNull,
  locationAddress: textOrNull,
  operatorId: idOrNull,
  operatorName: textOrNull,
  technicianId: idOrNull,
  technicianName: textOrNull,
  paymentMethods: z.array(z.enum(machinePayments)),
  cashBoxCapacity: moneyOrNull,
  currency: currencyField,
  installedOn: dayOrNull,
  feed: z.enum(feeds),
  salesUntil: timeOrNull.meta({ description: "The time up to which the machine's sales are in" }),
});

const machine = machineFields.extend({ slots: z.array(slot) }).meta({ id: "Machine" });

const machineListed = machineFields
  .extend({
    slotCount: z.int(),
    soldOutSlots: z.int(),
    lowSlots: z.int(),
    fillPercent: z.int().nullable(),
    stockValue: moneyField,
    slots: z.array(slot).optional().meta({ description: "With include=slots" }),
  })
  .meta({ id: "MachineListed" });

const writeSlot = ({ machineId: _, ...row }: Slot) => ({
  ...row,
  price: moneyOr(row.price),
  capacity: quantityOr(row.capacity),
  par: quantityOr(row.par),
  critical: quantityOr(row.critical),
  onHand: quantityOr(row.onHand),
  waiting: row.waiting && {
    ...row.waiting,
    price: moneyOr(row.waiting.price),
    capacity: quantityOr(row.waiting.capacity),
    par: quantityOr(row.waiting.par),
    critical: quantityOr(row.waiting.critical),
  },
});

async function writeMachine(row: Promise<MachineDetail>) {
  const found = await row;
  return {
    ...found,
    cashBoxCapacity: moneyOr(found.cashBoxCapacity),
    currency: (await company()).currency,
    slots: found.slots.map(writeSlot),
  };
}

const writeListed =
  (currency: string) =>
  ({ slots, ...row }: MachineListed) => ({
    ...row,
    cashBoxCapacity: moneyOr(row.cashBoxCapacity),
    stockValue: money(row.stockValue),
    currency,
    ...(slots ? { slots: slots.map(writeSlot) } : {}),
  });

const onlyAnswered = {
  itemName: textOrNull.optional(),
  sku: textOrNull.optional(),
  unit: textOrNull.optional(),
};
const wanted = planogramInput.shape.slots.element;

/** A planogram that was read may be sent back as it is: what only answers carry is let be. */
const planogramBody = planogramInput.extend({
  slots: z
    .array(
      wanted.extend({
        ...onlyAnswered,
        id: idField.optional(),
        onHand: quantityOrNull.optional(),
        waiting: wanted
          .extend({ ...onlyAnswered, closes: z.boolean(), since: timeField.optional() })
          .nullish()
          .meta({
            description: "As it was read: the change goes on waiting, and nothing else of the slot counts",
          }),
      }),
    )
    .max(MOST_SLOTS),
  viaTask: planogramInput.shape.viaTask.meta({
    description:
      "A slot with stock of which leftovers says nothing keeps its item; the item wanted for it, or its closing, waits for the task whose completion takes all of the old goods out. A later planogram replaces what waits, or withdraws it by naming the slot with its present item.",
  }),
});

/** What is wanted of each slot that was sent: what waits for it, where that came along. */
const wantedSlots = ({ slots }: z.output<typeof planogramBody>) =>
  slots.filter((slot) => !slot.waiting?.closes).map(({ waiting: later, ...slot }) => later ?? slot);

const tag = "machines";
const one = { status: 200, schema: machine, etag: true } as const;

export const machineOperations = [
  operation({
    method: "get",
    path: "/machines",
    tag,
    summary: "Machines",
    access: "machine:read",
    list: { sorts: machineSorts, byDefault: "code" },
    query: machineFilter.extend({ include: z.enum(["slots"]).optional() }),
    answer: { status: 200, schema: pageOf(machineListed) },
    handle: async ({ actor, query: { include, ...filter }, page }) =>
      mapPage(
        await listMachines(actor, filter, page, { slots: include === "slots" }),
        writeListed((await company()).currency),
      ),
  }),
  operation({
    method: "post",
    path: "/machines",
    tag,
    summary: "Create a machine",
    access: "machine:edit",
    body: machineInput,
    answer: { ...one, status: 201 },
    errors: ["row.already_taken"],
    handle: ({ actor, body }) => writeMachine(createMachine(actor, body)),
  }),
  operation({
    method: "get",
    path: "/machines/:id",
    tag,
    summary: "A machine with its slots",
    access: "machine:read",
    answer: one,
    handle: ({ actor, id }) => writeMachine(getMachine(actor, id)),
  }),
  operation({
    method: "patch",
    path: "/machines/:id",
    tag,
    summary: "Change a machine",
    access: "machine:edit",
    checkRow: machineForActor,
    body: machinePatch,
    answer: one,
    errors: ["row.changed", "row.already_taken"],
    handle: ({ actor, id, body, unchangedSince }) =>
      writeMachine(updateMachine(actor, id, body, unchangedSince)),
  }),
  operation({
    method: "put",
    path: "/machines/:id/planogram",
    tag,
    summary: "Make a machine's slots exactly these; slots are matched by code and keep their id",
    access: "machine:edit",
    checkRow: machineForActor,
    body: planogramBody,
    answer: one,
    errors: ["row.changed", "fleet.slot_not_empty"],
    handle: ({ actor, id, body, unchangedSince }) =>
      writeMachine(setPlanogram(actor, id, { ...body, slots: wantedSlots(body) }, unchangedSince)),
  }),
  operation({
    method: "post",
    path: "/machines/:id/reissue-qr",
    tag,
    summary: "Give a machine a new QR code; the sticker with the old one says that it was replaced",
    access: "machine:edit",
    checkRow: machineForActor,
    answer: one,
    handle: async ({ actor, id }) => {
      await reissueQrToken(actor, id);
      return writeMachine(getMachine(actor, id));
    },
  }),
];
