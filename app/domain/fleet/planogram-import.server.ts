import { permit } from "#app/domain/access/index.server.ts";
import { createItem } from "#app/domain/catalogue/index.server.ts";
import { itemDefaults } from "#app/domain/catalogue/schema.ts";
import type { Actor } from "#app/platform/actor.ts";
import { invalid } from "#app/platform/errors.ts";
import { foldSearch } from "#app/platform/i18n/fold.ts";
import { share } from "#app/platform/money.ts";
import { units, type Quantity } from "#app/platform/quantity.ts";
import { transaction } from "#app/platform/transaction.ts";
import type { Machine } from "./machine-row.server.ts";
import { lockMachine, machineForActor, type MachineDetail } from "./machines.server.ts";
import { parsePlanogramCsv, type CsvRow, type PlanogramCsv, type RowProblem } from "./planogram-csv.ts";
import { matchItems, type MatchedItem } from "./planogram-items.server.ts";
import {
  asPlanned,
  changedFields,
  checkPlanogram,
  foldCode,
  planPlanogram,
  type StandingSlot,
  waitsAlready,
} from "./planogram-plan.ts";
import {
  readLeftInSlots,
  readSlotItems,
  readStandingSlots,
  setPlanogram,
  type LeftInSlot,
} from "./planogram.server.ts";
import { MOST_SLOTS, type PlanogramImportInput, type SlotInput, type SlotKind } from "./schema.ts";

export interface PreviewRow {
  /** Line of the file; the header is line 1. */
  readonly row: number;
  /** What the file says. */
  readonly name: string;
  /** The slot that comes of it. */
  readonly slot: SlotInput;
  readonly item: MatchedItem | null;
  readonly effect: "created" | "reopened" | "changed" | "same";
  /** Fields of the standing slot that change. */
  readonly changed: readonly string[];
  readonly problems: readonly RowProblem[];
}

export interface PlanogramPreview {
  /** Machine models of the file. */
  readonly models: readonly string[];
  /** The chosen one; null where one must be chosen first, and then there are no rows. */
  readonly model: string | null;
  readonly needsModel: boolean;
  readonly rows: readonly PreviewRow[];
  /** Open slots of the file's kinds that it does not name. Slots of other kinds stay: a list of selections says nothing of canisters. */
  readonly closed: readonly { readonly slotId: string; readonly code: string }[];
  /** Goods that need a word on where they go (`leftovers`). */
  readonly left: readonly LeftInSlot[];
  readonly newItems: readonly MatchedItem[];
  readonly errors: number;
  readonly warnings: number;
}

/**
 * What importing a planogram file would do; nothing is written. Throws `file.not_csv`, `file.column_missing`,
 * and `input.invalid` for a model that the file does not have.
 */
export async function previewPlanogramImport(
  actor: Actor,
  machineId: string,
  input: PlanogramImportInput,
): Promise<PlanogramPreview> {
  permitImport(actor, input);
  const machine = await machineForActor(actor, machineId);
  return (await draftImport(machine, input)).preview;
}

/**
 * Makes the file's planogram the machine's, and the items that it names and nobody has, where `createItems` says so.
 * All or nothing. Throws as the preview does, `input.invalid` with the file's errors at `rows.<line>.<field>`, and
 * `fleet.slot_not_empty` as `setPlanogram` does.
 */
export async function importPlanogram(
  actor: Actor,
  machineId: string,
  input: PlanogramImportInput,
): Promise<{ machine: MachineDetail; newItems: number }> {
  permitImport(actor, input);
  return transaction(async () => {
    await lockMachine(machineId);
    const { preview, slots } = await draftImport(await machineForActor(actor, machineId), input);
    refuseErrors(preview);
    const ids = await createItems(actor, preview);
    const settled = slots.map((slot) => ({ ...slot, itemId: ids.get(slot.itemId ?? "") ?? slot.itemId }));
    const { leftovers, viaTask } = input;
    const machine = await setPlanogram(actor, machineId, { slots: settled, leftovers, viaTask });
    return { machine, newItems: ids.size };
  });
}

