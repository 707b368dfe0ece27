import { z } from "zod";
import { mayChangeUser } from "#app/domain/access/matrix.ts";
import { createUserSchema } from "#app/domain/access/schema.ts";
import { type ActorRole, roles, type Role } from "#app/platform/actor.ts";
import type { FormShape } from "#app/server/form-input.ts";

/** A user as his form has it. An empty password leaves the one that he has. */
export const userFormSchema = createUserSchema
  .extend({ updatedAt: z.iso.datetime().optional() })
  .transform(({ updatedAt, ...user }) => ({
    user,
    unchangedSince: updatedAt === undefined ? null : new Date(updatedAt),
  }));

export const userFormShape = {
  fields: { email: "text?", language: "text?", password: "optional", mustChangePassword: "flag" },
} as const satisfies FormShape;

/** The roles that somebody may give to others. */
export const rolesToGive = (role: ActorRole): Role[] => roles.filter((target) => mayChangeUser(role, target));
