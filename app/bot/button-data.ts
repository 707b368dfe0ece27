/** What buttons do; three letters each, as they stand in their data. */
export const acts = {
  open: "opn", tab: "tab", card: "crd", more: "mor", slots: "slo", slot: "slt", refresh: "rfr",
  start: "sto", startAll: "sta", planned: "pln", complete: "cmp", completeAll: "cma",
  undo: "und", undoTask: "unt", lastBefore: "phb", lastAfter: "pha", comment: "com", point: "pnt",
  postpone: "ppn", postponeReason: "ppr", postponeTime: "ppt",
  less: "dec", more1: "inc", type: "typ", found: "fnd", out: "out", outReason: "our", slotPlanned: "opl", nextSlot: "nxt",
  capacityYes: "cpy", capacityEdit: "cpe", reading: "num", skipAmount: "skp",
  home: "hom", homePage: "hpg", visit: "vis", nextVisit: "nvi", stock: "stk", stockPage: "spg", tasksPage: "tpg", 
  confirm: "cfm", linkYes: "lyn", linkNo: "lno", language: "lng", which: "wch", use: "use", edit: "edt",
} as const; // prettier-ignore
export type Act = keyof typeof acts;

const names = new Map<string, Act>(Object.entries(acts).map(([name, code]) => [code, name as Act]));

export interface ButtonData {
  readonly cardKey: string;
  readonly version: number;
  readonly act: Act;
  readonly arg: string;
}

/** `<card>.<version>.<act>[.<arg>]`: opaque, without any id, figure or name; at most 40 bytes of Telegram's 64. */
export function writeButtonData(cardKey: string, version: number, act: Act, arg?: number | string): string {
  return [cardKey, version.toString(36), acts[act], ...(arg === undefined ? [] : [String(arg)])].join(".");
}

/** Null for what no button of ours has written. */
export function readButtonData(data: string): ButtonData | null {
  const match = /^([\w-]{11})\.([0-9a-z]{1,7})\.([a-z0-9]{3})(?:\.([\w-]{1,12}))?$/.exec(data);
  const act = match && names.get(match[3]!);
  return act
    ? { cardKey: match[1]!, version: Number.parseInt(match[2]!, 36), act, arg: match[4] ?? "" }
    : null;
}
