import { z } from "zod";
import {
  createWarehouse,
  getWarehouse,
  listWarehouses,
  updateWarehouse,
} from "#app/domain/stock/index.server.ts";
import {
  warehouseFilter,
  warehouseInput,
  warehousePatch,
  warehouseStatuses,
} from "#app/domain/stock/schema.ts";
import { pageOf, resourceFields } from "../fields.ts";
import { operation } from "../registry.ts";

const warehouse = z
  .strictObject({
    ...resourceFields,
    code: z.string(),
    name: z.string(),
    status: z.enum(warehouseStatuses),
  })
  .meta({ id: "Warehouse" });

const tag = "warehouses";
const one = { status: 200, schema: warehouse, etag: true } as const;

export const warehouseOperations = [
  operation({
    method: "get",
    path: "/warehouses",
    tag,
    summary: "Warehouses",
    access: "warehouse:read",
    list: { sorts: ["name", "code", "createdAt"], byDefault: "name" },
    query: warehouseFilter,
    answer: { status: 200, schema: pageOf(warehouse) },
    handle: ({ actor, query, page }) => listWarehouses(actor, query, page),
  }),
  operation({
    method: "post",
    path: "/warehouses",
    tag,
    summary: "Create a warehouse",
    access: "warehouse:edit",
    body: warehouseInput,
    answer: { ...one, status: 201 },
    errors: ["row.already_taken"],
    handle: ({ actor, body }) => createWarehouse(actor, body),
  }),
  operation({
    method: "get",
    path: "/warehouses/:id",
    tag,
    summary: "A warehouse",
    access: "warehouse:read",
    answer: one,
    handle: ({ actor, id }) => getWarehouse(actor, id),
  }),
  operation({
    method: "patch",
    path: "/warehouses/:id",
    tag,
    summary: "Change a warehouse",
    access: "warehouse:edit",
    checkRow: getWarehouse,
    body: warehousePatch,
    answer: one,
    errors: ["row.changed", "row.already_taken"],
    handle: ({ actor, id, body, unchangedSince }) => updateWarehouse(actor, id, body, unchangedSince),
  }),
  ...(["close", "reopen"] as const).map((verb) =>
    operation({
      method: "post",
      path: `/warehouses/:id/${verb}`,
      tag,
      summary: verb === "close" ? "Close a warehouse where nothing is left" : "Open a closed warehouse again",
      access: "warehouse:edit",
      checkRow: getWarehouse,
      answer: { status: 200, schema: warehouse },
      errors: verb === "close" ? ["stock.warehouse_in_use"] : [],
      handle: ({ actor, id }) =>
        updateWarehouse(actor, id, { status: verb === "close" ? "closed" : "active" }),
    }),
  ),
];
