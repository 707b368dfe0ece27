import { mayChangeUser } from "#app/domain/access/matrix.ts";
import { type ActorRole, roles, type Role } from "#app/platform/actor.ts";
import type { FormShape } from "#app/server/form-input.ts";

/** An empty password leaves the one that the user has. */
export const userFormShape = {
  fields: { email: "text?", language: "text?", password: "optional", mustChangePassword: "flag" },
} as const satisfies FormShape;

/** The roles that somebody may give to others. */
export const rolesToGive = (role: ActorRole): Role[] => roles.filter((target) => mayChangeUser(role, target));
