/** "000771": a document as people call it, by six digits or more. Safe in the browser. */
export const documentNumber = (number: bigint): string => number.toString().padStart(6, "0");
