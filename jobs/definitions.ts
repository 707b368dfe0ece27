import { accessRequestChangedJob } from "#jobs/access-request-changed.ts";
import { cleanUpJob } from "#jobs/clean-up.ts";
import { confirmSilentIssuesJob } from "#jobs/confirm-silent-issues.ts";
import type { JobDefinition } from "#jobs/definition.ts";
import { deliverNoticeJob } from "#jobs/deliver-notice.ts";
import { expiredReservationsJob } from "#jobs/expired-reservations.ts";
import { expiredStockJob } from "#jobs/expired-stock.ts";
import { fetchPhotoJob } from "#jobs/fetch-photo.ts";
import { ledgerProofJob } from "#jobs/ledger-proof.ts";
import { overdueTasksJob } from "#jobs/overdue-tasks.ts";
import { passwordResetMailJob } from "#jobs/password-reset-mail.ts";
import { securityMailJob } from "#jobs/security-mail.ts";
import { taskChangedJob } from "#jobs/task-changed.ts";
import { taskShortJob } from "#jobs/task-short.ts";

/** Every job of the application. */
export const definitions: readonly JobDefinition[] = [
  deliverNoticeJob,
  fetchPhotoJob,
  taskChangedJob,
  accessRequestChangedJob,
  taskShortJob,
  overdueTasksJob,
  expiredReservationsJob,
  expiredStockJob,
  confirmSilentIssuesJob,
  ledgerProofJob,
  passwordResetMailJob,
  securityMailJob,
  cleanUpJob,
];
