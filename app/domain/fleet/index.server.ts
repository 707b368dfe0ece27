export {
  createLocation,
  getLocation,
  listLocations,
  updateLocation,
  type Location,
} from "./locations.server.ts";
export { listMachines, type MachineListed } from "./machine-list.server.ts";
export type { Machine } from "./machine-row.server.ts";
export {
  createMachine,
  getMachine,
  machineForActor,
  updateMachine,
  type MachineDetail,
} from "./machines.server.ts";
export { decodePlanogramFile, type RowProblem } from "./planogram-csv.ts";
export {
  importPlanogram,
  previewPlanogramImport,
  type PlanogramPreview,
  type PreviewRow,
} from "./planogram-import.server.ts";
export { planogramVersions, type PlanogramVersion } from "./planogram-versions.server.ts";
export { setPlanogram, type LeftInSlot } from "./planogram.server.ts";
export type { Slot } from "./slots.server.ts";
export { machineByQrToken, reissueQrToken, stickerAddress } from "./stickers.server.ts";
export { applyWaiting, lockSlots, takeBackWaiting } from "./waiting.server.ts";
