import type { Access } from "#app/domain/access/index.server.ts";

/** What buttons do; three letters each, as they stand in their data. */
export const acts = {
  open: "opn", tab: "tab", card: "crd", more: "mor", slots: "slo", slot: "slt", refresh: "rfr",
  start: "sto", startAll: "sta", planned: "pln", complete: "cmp", completeAll: "cma",
  undo: "und", undoTask: "unt", lastBefore: "phb", lastAfter: "pha", comment: "com", point: "pnt",
  postpone: "ppn", postponeReason: "ppr", postponeTime: "ppt",
  less: "dec", more1: "inc", type: "typ", found: "fnd", out: "out", outReason: "our", slotPlanned: "opl", nextSlot: "nxt",
  capacityYes: "cpy", capacityEdit: "cpe", reading: "num", skipAmount: "skp",
  home: "hom", homePage: "hpg", visit: "vis", nextVisit: "nvi", stock: "stk", stockPage: "spg", statement: "stm", tasksPage: "tpg", 
  confirm: "cfm", linkYes: "lyn", linkNo: "lno", language: "lng", which: "wch", use: "use", edit: "edt",
  handLine: "hln", handPage: "hpa", handBack: "hbk", handSet: "hst", handReading: "hrd",
  dispute: "dsp", disputeReason: "dsr", disputeSend: "dsd",
  returnNew: "rtn", returnAll: "rta", returnTo: "rtw", returnSend: "rts",
  role: "rol", approve: "apv", reject: "rjt", rejectReason: "rjr", requestBack: "rqb",
} as const; // prettier-ignore
export type Act = keyof typeof acts;

/** What each button asks of whoever taps it; the domain asks again. */
export const actNeeds: Readonly<Record<Act, Access>> = {
  linkYes: "open", linkNo: "open", language: "open",
  open: "task:take", tab: "task:take", card: "task:take", more: "task:take", slots: "task:take", slot: "task:take",
  refresh: "task:take", nextSlot: "task:take", home: "task:take", homePage: "task:take", visit: "task:take",
  nextVisit: "task:take", tasksPage: "task:take", stock: "stock:confirm", stockPage: "stock:confirm",
  statement: "stock:confirm",
  confirm: "stock:confirm", start: "task:start", startAll: "task:start", undo: "task:undo", undoTask: "task:undo",
  lastBefore: "task:photo", lastAfter: "task:photo",
  postpone: "task:postpone", postponeReason: "task:postpone", postponeTime: "task:postpone",
  planned: "task:complete", complete: "task:complete", completeAll: "task:complete", comment: "task:complete",
  point: "task:complete", less: "task:complete", more1: "task:complete", type: "task:complete",
  found: "task:complete", out: "task:complete", outReason: "task:complete", slotPlanned: "task:complete",
  capacityYes: "task:complete", capacityEdit: "task:complete", reading: "task:complete",
  skipAmount: "task:complete", which: "task:complete", use: "task:complete", edit: "task:complete",
  handLine: "stock:confirm", handPage: "stock:confirm", handBack: "stock:confirm", handSet: "stock:confirm",
  handReading: "stock:confirm", dispute: "stock:dispute", disputeReason: "stock:dispute",
  disputeSend: "stock:dispute", returnNew: "stock:announce_return", returnAll: "stock:announce_return",
  returnTo: "stock:announce_return", returnSend: "stock:announce_return",
  role: "user:edit", approve: "user:edit", reject: "user:edit", rejectReason: "user:edit", requestBack: "user:edit",
}; // prettier-ignore

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
