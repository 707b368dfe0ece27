export const roles = [
  "admin",
  "manager",
  "warehouse",
  "cashier",
  "operator",
  "technician",
  "viewer",
] as const;
/** The role of a person. */
export type Role = (typeof roles)[number];

/** An API token acts as a user of its own, who is no person and has no other role. */
export const serviceRole = "service";
export const actorRoles = [...roles, serviceRole] as const;
export type ActorRole = (typeof actorRoles)[number];

export const channels = ["web", "bot", "api", "job"] as const;
export type Channel = (typeof channels)[number];

/**
 * Who acts. Every domain function takes one first. `userId` is null only for the system itself
 * (scheduled jobs, demo data), which acts with the rights of an admin.
 */
export interface Actor {
  readonly userId: string | null;
  readonly role: ActorRole;
  /** Of an API token only: the permissions that it was given; within its role, and nothing beside them. */
  readonly scopes?: ReadonlySet<string>;
  readonly channel: Channel;
  /** Request, update or job id; the same id is in the log. */
  readonly requestId: string;
  /** Of the caller, as the door of pages or API knows it; null for bot, jobs and command line. */
  readonly address: string | null;
}

/** The system itself, for scheduled jobs and seeds. */
export const systemActor = (requestId: string): Actor => ({
  userId: null,
  role: "admin",
  channel: "job",
  requestId,
  address: null,
});
