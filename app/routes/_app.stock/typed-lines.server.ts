import type { Item } from "#app/domain/catalogue/index.server.ts";
import { AppError, invalid, type FieldError } from "#app/platform/errors.ts";
import { quantityFromNumber, units, type Quantity } from "#app/platform/quantity.ts";
import { itemLabel } from "./labels.ts";

/** Turns what a person has typed into a line - an item, a number, a pack - into what the ledger takes. */

interface TypedQuantity {
  readonly quantity: number;
  /** Name of a pack; empty or absent: the item's base unit. */
  readonly pack?: string | undefined;
}

type Packed = Pick<Item, "unit" | "packs">;

/**
 * The quantity in the item's base unit. `path` names the line. Throws `input.invalid` at its pack (the item has
 * none of that name) or its quantity (a part of a piece, too many decimals).
 */
export function baseQuantity({ quantity, pack }: TypedQuantity, item: Packed, path: string): Quantity {
  const typed = quantityFromNumber(quantity);
  if (typed === null) throw invalid({ path: `${path}.quantity`, key: "too_precise", params: { digits: 3 } });
  const total = typed * packSize(pack, item, path);
  const isWhole = total % units(1) === 0n;
  const base = total / units(1);
  if (!isWhole) throw invalid({ path: `${path}.quantity`, key: "too_precise", params: { digits: 3 } });
  if (item.unit === "pcs" && base % units(1) !== 0n)
    throw invalid({ path: `${path}.quantity`, key: "fraction" });
  return base;
}

function packSize(pack: string | undefined, item: Packed, path: string): Quantity {
  if (!pack) return units(1);
  const found = item.packs.find(({ name }) => name === pack);
  if (!found) throw invalid({ path: `${path}.pack`, key: "invalid_choice" });
  return found.quantity;
}

/** The item that a text names: as a suggestion writes it, by SKU, or by a name that only one item has. */
export function findItem<Named extends Pick<Item, "sku" | "name">>(
  items: readonly Named[],
  typed: string,
): Named | null {
  const text = typed.trim().toLowerCase();
  const exact = items.find(
    (item) => itemLabel(item).toLowerCase() === text || item.sku.toLowerCase() === text,
  );
  if (exact) return exact;
  const named = items.filter(({ name }) => name.toLowerCase() === text);
  return named.length === 1 ? named[0]! : null;
}

/** Reads every line, so that all that is wrong with a document is said at once. */
export function readLines<Line, Read>(
  lines: readonly Line[],
  read: (line: Line, path: string) => Read,
): Read[] {
  const errors: FieldError[] = [];
  const found = lines.flatMap((line, index) => {
    try {
      return [read(line, `lines.${index}`)];
    } catch (error) {
      if (!(error instanceof AppError) || !error.details.errors) throw error;
      errors.push(...error.details.errors);
      return [];
    }
  });
  if (errors.length > 0) throw invalid(...errors);
  return found;
}

interface LineField {
  /** Name of the list in the form. */
  readonly list: string;
  /** Name of the field in which the quantity is typed. */
  readonly field: string;
}

/** Runs a command of the ledger; what it lacks is said at the first line of that item. */
export async function refusedAtLine<Answer>(
  lines: readonly { readonly itemId: string }[],
  command: () => Promise<Answer>,
  at: LineField = { list: "lines", field: "quantity" },
): Promise<Answer> {
  try {
    return await command();
  } catch (error) {
    throw atLine(error, lines, at) ?? error;
  }
}

function atLine(
  error: unknown,
  lines: readonly { readonly itemId: string }[],
  { list, field }: LineField,
): AppError | null {
  if (!(error instanceof AppError) || error.code !== "stock.insufficient") return null;
  const { itemId, available, unit } = error.details;
  const index = lines.findIndex((line) => line.itemId === itemId);
  if (index < 0 || typeof available !== "number") return null;
  const params = { available, unit: String(unit) };
  return invalid({ path: `${list}.${index}.${field}`, key: "insufficient", params });
}
