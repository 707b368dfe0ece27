import type { Role } from "#app/platform/actor.ts";

/** Who answers for goods in the field, and whoever else may take some along. */
export const holderRoles: readonly Role[] = ["operator", "technician", "warehouse", "manager", "admin"];
