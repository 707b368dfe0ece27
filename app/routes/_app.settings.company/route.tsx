import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { PageHeader } from "#app/components/page.tsx";
import { titled, useT } from "#app/components/text.tsx";
import { updateCompany } from "#app/domain/setup/index.server.ts";
import { companyInput, timeZones } from "#app/domain/setup/schema.ts";
import { COMPANY_ID, company } from "#app/platform/company.ts";
import { newFormKey, runForm } from "#app/server/page-form.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { CompanyForm } from "./company-form.tsx";

export const meta = titled((t) => t("settings:company.title"));
export const ErrorBoundary = ErrorPanel;
export { shouldRevalidate } from "../_app/edit-form.tsx";

export const loader = onPage("company:edit", async () => {
  const { telegramBotUsername: _, ...settings } = await company();
  return { settings, zones: timeZones, idempotencyKey: newFormKey() };
});

export const action = onPage("company:edit", (page) =>
  runForm(page, {
    schema: companyInput,
    fields: {
      operatorsMayTake: "flag",
      blindCashCount: "flag",
      varianceThresholdPercent: "whole",
      varianceThresholdAmount: "money",
      issueConfirmHours: "whole",
      reservationExpiryHours: "whole",
      undoMinutes: "whole",
      invitationHours: "whole",
      expiringDays: "whole",
      countThresholdPercent: "whole",
      countThresholdAmount: "money",
    },
    rows: { writeOffPhotoReasons: [""] },
    edits: { type: "company", id: COMPANY_ID, acts: ["company.update", "company.bot_name"] },
    run: async (input, unchangedSince) => {
      await updateCompany(page.actor, input, unchangedSince);
      return { to: "/settings/company", flash: { text: page.reader.t("settings:company.saved") } };
    },
  }),
);

export default function CompanySettings() {
  const { settings, zones, idempotencyKey } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const t = useT();
  return (
    <>
      <PageHeader title={t("settings:company.title")} facts={t("settings:company.text")} />
      <CompanyForm {...{ settings, zones, idempotencyKey, problem }} />
    </>
  );
}
