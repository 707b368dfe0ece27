/** The door of the proof: both ledgers recomputed together, and what came of it kept. */
export {
  forgetOldProofs,
  lastProof,
  prove,
  type LedgerProof,
  type ProvenDifference,
} from "./proof.server.ts";
