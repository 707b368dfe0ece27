import { createHash, timingSafeEqual } from "node:crypto";
import { actorOf, ensureFirstAdmin, hasAdmin } from "#app/domain/access/index.server.ts";
import { createWarehouse } from "#app/domain/stock/index.server.ts";
import { audit, stated } from "#app/platform/audit.ts";
import { companySubject, nameCompany } from "#app/platform/company.ts";
import { row, sql } from "#app/platform/database.ts";
import { invalid } from "#app/platform/errors.ts";
import { deriveSecret } from "#app/platform/secrets.ts";
import { settings } from "#app/platform/settings.ts";
import { transaction } from "#app/platform/transaction.ts";
import type { SetUpInput } from "./schema.ts";

/** True until the first admin is made: nobody can sign in to set anything up. */
export const needsSetUp = async (): Promise<boolean> => !(await hasAdmin());

/** The same in every process and after every start, so that the line in an old log still opens the page. */
const token = (): string => deriveSecret(settings().jwt.secret, "set-up page");

/** The address that opens the set-up page; whoever reads the log may set the company up. */
export const setUpAddress = (): string => `${settings().baseUrl}/set-up?token=${token()}`;

/** Digests have one length, so that the comparison tells nothing about the token. */
export function isSetUpToken(given: string | null): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given ?? ""), digest(token()));
}

/**
 * Makes the company, its first admin and its first warehouse, all or none. False when there is an admin already, and
 * then nothing is changed; of two calls at once one makes them. Throws AppError `input.invalid` for a zone that the
 * database does not know.
 */
export function setUp(input: SetUpInput, requestId: string): Promise<boolean> {
  const { fullName, email, password, language } = input;
  return transaction(async () => {
    const admin = await ensureFirstAdmin({ fullName, email, password, language });
    if (!admin) return false;
    await refuseUnknownZone(input.timeZone);
    const company = {
      name: input.companyName,
      currency: input.currency,
      timeZone: input.timeZone,
      language: input.companyLanguage,
    };
    await nameCompany(company);
    const actor = actorOf(admin, "web", requestId);
    await audit(actor, "company.set_up", companySubject(company), stated(company));
    await createWarehouse(actor, {
      code: "MAIN",
      name: input.warehouseName,
      status: "active",
    });
    return true;
  });
}

/** An older PostgreSQL lacks the newest zones, and would refuse each query that reckons in one. */
export async function refuseUnknownZone(timeZone: string): Promise<void> {
  if (await row(sql`select 1 from pg_timezone_names where name = ${timeZone}`)) return;
  throw invalid({ path: "timeZone", key: "invalid_choice" });
}
