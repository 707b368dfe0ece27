/** The door of the stock module: the ledger of goods. */
export { balanceTotalsAt, listBalancesAt, type BalanceAt } from "./balances-at.server.ts";
export { keepClosings } from "./closings.server.ts";
export { load, open, receive, reverse, transfer, unload } from "./commands.server.ts";
export { consume, type ConsumedLine } from "./consume.server.ts";
export { issueSheet, returnSheet, type HandOver, type HandOverLine } from "./hand-over.server.ts";
export { heldAt, type HeldStock } from "./held-at.server.ts";
export { cutExpiredReservations } from "./expiry.server.ts";
export {
  expiringTotals,
  listExpiring,
  type ExpiringFilter,
  type ExpiringRow,
  type ExpiringTotals,
} from "./expiring-list.server.ts";
export { approveCount, submitCount } from "./count-approval.server.ts";
export {
  getCount,
  listCounts,
  type Count,
  type CountLine,
  type CountSummary,
} from "./count-queries.server.ts";
export { recordCount } from "./count-records.server.ts";
export { cancelCount, openCount, reopenCount } from "./counts.server.ts";
export { getIssue, listIssues, type Issue } from "./issue-queries.server.ts";
export { disputeIssue, settleIssue } from "./disputes.server.ts";
export { confirmIssue, confirmSilentIssues, issue } from "./issues.server.ts";
export {
  listWriteOffs,
  writeOffSums,
  type WriteOffFilter,
  type WriteOffRow,
  type WriteOffSum,
} from "./write-off-list.server.ts";
export { moveTrail, type TrailStep } from "./move-trail.server.ts";
export { addStockPhoto, getStockPhoto, openStockPhoto, type StockPhoto } from "./photos.server.ts";
export { insidePlaceTypes, placeTypes, type InsidePlace, type Place } from "./places.ts";
export {
  getPurchase,
  listPrices,
  listPurchases,
  yearOfPrices,
  type Price,
  type Purchase,
  type PurchaseLine,
  type PurchaseRow,
} from "./purchase-queries.server.ts";
export { returnToSupplier } from "./purchases.server.ts";
export { proveStock, type StockProof } from "./prove.server.ts";
export {
  balanceTotals,
  heldBy,
  listBalances,
  listLots,
  listMoves,
  listReservations,
  slotStock,
  type Balance,
  type BalanceTotals,
  type HeldLot,
  type LotRow,
  type Move,
  type ReservationRow,
} from "./queries.server.ts";
export {
  extendReservations,
  releaseForTask,
  reserveForTask,
  tasksWithExpiredReservations,
  wasCut,
  type Need,
  type Shortage,
} from "./reservations.server.ts";
export { listReturns, type ReturnRow } from "./return-queries.server.ts";
export { getReturn, receiveReturn, returnGoods, type StockReturn } from "./returns.server.ts";
export {
  goodsStatement,
  type DisputedGoods,
  type GoodsStatement,
  type PromisedGoods,
  type StatementLine,
} from "./statement.server.ts";
export {
  createSupplier,
  ensureSupplier,
  getSupplier,
  listSuppliers,
  updateSupplier,
  type Supplier,
} from "./suppliers.server.ts";
export { transferForTask, type Transferred } from "./task-transfer.server.ts";
export { loadForTask, reverseTask, type LoadedLine } from "./task-postings.server.ts";
export * from "./warehouses.server.ts";
export { writeOff, writeOffLeft } from "./write-off.server.ts";