function permitImport(actor: Actor, { createItems }: PlanogramImportInput): void {
  permit(actor, "machine:edit");
  if (createItems) permit(actor, "item:edit");
}

function refuseErrors(preview: PlanogramPreview): void {
  if (preview.needsModel) throw invalid({ path: "model", key: "required" });
  const errors = preview.rows.flatMap(({ problems }) => problems.filter(({ level }) => level === "error"));
  if (errors.length === 0) return;
  throw invalid(
    ...errors.map(({ row, path, key, params }) => ({
      path: `rows.${row}.${path}`,
      key,
      ...(params ? { params } : {}),
    })),
  );
}

/** The ids of the items made, under those that the draft gave them. */
async function createItems(actor: Actor, { newItems, rows }: PlanogramPreview): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { id, sku, name } of newItems) {
    const price = rows.find(({ slot }) => slot.itemId === id)?.slot.price ?? null;
    ids.set(id, (await createItem(actor, { ...itemDefaults, sku, name, price })).id);
  }
  return ids;
}

interface Draft {
  readonly preview: PlanogramPreview;
  /** The whole planogram that is wanted, with the slots that the file leaves alone. */
  readonly slots: readonly SlotInput[];
}

async function draftImport(machine: Machine, input: PlanogramImportInput): Promise<Draft> {
  const csv = parsePlanogramCsv(input.csv);
  const model = chooseModel(csv, input.model);
  if (model === null) return { preview: undecided(csv), slots: [] };
  const lines = csv.rows.filter((line) => csv.models.length < 2 || line.model === model);
  if (lines.length > MOST_SLOTS) throw invalid({ path: "csv", key: "too_many", params: { max: MOST_SLOTS } });
  const now = await readStandingSlots(machine.id);
  // What a line does not say stays as it is planned: a change that waits for a task goes on waiting.
  const standing = asPlanned(now);
  const items = await matchItems(lines, input.createItems);
  const named = lines.map((line, index) => toSlot(line, items[index] ?? null, standing, machine, input));
  const slots = [...named, ...slotsLeftAlone(standing, named)];
  const problems = await findProblems(lines, items, slots, standing);
  const plan = planPlanogram(now, slots);
  const isPlanned = new Set(waitsAlready(plan));
  const left = await readLeftInSlots(plan.empties);
  const preview = {
    models: csv.models,
    model,
    needsModel: false,
    rows: lines.map((line, index) =>
      previewRow(line, named[index]!, items[index] ?? null, index, standing, problems[index]!),
    ),
    closed: plan.closes
      .filter(({ waiting }) => !waiting?.closes)
      .map(({ id, code }) => ({ slotId: id, code })),
    left: left.filter(({ slotId }) => !isPlanned.has(slotId)),
    newItems: [...new Map(items.flatMap((item) => (item?.isNew ? [[item.id, item] as const] : []))).values()],
    errors: problems.flat().filter(({ level }) => level === "error").length,
    warnings: problems.flat().filter(({ level }) => level === "warning").length,
  };
  return { preview, slots };
}

/** "" where the file names no model; null where it names several and none is chosen. */
function chooseModel({ models }: PlanogramCsv, wanted: string | undefined): string | null {
  if (!wanted) return models.length > 1 ? null : (models[0] ?? "");
  const found = models.find((model) => foldSearch(model) === foldSearch(wanted));
  if (found === undefined) throw invalid({ path: "model", key: "unknown" });
  return found;
}

const undecided = ({ models }: PlanogramCsv): PlanogramPreview => ({
  models,
  model: null,
  needsModel: true,
  rows: [],
  closed: [],
  left: [],
  newItems: [],
  errors: 0,
  warnings: 0,
});

