import { rows, sql } from "#app/platform/database.ts";
import { foldSearch } from "#app/platform/i18n/fold.ts";
import { newId } from "#app/platform/id.ts";
import type { CsvRow } from "./planogram-csv.ts";

/** An item that a line of a planogram file means. */
export interface MatchedItem {
  readonly id: string;
  readonly sku: string;
  readonly name: string;
  readonly unit: string;
  /** It does not exist yet: the import makes it. */
  readonly isNew: boolean;
  /** Several items have the name; this is the first of them by sku. */
  readonly isAmbiguous: boolean;
}

type Found = Pick<MatchedItem, "id" | "sku" | "name" | "unit">;

/**
 * The item of each line: by its sku, else by its name, which may also be a sku. Case and apostrophes do not count.
 * With `createItems`, a name that no item has becomes a new item, once for all lines that name it.
 */
export async function matchItems(
  lines: readonly CsvRow[],
  createItems: boolean,
): Promise<(MatchedItem | null)[]> {
  const known = await findItems(lines.flatMap((line) => [line.sku, line.name]));
  const matched = lines.map((line) => matchKnown(line, known));
  if (!createItems) return matched;
  const names = lines.flatMap((line, index) => (matched[index] || line.name === "" ? [] : [line]));
  const made = await planNewItems(names);
  return matched.map((item, index) => item ?? made.get(foldSearch(lines[index]!.name)) ?? null);
}

function findItems(texts: readonly string[]): Promise<Found[]> {
  const folded = [...new Set(texts.map(foldSearch).filter((text) => text !== ""))];
  return rows<Found>(sql`
    select id, sku, name, unit from item
    where archived_at is null and (search_fold(sku) = any(${folded}::text[]) or search_fold(name) = any(${folded}::text[]))
    order by sku, id`);
}

function matchKnown({ sku, name }: CsvRow, known: readonly Found[]): MatchedItem | null {
  const [bySku] = known.filter((item) => foldSearch(item.sku) === foldSearch(sku || name));
  if (bySku) return { ...bySku, isNew: false, isAmbiguous: false };
  const byName = name === "" ? [] : known.filter((item) => foldSearch(item.name) === foldSearch(name));
  return byName[0] ? { ...byName[0], isNew: false, isAmbiguous: byName.length > 1 } : null;
}

/** New items under their folded names, each with a sku that nobody has: the line's own, or made of the name. */
async function planNewItems(lines: readonly CsvRow[]): Promise<Map<string, MatchedItem>> {
  const taken = await takenSkus(lines.map(wantedSku));
  const made = new Map<string, MatchedItem>();
  for (const line of lines) {
    const key = foldSearch(line.name);
    if (made.has(key)) continue;
    const sku = freeSku(wantedSku(line), taken);
    taken.add(sku.toLowerCase());
    made.set(key, { id: newId(), sku, name: line.name, unit: "pcs", isNew: true, isAmbiguous: false });
  }
  return made;
}

/** "LATTE MACCHIATO" -> "LATTE-MACCHIATO". */
const wantedSku = ({ sku, name }: CsvRow): string =>
  sku ||
  name
    .normalize("NFC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 50) ||
  "ITEM";

async function takenSkus(wanted: readonly string[]): Promise<Set<string>> {
  const found = await rows<{ sku: string }>(sql`
    select distinct lower(i.sku) as sku
    from unnest(${wanted.map((sku) => sku.toLowerCase())}::text[]) as wanted (sku)
    join item i on lower(i.sku) = wanted.sku or starts_with(lower(i.sku), wanted.sku || '-')`);
  return new Set(found.map(({ sku }) => sku));
}

function freeSku(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let number = 2; ; number++) {
    const numbered = `${wanted}-${number}`;
    if (!taken.has(numbered.toLowerCase())) return numbered;
  }
}
