import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A file as it was read out of real machines. */
export const planogramFile = join(import.meta.dirname, "..", "fixtures", "planograms.csv");

export const model = "Rheavendors Luce X2";
/** The file's prices are in cents of another currency. */
export const priceFactor = 10_000;

export interface FileSlot {
  readonly code: string;
  readonly name: string;
  /** As the machine has it after the import, in minor units; null where the file says none. */
  readonly price: number | null;
}

/** The lines of one machine model. */
export const slotsInFile = (): FileSlot[] =>
  readFileSync(planogramFile, "utf8")
    .trim()
    .split("\n")
    .map((line) => line.trim().split(","))
    .filter(([name]) => name === model)
    .map(([, code = "", name = "", price = ""]) => ({
      code,
      name,
      price: price === "" ? null : Number(price) * priceFactor,
    }));
