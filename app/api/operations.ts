import type { Operation } from "./registry.ts";
import { accessRequestOperations } from "./resources/access-requests.ts";
import { apiTokenOperations } from "./resources/api-tokens.ts";
import { auditOperations } from "./resources/audit.ts";
import { authOperations } from "./resources/auth.ts";
import { balanceOperations } from "./resources/balances.ts";
import { collectionOperations } from "./resources/collections.ts";
import { dayClosingOperations } from "./resources/day-closings.ts";
import { incidentOperations } from "./resources/incidents.ts";
import { itemOperations } from "./resources/items.ts";
import { locationOperations } from "./resources/locations.ts";
import { machineStockOperations } from "./resources/machine-stock.ts";
import { machineOperations } from "./resources/machines.ts";
import { moveOperations } from "./resources/moves.ts";
import { notificationOperations } from "./resources/notifications.ts";
import { proofOperations } from "./resources/proofs.ts";
import { saleOperations } from "./resources/sales.ts";
import { stockCommandOperations } from "./resources/stock-commands.ts";
import { stockCountOperations } from "./resources/stock-counts.ts";
import { stockDocumentOperations } from "./resources/stock-documents.ts";
import { statementOperations } from "./resources/statements.ts";
import { stockPhotoOperations } from "./resources/stock-photos.ts";
import { taskVerbOperations } from "./resources/task-verbs.ts";
import { taskOperations } from "./resources/tasks.ts";
import { telegramOperations } from "./resources/telegram.ts";
import { testErrorOperations } from "./resources/test-error.ts";
import { userOperations } from "./resources/users.ts";
import { purchaseOperations } from "./resources/purchases.ts";
import { supplierOperations } from "./resources/suppliers.ts";
import { warehouseOperations } from "./resources/warehouses.ts";

/** Every operation of the API, in the order in which the document shows them. */
export const operations: readonly Operation[] = [
  ...authOperations,
  ...userOperations,
  ...statementOperations,
  ...accessRequestOperations,
  ...apiTokenOperations,
  ...locationOperations,
  ...machineOperations,
  ...machineStockOperations,
  ...itemOperations,
  ...warehouseOperations,
  ...supplierOperations,
  ...purchaseOperations,
  ...stockCommandOperations,
  ...stockDocumentOperations,
  ...stockPhotoOperations,
  ...stockCountOperations,
  ...balanceOperations,
  ...proofOperations,
  ...moveOperations,
  ...dayClosingOperations,
  ...taskOperations,
  ...taskVerbOperations,
  ...collectionOperations,
  ...saleOperations,
  ...incidentOperations,
  ...notificationOperations,
  ...auditOperations,
  ...telegramOperations,
  ...testErrorOperations,
];
