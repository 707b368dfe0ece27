import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import {
  CheckField,
  FieldPair,
  InputField,
  NumberField,
  SelectField,
  TextAreaField,
} from "#app/components/field.tsx";
import { PageForm } from "#app/components/form.tsx";
import { PageHeader, Panel } from "#app/components/page.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { machineForActor } from "#app/domain/fleet/index.server.ts";
import { slotKinds } from "#app/domain/fleet/schema.ts";
import { peopleChoices } from "#app/server/page-choices.server.ts";
import { newFormKey } from "#app/server/page-form.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { commitImport, dryRun, readUpload } from "./import.server.ts";
import { Preview } from "./preview.tsx";

export const meta = titled<typeof loader>((t, data) =>
  t("machines:import.title", { machine: data?.machine.code ?? "" }),
);
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("machine:edit", async ({ actor, params }) => {
  const { id, code } = await machineForActor(actor, params["machineId"]!);
  const people = await peopleChoices(actor);
  return {
    idempotencyKey: newFormKey(),
    machine: { id, code },
    people: people.map((person) => ({ value: person.id, label: person.fullName })),
  };
});

export const action = onPage("machine:edit", async (page) => {
  const machineId = page.params["machineId"]!;
  const upload = await readUpload(page);
  if (upload.get("intent") !== "commit") return data(await dryRun(page, machineId, upload));
  return commitImport(page, machineId, upload);
});

export default function ImportPlanogram() {
  const { machine, idempotencyKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  return (
    <>
      <PageHeader
        title={t("machines:import.title", { machine: machine.code })}
        facts={t("machines:import.facts")}
        up={{ to: `/machines/${machine.id}`, label: machine.code }}
      />
      <PageForm
        problem={answer?.problem}
        idempotencyKey={idempotencyKey}
        encType="multipart/form-data"
        className="stack"
        warnsUnsaved={false}
      >
        {answer?.preview && <Preview preview={answer.preview} left={answer.left} />}
        <Source models={answer?.preview?.models ?? []} isRead={answer !== undefined} />
      </PageForm>
    </>
  );
}

/** The file and how it is to be read. What came of the file stands in the text field, so that nothing is chosen twice. */
function Source({ models, isRead }: { models: readonly string[]; isRead: boolean }) {
  const t = useT();
  const term = useTerm();
  return (
    <Panel title={t("machines:import.file")}>
      <div className="fields">
        <InputField
          // The file's text stands in the field below once it was read: from then on that is what counts.
          key={isRead ? "read" : "new"}
          name="file"
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          label={t("machines:import.file")}
          help={t("machines:import.fileHelp")}
          optional
        />
        <TextAreaField
          name="csv"
          label={t("machines:import.paste")}
          rows={models.length > 0 ? 4 : 6}
          optional
        />
        {models.length > 1 && (
          <SelectField
            name="model"
            label={t("machines:import.model")}
            empty={t("machines:planogram.choose")}
            options={models.map((value) => ({ value, label: value }))}
          />
        )}
        <FieldPair>
          <SelectField
            name="kind"
            label={t("machines:import.kind")}
            empty={t("machines:import.kindAuto")}
            options={slotKinds.map((value) => ({ value, label: term(`slotKind.${value}`) }))}
            optional
          />
          <NumberField
            name="priceFactor"
            label={t("machines:import.factor")}
            help={t("machines:import.factorHelp")}
            optional
          />
        </FieldPair>
        <CheckField name="createItems" label={t("machines:import.createItems")} defaultChecked />
        <div className="acts">
          <Button kind={models.length > 0 ? "plain" : "main"} name="intent" value="preview">
            {t("machines:import.dryRun")}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
