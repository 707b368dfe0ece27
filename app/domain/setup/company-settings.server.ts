import { permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { audit, changesBetween } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { company, companySubject, forgetCompany } from "#app/platform/company.ts";
import { row, sql } from "#app/platform/database.ts";
import { afterCommit, transaction } from "#app/platform/transaction.ts";
import { refuseStale, touched } from "#app/platform/version.ts";
import type { CompanyInput } from "./schema.ts";
import { refuseUnknownZone } from "./set-up.server.ts";

/**
 * Changes the company's settings. They hold from the next command on, in other processes within five seconds; what was
 * posted keeps the day that it was posted on. Throws `row.changed` (somebody saved after `unchangedSince`) and
 * `input.invalid` for a zone that the database does not know.
 */
export async function updateCompany(actor: Actor, input: CompanyInput, unchangedSince?: Date): Promise<void> {
  permit(actor, "company:edit");
  await transaction(async () => {
    await row(sql`select 1 from company for update`);
    forgetCompany();
    const before = await company();
    refuseStale(before, unchangedSince);
    await refuseUnknownZone(input.timeZone);
    const changed = await row<{ updatedAt: Date }>(sql`
      update company set name = ${input.name}, customer_contact = ${input.customerContact},
        time_zone = ${input.timeZone}, language = ${input.language}, operators_may_take = ${input.operatorsMayTake},
        blind_cash_count = ${input.blindCashCount}, variance_threshold_percent = ${input.varianceThresholdPercent},
        variance_threshold_amount = ${input.varianceThresholdAmount}, issue_confirm_hours = ${input.issueConfirmHours},
        reservation_expiry_hours = ${input.reservationExpiryHours}, undo_minutes = ${input.undoMinutes},
        invitation_hours = ${input.invitationHours}, expiring_days = ${input.expiringDays},
        count_threshold_percent = ${input.countThresholdPercent},
        count_threshold_amount = ${input.countThresholdAmount},
        write_off_photo_reasons = ${input.writeOffPhotoReasons}::text[], 
        updated_at = ${touched()}
      returning updated_at as "updatedAt"`);
    const subject = { ...companySubject(input), at: changed?.updatedAt ?? now() };
    await audit(actor, "company.update", subject, changesBetween(before, { ...before, ...input }));
    afterCommit(forgetCompany);
  });
}
