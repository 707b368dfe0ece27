import { Button } from "#app/components/button.tsx";
import {
  CheckField,
  FieldGroup,
  FieldPair,
  InputField,
  NumberField,
  SelectField,
} from "#app/components/field.tsx";
import type { FormProblem } from "#app/components/form.tsx";
import { useFormat } from "#app/components/format.tsx";
import { Panel } from "#app/components/page.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import type { Machine } from "#app/domain/fleet/index.server.ts";
import { feeds, machinePayments, machineStatuses, machineTypes } from "#app/domain/fleet/schema.ts";
import { moneyToField } from "#app/platform/money.ts";
import { EditForm } from "../_app/edit-form.tsx";
import type { MachineChoices } from "./choices.server.ts";

interface MachineFormProps {
  readonly machine?: Machine;
  readonly choices: MachineChoices;
  readonly problem: FormProblem | undefined;
  readonly idempotencyKey: string;
}

/** Everything about a machine but its slots; new and existing ones alike. */
export function MachineForm({ machine, choices, problem, idempotencyKey }: MachineFormProps) {
  const t = useT();
  return (
    <EditForm
      problem={problem}
      version={machine?.updatedAt}
      idempotencyKey={idempotencyKey}
      className="stack"
    >
      <div className="cols two">
        <div className="stack">
          <What machine={machine} />
          <WhereAndWho machine={machine} choices={choices} />
        </div>
        <div className="stack">
          <CashAndSales machine={machine} />
        </div>
      </div>
      <div className="acts">
        <Button kind="main">{machine ? t("verbs:save") : t("verbs:create")}</Button>
      </div>
    </EditForm>
  );
}

function What({ machine }: { machine: Machine | undefined }) {
  const t = useT();
  const term = useTerm();
  return (
    <Panel title={t("machines:form.what")}>
      <div className="fields">
        <FieldPair>
          <InputField
            name="code"
            label={term("noun.code")}
            help={t("machines:form.codeHelp")}
            defaultValue={machine?.code}
            autoComplete="off"
          />
          <InputField name="name" label={term("noun.name")} defaultValue={machine?.name} autoComplete="off" />
        </FieldPair>
        <FieldPair>
          <SelectField
            name="type"
            label={term("noun.type")}
            defaultValue={machine?.type ?? "snack"}
            options={machineTypes.map((value) => ({ value, label: term(`machineType.${value}`) }))}
          />
          <SelectField
            name="status"
            label={term("noun.status")}
            help={machine && t("machines:form.disposeHelp")}
            defaultValue={machine?.status ?? "active"}
            options={machineStatuses
              .filter((value) => machine || value !== "disposed")
              .map((value) => ({ value, label: term(`machineStatus.${value}`) }))}
          />
        </FieldPair>
        <FieldPair>
          <InputField
            name="manufacturer"
            label={t("machines:form.manufacturer")}
            defaultValue={machine?.manufacturer}
            optional
          />
          <InputField name="model" label={t("machines:form.model")} defaultValue={machine?.model} optional />
        </FieldPair>
        <FieldPair>
          <InputField
            name="serial"
            label={term("noun.serialNumber")}
            defaultValue={machine?.serial}
            optional
          />
          <InputField
            name="installedOn"
            type="date"
            label={t("machines:form.installedOn")}
            defaultValue={machine?.installedOn ?? undefined}
            optional
          />
        </FieldPair>
      </div>
    </Panel>
  );
}

function WhereAndWho({ machine, choices }: Pick<MachineFormProps, "machine" | "choices">) {
  const t = useT();
  const term = useTerm();
  const nobody = t("machines:form.nobody");
  return (
    <Panel title={t("machines:form.where")}>
      <div className="fields">
        <SelectField
          name="locationId"
          label={term("noun.location")}
          defaultValue={machine?.locationId ?? ""}
          empty={t("machines:form.noLocation")}
          options={choices.locations}
          optional
        />
        <FieldGroup legend={t("machines:form.newLocation")}>
          <p className="sub">{t("machines:form.newLocationHelp")}</p>
          <FieldPair>
            <InputField
              name="newLocation.name"
              label={t("machines:form.locationName")}
              autoComplete="off"
              optional
            />
            <InputField name="newLocation.address" label={term("noun.address")} autoComplete="off" optional />
          </FieldPair>
        </FieldGroup>
        <FieldPair>
          <SelectField
            name="operatorId"
            label={term("role.operator")}
            defaultValue={machine?.operatorId ?? ""}
            empty={nobody}
            options={choices.operators}
            optional
          />
          <SelectField
            name="technicianId"
            label={term("role.technician")}
            defaultValue={machine?.technicianId ?? ""}
            empty={nobody}
            options={choices.technicians}
            optional
          />
        </FieldPair>
      </div>
    </Panel>
  );
}

function CashAndSales({ machine }: { machine: Machine | undefined }) {
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  const capacity = machine?.cashBoxCapacity;
  return (
    <Panel title={t("machines:form.cash")}>
      <div className="fields">
        <FieldGroup legend={t("machines:form.payments")}>
          {machinePayments.map((method, index) => (
            <CheckField
              key={method}
              name={`paymentMethods.${index}`}
              value={method}
              label={term(`paymentMethod.${method}`)}
              defaultChecked={machine ? machine.paymentMethods.includes(method) : method === "cash"}
            />
          ))}
        </FieldGroup>
        <NumberField
          name="cashBoxCapacity"
          label={t("machines:form.boxCapacity", { currency: format.currency })}
          defaultValue={capacity ? moneyToField(capacity) : undefined}
          optional
        />
        <SelectField
          name="feed"
          label={term("noun.salesFeed")}
          help={t("machines:form.feedHelp")}
          defaultValue={machine?.feed ?? "none"}
          options={feeds.map((value) => ({ value, label: term(`feed.${value}`) }))}
        />
      </div>
    </Panel>
  );
}
