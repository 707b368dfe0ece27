/** The door of the reports: figures read across the modules. */
export { cashInBoxes } from "./cash-boxes.server.ts";
export type { AttentionLine } from "./attention-line.ts";
export { attention, type Attention } from "./attention.server.ts";
export { homeFigures, type HomeFigures } from "./home-figures.server.ts";
export { liability, type Liability } from "./liability.server.ts";
export { machineFigures, type MachineFigures, type SlotFigures } from "./machine-figures.server.ts";
