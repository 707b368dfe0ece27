import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { PageHeader } from "#app/components/page.tsx";
import { titled, useT } from "#app/components/text.tsx";
import { createMachine } from "#app/domain/fleet/index.server.ts";
import { newFormKey, runForm } from "#app/server/page-form.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { machineChoices, machineFormSchema, machineFormShape, placed } from "./choices.server.ts";
import { MachineForm } from "./machine-form.tsx";

export const meta = titled((t) => t("machines:form.newTitle"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("machine:edit", async ({ actor }) => ({
  idempotencyKey: newFormKey(),
  choices: await machineChoices(actor),
}));

export const action = onPage("machine:edit", (page) =>
  runForm(page, {
    ...machineFormShape,
    schema: machineFormSchema,
    run: async (form) => {
      const { id, code } = await createMachine(page.actor, await placed(page.actor, form));
      return {
        to: `/machines/${id}`,
        flash: { text: page.reader.t("machines:form.created", { machine: code }) },
      };
    },
  }),
);

export default function NewMachine() {
  const t = useT();
  return (
    <>
      <PageHeader title={t("machines:form.newTitle")} up={{ to: "/machines", label: t("machines:title") }} />
      <MachineForm {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()} />
    </>
  );
}
