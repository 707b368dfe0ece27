import { sql } from "#app/platform/database.ts";
import type { Money } from "#app/platform/money.ts";
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
  readonly updatedAt: Date;
}

/** Of `machine m` with `machineJoins`. The QR token stays inside: whoever knows it speaks for a customer there. */
export const machineColumns = sql`
  m.id, m.code, m.name, m.type, m.model, m.manufacturer, m.serial, m.status, m.location_id as "locationId",
  l.name as "locationName", l.address as "locationAddress", m.operator_id as "operatorId", o.full_name as "operatorName",
  m.technician_id as "technicianId", t.full_name as "technicianName", m.payment_methods as "paymentMethods",
  m.cash_box_capacity as "cashBoxCapacity", m.installed_on as "installedOn", m.feed, m.sales_until as "salesUntil",
  m.created_at as "createdAt", m.updated_at as "updatedAt"`;

export const machineJoins = sql`
  left join location l on l.id = m.location_id
  left join app_user o on o.id = m.operator_id
  left join app_user t on t.id = m.technician_id`;