/** What the line does not say stays as the slot of that code has it. */
function toSlot(
  line: CsvRow,
  item: MatchedItem | null,
  standing: readonly StandingSlot[],
  machine: Machine,
  { kind: chosen, priceFactor }: PlanogramImportInput,
): SlotInput {
  const before = standing.find((slot) => !slot.isClosed && foldCode(slot.code) === foldCode(line.code));
  const kind = line.kind ?? chosen ?? before?.kind ?? usualKind(machine);
  const isNamed = line.name !== "" || line.sku !== "";
  const level = (field: "capacity" | "par" | "critical"): Quantity | null =>
    kind === "selection" ? null : (line[field] ?? before?.[field] ?? null);
  return {
    code: line.code,
    kind,
    itemId: item?.id ?? (isNamed ? null : (before?.itemId ?? null)),
    label: isNamed ? labelOf(line.name, item) : (before?.label ?? ""),
    price: kind === "canister" ? null : (convert(line.price, priceFactor) ?? before?.price ?? null),
    capacity: level("capacity"),
    par: level("par"),
    critical: level("critical"),
  };
}

const usualKind = ({ type }: Machine): SlotKind => (type === "coffee" ? "selection" : "column");

/** A label says what the machine calls the item, where that is another name. */
const labelOf = (name: string, item: MatchedItem | null): string =>
  item && foldSearch(item.name) === foldSearch(name) ? "" : name;

/** Rounded half to even, to whole minor units. */
const convert = (price: bigint | null, factor: Quantity | undefined): bigint | null =>
  price === null || factor === undefined ? price : share(price, factor, units(1));

function slotsLeftAlone(standing: readonly StandingSlot[], named: readonly SlotInput[]): SlotInput[] {
  const codes = new Set(named.map((slot) => foldCode(slot.code)));
  const kinds = new Set(named.map((slot) => slot.kind));
  return standing
    .filter((slot) => !slot.isClosed && !codes.has(foldCode(slot.code)) && !kinds.has(slot.kind))
    .toSorted((a, b) => a.position - b.position)
    .map(({ code, kind, itemId, label, price, capacity, par, critical }) => {
      return { code, kind, itemId, label, price, capacity, par, critical };
    });
}

/** Problems of each line: of its cells, of its item, and those that the planogram as a whole has there. */
async function findProblems(
  lines: readonly CsvRow[],
  items: readonly (MatchedItem | null)[],
  slots: readonly SlotInput[],
  standing: readonly StandingSlot[],
): Promise<RowProblem[][]> {
  const known = await readSlotItems(slots);
  for (const item of items) if (item?.isNew) known.set(item.id, { unit: item.unit, isArchived: false });
  const found = lines.map((line, index) => [...line.problems, ...itemProblems(line, items[index] ?? null)]);
  for (const { path, key, params } of checkPlanogram(slots, standing, known)) {
    const [, index, field = ""] = path.split(".");
    const line = lines[Number(index)];
    const problems = found[Number(index)];
    // A code that stands twice is named by the reader of the file already.
    if (!line || !problems || problems.some((problem) => problem.path === field && problem.key === key))
      continue;
    problems.push({ row: line.row, path: field, key, level: "error", ...(params ? { params } : {}) });
  }
  return found;
}

function itemProblems({ row, name, sku }: CsvRow, item: MatchedItem | null): RowProblem[] {
  const value = name || sku;
  if (value === "") return [];
  if (!item)
    return [{ row, path: "name", key: "item_not_in_catalogue", params: { value }, level: "warning" }];
  return item.isAmbiguous
    ? [{ row, path: "name", key: "several_items", params: { value }, level: "warning" }]
    : [];
}

function previewRow(
  line: CsvRow,
  slot: SlotInput,
  item: MatchedItem | null,
  position: number,
  standing: readonly StandingSlot[],
  problems: readonly RowProblem[],
): PreviewRow {
  const before = standing.find(({ code }) => foldCode(code) === foldCode(slot.code));
  const changed =
    before && !before.isClosed ? changedFields(before, { ...slot, id: before.id, position }) : [];
  const visible = changed.filter((field) => field !== "position");
  const effect = !before ? "created" : before.isClosed ? "reopened" : visible.length > 0 ? "changed" : "same";
  return { row: line.row, name: line.name, slot, item, effect, changed: visible, problems };
}
