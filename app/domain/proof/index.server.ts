/** The door of the proof: both ledgers recomputed together, and what came of it kept. */
export {
  getProof,
  lastProof,
  lastRight,
  listProofs,
  type LedgerProof,
  type ProofRow,
  type ProvenDifference,
} from "./proof-list.server.ts";
export { forgetOldProofs, prove, proveNightly } from "./proof.server.ts";
