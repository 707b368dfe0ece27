import { randomInt } from "node:crypto";
import { now } from "#app/platform/clock.ts";
import { execute, sql } from "#app/platform/database.ts";
import { newId } from "#app/platform/id.ts";
import { settings } from "#app/platform/settings.ts";
import { hashToken } from "./secret-token.ts";

/** Without letters and digits that are taken for one another. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";
const codes = 10;
/** 12 of 31 letters: 59 bits. */
const length = 12;

/** Ten new recovery codes, `abcd-efgh-jkmn`; those from before end. They are stored hashed. */
export async function makeRecoveryCodes(userId: string): Promise<string[]> {
  const made = Array.from({ length: codes }, makeCode);
  await execute(sql`delete from recovery_code where user_id = ${userId}::uuid`);
  await execute(sql`
    insert into recovery_code (id, user_id, code_hash, created_at)
    select n.id, ${userId}::uuid, n.hash, ${now()}
    from unnest(${made.map(() => newId())}::uuid[], ${made.map(hashCode)}::text[]) as n(id, hash)`);
  return made;
}

/** Uses a recovery code up; true for the one use that was first. */
export async function useRecoveryCode(userId: string, code: string): Promise<boolean> {
  const used = await execute(sql`
    update recovery_code set used_at = ${now()}
    where user_id = ${userId}::uuid and code_hash = ${hashCode(code)} and used_at is null`);
  return used === 1;
}

function makeCode(): string {
  const code = Array.from({ length }, () => letters[randomInt(letters.length)]).join("");
  return code.replace(/(.{4})(?=.)/g, "$1-");
}

/** Typed with or without its strokes, in any case. */
const hashCode = (code: string): string =>
  hashToken(code.replace(/[\s-]/g, "").toLowerCase(), settings().storageSecret);
