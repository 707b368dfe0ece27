import type { AuditSubject } from "#app/platform/audit.ts";
import { row, sql, type Sql } from "#app/platform/database.ts";
import { AppError, invalid } from "#app/platform/errors.ts";
import { countNumber, type CountPlaceType, type CountStatus, type CountVerb } from "./count-schema.ts";

/** A stock-take's own row, as its commands lock it. */
export interface CountRow {
  readonly id: string;
  readonly number: bigint;
  readonly placeType: CountPlaceType;
  readonly placeId: string;
  readonly place: string;
  readonly status: CountStatus;
  readonly blind: boolean;
  readonly baseline: boolean;
  readonly submittedBy: string | null;
  readonly createdAt: Date;
}

/** What people call a place of a stock-take: warehouse, person or machine. */
export const countPlaceName = (type: Sql, id: Sql): Sql => sql`
  case ${type}
    when 'warehouse' then (select name from warehouse where warehouse.id = ${id})
    when 'operator' then (select full_name from app_user where app_user.id = ${id})
    else (select code || ' · ' || name from machine where machine.id = ${id}) end`;

/** Locks it: recorders share it, every other command has it alone. */
export async function lockCount(countId: string, lock: "share" | "update"): Promise<CountRow> {
  const found = await row<CountRow>(sql`
    select c.id, c.number, c.place_type as "placeType", c.place_id as "placeId",
           ${countPlaceName(sql`c.place_type`, sql`c.place_id`)} as place, c.status, c.blind, c.baseline,
           c.submitted_by as "submittedBy", c.created_at as "createdAt"
    from stock_count c where c.id = ${countId}::uuid ${lock === "share" ? sql`for share` : sql`for update`}`);
  if (!found) throw new AppError("row.not_found");
  return found;
}

export function requireCountStatus(
  { status }: CountRow,
  allowed: readonly CountStatus[],
  verb: CountVerb,
): void {
  if (!allowed.includes(status)) throw new AppError("count.invalid_transition", { status, verb });
}

/** Answers the place's name; the place is in use. */
export async function requireCountPlace(type: CountPlaceType, id: string): Promise<string> {
  const conditions: Record<CountPlaceType, Sql> = {
    warehouse: sql`select name from warehouse where id = ${id}::uuid and status = 'active'`,
    operator: sql`select full_name as name from app_user where id = ${id}::uuid and role <> 'service'`,
    machine: sql`select code || ' · ' || name as name from machine where id = ${id}::uuid and status <> 'disposed'`,
  };
  const found = await row<{ name: string }>(conditions[type]);
  if (!found) throw invalid({ path: "place.id", key: "unknown" });
  return found.name;
}

export const countSubject = ({
  id,
  number,
  place,
}: Pick<CountRow, "id" | "number" | "place">): AuditSubject => ({
  type: "count",
  id,
  label: `${countNumber(number)}, ${place}`,
});
