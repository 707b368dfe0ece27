import type { Mark } from "#app/components/status.tsx";

/** The mark of a task; an overdue one costs now, whatever it waits for. */
export const taskMark = (status: keyof typeof tasks, isOverdue = false): Mark =>
  isOverdue ? "bad" : tasks[status];

export const machineMark = (status: keyof typeof machines): Mark => machines[status];
export const issueMark = (status: keyof typeof issues): Mark => issues[status];
export const collectionMark = (status: keyof typeof collections): Mark => collections[status];
export const incidentMark = (status: keyof typeof incidents): Mark => incidents[status];
export const reservationMark = (status: keyof typeof reservations): Mark => reservations[status];

const tasks = {
  pending: "ring",
  assigned: "ring",
  in_progress: "half",
  completed: "half",
  verified: "tick",
  postponed: "warn",
  cancelled: "off",
  rejected: "bad",
} as const satisfies Record<string, Mark>;

const machines = {
  active: "tick",
  maintenance: "half",
  offline: "bad",
  disabled: "off",
  disposed: "off",
} as const satisfies Record<string, Mark>;

const issues = {
  issued: "half",
  confirmed: "tick",
  disputed: "warn",
  settled: "tick",
} as const satisfies Record<string, Mark>;

const collections = {
  taken: "half",
  counted: "half",
  accepted: "tick",
  disputed: "warn",
  reversed: "off",
} as const satisfies Record<string, Mark>;

const incidents = {
  open: "warn",
  in_progress: "half",
  resolved: "tick",
  closed: "tick",
} as const satisfies Record<string, Mark>;

const reservations = {
  active: "half",
  partly_fulfilled: "half",
  fulfilled: "tick",
  released: "off",
  expired: "warn",
} as const satisfies Record<string, Mark>;
