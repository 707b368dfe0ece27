import { z } from "zod";
import { writeOffReasons } from "#app/domain/stock/schema.ts";
import {
  day,
  flag,
  id,
  money,
  positiveQuantity,
  quantity,
  requiredText,
  shortText,
} from "#app/platform/zod.ts";

// ---------------------------------------------------------------- locations

export const locationTypes = [
  "office",
  "shop",
  "mall",
  "school",
  "university",
  "hospital",
  "factory",
  "transport",
  "hotel",
  "residential",
  "street",
  "other",
] as const;
export type LocationType = (typeof locationTypes)[number];

export const locationStatuses = ["active", "paused", "closed"] as const;
export type LocationStatus = (typeof locationStatuses)[number];

const within = (limit: number) =>
  z.number().refine((value) => Math.abs(value) <= limit, {
    params: { key: "out_of_range", values: { min: -limit, max: limit } },
  });

const locationFields = z.strictObject({
  name: requiredText(120),
  type: z.enum(locationTypes),
  address: shortText(300),
  latitude: within(90).nullable(),
  longitude: within(180).nullable(),
  contact: shortText(200),
  workingHours: shortText(200),
});

export const locationInput = locationFields.extend({
  type: locationFields.shape.type.default("other"),
  address: locationFields.shape.address.default(""),
  latitude: locationFields.shape.latitude.default(null),
  longitude: locationFields.shape.longitude.default(null),
  contact: locationFields.shape.contact.default(""),
  workingHours: locationFields.shape.workingHours.default(""),
  status: z.enum(locationStatuses).default("active"),
});
export type LocationInput = z.output<typeof locationInput>;

/** The fields to change through the API, where status is none of them. */
export const locationPatch = locationFields.partial();
/** A page's form also sends the status. */
export const locationForm = locationPatch.extend({ status: z.enum(locationStatuses).optional() });
export type LocationChange = z.output<typeof locationForm>;

export const locationFilter = z.strictObject({
  id: id.optional(),
  q: shortText(100).optional(),
  type: z.enum(locationTypes).optional(),
  status: z.enum(locationStatuses).optional(),
});
export type LocationFilter = z.output<typeof locationFilter>;

export const locationSorts = ["name", "createdAt"] as const;

// ---------------------------------------------------------------- machines

export const machineTypes = ["snack", "drink", "coffee", "combo"] as const;
export type MachineType = (typeof machineTypes)[number];

export const machineStatuses = ["active", "maintenance", "offline", "disabled", "disposed"] as const;
export type MachineStatus = (typeof machineStatuses)[number];

export const feeds = ["none", "import", "api", "dts"] as const;
export type Feed = (typeof feeds)[number];

export const machinePayments = ["cash", "card", "qr"] as const;

const machineFields = z.strictObject({
  code: requiredText(40),
  name: requiredText(120),
  type: z.enum(machineTypes),
  model: shortText(120),
  manufacturer: shortText(120),
  serial: shortText(120),
  locationId: id.nullable(),
  operatorId: id.nullable(),
  technicianId: id.nullable(),
  paymentMethods: z.array(z.enum(machinePayments)).max(machinePayments.length),
  /** The sum that the cash box holds when it is full. */
  cashBoxCapacity: money.nullable(),
  installedOn: day.nullable(),
  feed: z.enum(feeds),
});

export const machineInput = machineFields.extend({
  status: z.enum(machineStatuses).default("active"),
  model: machineFields.shape.model.default(""),
  manufacturer: machineFields.shape.manufacturer.default(""),
  serial: machineFields.shape.serial.default(""),
  locationId: machineFields.shape.locationId.default(null),
  operatorId: machineFields.shape.operatorId.default(null),
  technicianId: machineFields.shape.technicianId.default(null),
  paymentMethods: machineFields.shape.paymentMethods.default([]),
  cashBoxCapacity: machineFields.shape.cashBoxCapacity.default(null),
  installedOn: machineFields.shape.installedOn.default(null),
  feed: machineFields.shape.feed.default("none"),
});
export type MachineInput = z.output<typeof machineInput>;

/** The fields to change through the API, where status is none of them. */
export const machinePatch = machineFields.partial();
/** A page's form also sends the status. */
export const machineForm = machinePatch.extend({ status: z.enum(machineStatuses).optional() });
export type MachineChange = z.output<typeof machineForm>;

export const machineFilter = z.strictObject({
  id: id.optional(),
  q: shortText(100).optional(),
  status: z.enum(machineStatuses).optional(),
  type: z.enum(machineTypes).optional(),
  locationId: id.optional(),
  operatorId: id.optional(),
  technicianId: id.optional(),
  feed: z.enum(feeds).optional(),
  /** Only machines with a slot that has an item and nothing of it. */
  soldOut: flag.optional(),
});
export type MachineFilter = z.output<typeof machineFilter>;

export const machineSorts = ["code", "name", "createdAt"] as const;

// ---------------------------------------------------------------- planogram

export const slotKinds = ["column", "canister", "selection"] as const;
export type SlotKind = (typeof slotKinds)[number];

export const MOST_SLOTS = 500;

/** A whole planogram: what is left out of a slot is empty, a slot that is left out is closed. */
const slotInput = z.strictObject({
  code: requiredText(40),
  kind: z.enum(slotKinds).default("column"),
  itemId: id.nullish().transform((value) => value ?? null),
  label: shortText(120).default(""),
  price: money.nullish().transform((value) => value ?? null),
  capacity: quantity.nullish().transform((value) => value ?? null),
  par: quantity.nullish().transform((value) => value ?? null),
  critical: quantity.nullish().transform((value) => value ?? null),
});
export type SlotInput = z.output<typeof slotInput>;

/** Where the rest of a slot goes whose item changes: to an operator, or written off. */
const leftover = z
  .strictObject({
    slotId: id,
    to: z.strictObject({ type: z.literal("operator"), id }).optional(),
    writeOff: z.enum(writeOffReasons).optional(),
  })
  .refine(({ to, writeOff }) => (to === undefined) !== (writeOff === undefined), {
    path: ["to"],
    params: { key: "invalid_choice" },
  });
/** A slot of which nothing but its code is said. */
export const bareSlot: Omit<SlotInput, "code"> = {
  kind: "column",
  itemId: null,
  label: "",
  price: null,
  capacity: null,
  par: null,
  critical: null,
};

const leftovers = z.array(leftover).max(MOST_SLOTS).default([]);
export type Leftover = z.output<typeof leftover>;

/** Slots with goods of which `leftovers` says nothing keep their item until a task has emptied them. */
const viaTask = flag.default(false);

export const planogramInput = z.strictObject({
  slots: z.array(slotInput).max(MOST_SLOTS),
  leftovers,
  viaTask,
});
/** What code may leave out that a request's parser fills in. */
export interface PlanogramInput {
  readonly slots: readonly (Partial<SlotInput> & Pick<SlotInput, "code">)[];
  readonly leftovers?: readonly Leftover[];
  readonly viaTask?: boolean;
}

export const planogramImportInput = z.strictObject({
  /** The file's text. */
  csv: z.string().min(1).max(1_000_000),
  /** Which machine model of the file; needed where it holds several. */
  model: shortText(120).optional(),
  /** Kind of the slots where the file does not say; by the machine's type otherwise. */
  kind: z.enum(slotKinds).optional(),
  createItems: flag.default(false),
  /** What the file's prices are multiplied with: a rate, where the file is in another currency. */
  priceFactor: positiveQuantity.optional(),
  leftovers,
  viaTask,
});
export type PlanogramImportInput = z.output<typeof planogramImportInput>;
