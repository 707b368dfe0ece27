import { row, sql, type Sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import type { Money } from "#app/platform/money.ts";
import { touched } from "#app/platform/version.ts";
import type { Feed, MachineStatus, MachineType } from "./schema.ts";

export interface Machine {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly type: MachineType;
  readonly model: string;
  readonly manufacturer: string;
  readonly serial: string;
  readonly status: MachineStatus;
  readonly locationId: string | null;
  readonly locationName: string | null;
  readonly locationAddress: string | null;
  readonly operatorId: string | null;
  readonly operatorName: string | null;
  readonly technicianId: string | null;
  readonly technicianName: string | null;
  readonly paymentMethods: readonly string[];
  readonly cashBoxCapacity: Money | null;
  /** YYYY-MM-DD. */
  readonly installedOn: string | null;
  readonly feed: Feed;
  /** The time up to which the machine's sales are in. */
  readonly salesUntil: Date | null;
  readonly createdAt: Date;
  /** Of the machine and of its planogram: the version that an edit of either is made from. Stock moves it not. */
  readonly updatedAt: Date;
}

/**
 * Of `machine m`. A completion that applies what waited writes the slots alone: locking the machine too, after slots
 * and balances, could meet a planogram that locks them the other way round.
 */
const version = sql`greatest(m.updated_at, (select max(s.updated_at) from slot s where s.machine_id = m.id))`;

/** Later than the one before, so that two never share a version. */
export const nextMachineVersion = (machineId: string): Sql => sql`
  (select ${touched(version)} from machine m
   where m.id = ${machineId}::uuid)`;

/** The version as it stands in the transaction around. */
export async function machineVersion(machineId: string): Promise<Date> {
  const found = await row<{ at: Date }>(sql`
    select ${version} as at from machine m where m.id = ${machineId}::uuid`);
  if (!found) throw new AppError("row.not_found");
  return found.at;
}

/** Of `machine m` with `machineJoins`. The QR token stays inside: whoever knows it speaks for a customer there. */
export const machineColumns = sql`
  m.id, m.code, m.name, m.type, m.model, m.manufacturer, m.serial, m.status, m.location_id as "locationId",
  l.name as "locationName", l.address as "locationAddress", m.operator_id as "operatorId", o.full_name as "operatorName",
  m.technician_id as "technicianId", t.full_name as "technicianName", m.payment_methods as "paymentMethods",
  m.cash_box_capacity as "cashBoxCapacity", m.installed_on as "installedOn", m.feed, m.sales_until as "salesUntil",
  m.created_at as "createdAt", ${version} as "updatedAt"`;

export const machineJoins = sql`
  left join location l on l.id = m.location_id
  left join app_user o on o.id = m.operator_id
  left join app_user t on t.id = m.technician_id`;
