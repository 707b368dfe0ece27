import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { PageHeader } from "#app/components/page.tsx";
import { titled, useT } from "#app/components/text.tsx";
import { machineForActor, updateMachine } from "#app/domain/fleet/index.server.ts";
import { newFormKey, runForm } from "#app/server/page-form.server.ts";
import { onPage } from "#app/server/page.server.ts";
import {
  machineChoices,
  machineFormSchema,
  machineFormShape,
  placed,
} from "../_app.machines.new/choices.server.ts";
import { MachineForm } from "../_app.machines.new/machine-form.tsx";

export const meta = titled<typeof loader>((t, data) =>
  t("machines:form.editTitle", { machine: data?.machine.code ?? "" }),
);
export const ErrorBoundary = ErrorPanel;
export { shouldRevalidate } from "../_app/edit-form.tsx";

export const loader = onPage("machine:edit", async ({ actor, params }) => {
  const machine = await machineForActor(actor, params["machineId"]!);
  return { idempotencyKey: newFormKey(), machine, choices: await machineChoices(actor, machine) };
});

export const action = onPage("machine:edit", (page) =>
  runForm(page, {
    ...machineFormShape,
    schema: machineFormSchema,
    edits: {
      type: "machine",
      id: page.params["machineId"]!,
      acts: ["machine.update", "machine.planogram"],
    },
    run: async (form, unchangedSince) => {
      const change = await placed(page.actor, form);
      const { id, code } = await updateMachine(page.actor, page.params["machineId"]!, change, unchangedSince);
      return {
        to: `/machines/${id}`,
        flash: { text: page.reader.t("machines:form.saved", { machine: code }) },
      };
    },
  }),
);

export default function EditMachine() {
  const { machine, choices, idempotencyKey } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <PageHeader
        title={t("machines:form.editTitle", { machine: machine.code })}
        up={{ to: `/machines/${machine.id}`, label: machine.code }}
      />
      <MachineForm
        machine={machine}
        choices={choices}
        idempotencyKey={idempotencyKey}
        problem={useActionData<typeof action>()}
      />
    </>
  );
}
