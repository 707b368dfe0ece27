import type { Actor } from "#app/platform/actor.ts";
import { AppError } from "#app/platform/errors.ts";
import { mayAct, may, type Permission } from "./matrix.ts";

/**
 * Lets the actor pass, or throws AppError `access.forbidden`; `access.scope_missing` where an API token could have been
 * given the permission.
 */
export function permit(actor: Actor, permission: Permission): void {
  if (mayAct(actor, permission)) return;
  const isScope = actor.scopes !== undefined && may(actor.role, permission);
  throw new AppError(isScope ? "access.scope_missing" : "access.forbidden", { permission });
}
