import type { Actor } from "#app/platform/actor.ts";
import { AppError } from "#app/platform/errors.ts";
import { may, type Permission } from "./matrix.ts";

/** Lets the actor pass, or throws AppError `access.forbidden`. */
export function permit(actor: Actor, permission: Permission): void {
  if (!may(actor.role, permission)) throw new AppError("access.forbidden", { permission });
}
