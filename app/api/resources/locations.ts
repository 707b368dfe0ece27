import { z } from "zod";
import {
  createLocation,
  getLocation,
  listLocations,
  updateLocation,
} from "#app/domain/fleet/index.server.ts";
import {
  locationFilter,
  locationInput,
  locationPatch,
  locationSorts,
  locationStatuses,
  locationTypes,
} from "#app/domain/fleet/schema.ts";
import { pageOf, resourceFields } from "../fields.ts";
import { operation } from "../registry.ts";

const location = z
  .strictObject({
    ...resourceFields,
    name: z.string(),
    type: z.enum(locationTypes),
    address: z.string(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    contact: z.string(),
    workingHours: z.string(),
    status: z.enum(locationStatuses),
    machines: z.int().meta({ description: "Machines that stand there now" }),
  })
  .meta({ id: "Location" });

const tag = "locations";
const one = { status: 200, schema: location, etag: true } as const;

export const locationOperations = [
  operation({
    method: "get",
    path: "/locations",
    tag,
    summary: "Locations",
    access: "location:read",
    list: { sorts: locationSorts, byDefault: "name" },
    query: locationFilter,
    answer: { status: 200, schema: pageOf(location) },
    handle: ({ actor, query, page }) => listLocations(actor, query, page),
  }),
  operation({
    method: "post",
    path: "/locations",
    tag,
    summary: "Create a location",
    access: "location:edit",
    body: locationInput,
    answer: { ...one, status: 201 },
    handle: ({ actor, body }) => createLocation(actor, body),
  }),
  operation({
    method: "get",
    path: "/locations/:id",
    tag,
    summary: "A location",
    access: "location:read",
    answer: one,
    handle: ({ actor, id }) => getLocation(actor, id),
  }),
  operation({
    method: "patch",
    path: "/locations/:id",
    tag,
    summary: "Change a location",
    access: "location:edit",
    checkRow: getLocation,
    body: locationPatch,
    answer: one,
    errors: ["row.changed"],
    handle: ({ actor, id, body, unchangedSince }) => updateLocation(actor, id, body, unchangedSince),
  }),
];
