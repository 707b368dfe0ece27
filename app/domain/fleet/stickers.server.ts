import { permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { audit } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { execute, row, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { settings } from "#app/platform/settings.ts";
import { transaction } from "#app/platform/transaction.ts";
import { lockMachine, machineForActor, machineSubject } from "./machines.server.ts";
import { newQrToken } from "./qr-token.ts";

/** The address that the sticker of a machine leads to. Throws `row.not_found`. */
export async function stickerAddress(actor: Actor, id: string): Promise<string> {
  await machineForActor(actor, id);
  return `${settings().baseUrl}/c/${await tokenOf(id)}`;
}

async function tokenOf(id: string): Promise<string> {
  const found = await row<{ token: string }>(
    sql`select qr_token as token from machine where id = ${id}::uuid`,
  );
  if (!found) throw new AppError("row.not_found");
  return found.token;
}

/**
 * Gives a machine a new token, for a sticker that was torn off or copied. Whoever scans the old one is told so from
 * then on. Throws `row.not_found`.
 */
export async function reissueQrToken(actor: Actor, id: string): Promise<void> {
  permit(actor, "machine:edit");
  await transaction(async () => {
    const machine = await machineForActor(actor, id);
    await lockMachine(id);
    await execute(sql`
      insert into retired_qr_token (token, machine_id, retired_at)
      values (${await tokenOf(id)}, ${id}::uuid, ${now()})`);
    await execute(sql`update machine set qr_token = ${newQrToken()} where id = ${id}::uuid`);
    await audit(actor, "machine.reissue_qr", machineSubject(machine), null);
  });
}

/** What a passer-by is told of a machine: no id, nothing about the business. */
export interface PublicMachine {
  readonly code: string;
  readonly name: string;
  readonly locationName: string | null;
  readonly locationAddress: string | null;
}

/**
 * The machine whose sticker was scanned; for anybody. "replaced": of a sticker that a newer one stands for. Null for a
 * token that never was, and for a machine that is no longer the company's.
 */
export async function machineByQrToken(token: string): Promise<PublicMachine | "replaced" | null> {
  const machine = await row<PublicMachine>(sql`
    select m.code, m.name, l.name as "locationName", l.address as "locationAddress"
    from machine m left join location l on l.id = m.location_id
    where m.qr_token = ${token} and m.status <> 'disposed'`);
  if (machine) return machine;
  return (await row(sql`select 1 from retired_qr_token where token = ${token}`)) ? "replaced" : null;
}
