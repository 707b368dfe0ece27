/** The door of sales and cash. */
export {
  getCollection,
  listCollections,
  openBagsOf,
  type Collection,
  type OpenBag,
} from "./collection-list.server.ts";
export {
  expectedInBox,
  reverseCollection,
  takeCollection,
  type ExpectedCash,
  type Taking,
} from "./collections.server.ts";
export { acceptCollection, countCollection, disputeCollection } from "./counting.server.ts";
export { cashHeld, entriesOfCollection, type CashEntry, type CashHeld } from "./entry-list.server.ts";
export { proveCash, type CashDifference, type CashProof } from "./proof.server.ts";
export { getSale, listSales, type Sale } from "./sale-list.server.ts";
export { takeSales, type IntakeResult } from "./sales.server.ts";
