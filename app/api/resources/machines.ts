import { z } from "zod";
import {
  createMachine,
  getMachine,
  listMachines,
  machineForActor,
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
  timeOrNull,
} from "../fields.ts";
import { operation } from "../registry.ts";

const slot = z
  .strictObject({
    id: idField,
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
    onHand: quantityOrNull,
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

/** A planogram that was read may be sent back as it is: what only answers carry is let be. */
const planogramBody = planogramInput.extend({
  slots: z
    .array(
      planogramInput.shape.slots.element.extend({
        id: idField.optional(),
        itemName: textOrNull.optional(),
        sku: textOrNull.optional(),
        unit: textOrNull.optional(),
        onHand: quantityOrNull.optional(),
      }),
    )
    .max(500),
});

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
    answer: { status: 200, schema: machine },
    errors: ["fleet.slot_not_empty"],
    handle: ({ actor, id, body }) => writeMachine(setPlanogram(actor, id, body)),
  }),
];
