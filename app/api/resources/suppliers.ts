import { z } from "zod";
import {
  createSupplier,
  getSupplier,
  listSuppliers,
  updateSupplier,
} from "#app/domain/stock/index.server.ts";
import { supplierFilter, supplierInput, supplierPatch, supplierStatuses } from "#app/domain/stock/schema.ts";
import { pageOf, resourceFields } from "../fields.ts";
import { operation } from "../registry.ts";

const supplier = z
  .strictObject({
    ...resourceFields,
    name: z.string(),
    contact: z.string(),
    taxId: z.string(),
    status: z.enum(supplierStatuses),
  })
  .meta({ id: "Supplier" });

const tag = "suppliers";
const one = { status: 200, schema: supplier, etag: true } as const;

export const supplierOperations = [
  operation({
    method: "get",
    path: "/suppliers",
    tag,
    summary: "Suppliers",
    access: "supplier:read",
    list: { sorts: ["name", "createdAt"], byDefault: "name" },
    query: supplierFilter,
    answer: { status: 200, schema: pageOf(supplier) },
    handle: ({ actor, query, page }) => listSuppliers(actor, query, page),
  }),
  operation({
    method: "post",
    path: "/suppliers",
    tag,
    summary: "Create a supplier",
    access: "supplier:edit",
    body: supplierInput,
    answer: { ...one, status: 201 },
    errors: ["row.already_taken"],
    handle: ({ actor, body }) => createSupplier(actor, body),
  }),
  operation({
    method: "get",
    path: "/suppliers/:id",
    tag,
    summary: "A supplier",
    access: "supplier:read",
    answer: one,
    handle: ({ actor, id }) => getSupplier(actor, id),
  }),
  operation({
    method: "patch",
    path: "/suppliers/:id",
    tag,
    summary: "Change a supplier",
    access: "supplier:edit",
    checkRow: getSupplier,
    body: supplierPatch,
    answer: one,
    errors: ["row.changed", "row.already_taken"],
    handle: ({ actor, id, body, unchangedSince }) => updateSupplier(actor, id, body, unchangedSince),
  }),
];
