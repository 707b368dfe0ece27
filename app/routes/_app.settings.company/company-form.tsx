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
import { KeyValue, Panel } from "#app/components/page.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import { writeOffReasons } from "#app/domain/stock/schema.ts";
import type { Company } from "#app/platform/company.ts";
import { languageNames, languages } from "#app/platform/i18n/index.ts";
import { moneyToField } from "#app/platform/money.ts";
import { EditForm } from "../_app/edit-form.tsx";

interface CompanyFormProps {
  readonly settings: Omit<Company, "telegramBotUsername">;
  readonly zones: readonly string[];
  readonly idempotencyKey: string;
  readonly problem: FormProblem | undefined;
}

export function CompanyForm({ settings, zones, idempotencyKey, problem }: CompanyFormProps) {
  const t = useT();
  return (
    <EditForm
      problem={problem}
      version={settings.updatedAt}
      idempotencyKey={idempotencyKey}
      className="stack max-w-160"
    >
      <About settings={settings} zones={zones} />
      <Work settings={settings} />
      <Stock settings={settings} />
      <Cash settings={settings} />
      <div className="acts">
        <Button kind="main">{t("verbs:save")}</Button>
      </div>
    </EditForm>
  );
}

type Part = Pick<CompanyFormProps, "settings">;

function About({ settings, zones }: Part & Pick<CompanyFormProps, "zones">) {
  const t = useT();
  return (
    <Panel title={t("settings:company.about")}>
      <div className="fields">
        <InputField name="name" label={t("shell:setUp.companyName")} defaultValue={settings.name} />
        <InputField
          name="customerContact"
          label={t("settings:company.customerContact")}
          help={t("settings:company.customerContactHelp")}
          defaultValue={settings.customerContact}
          optional
        />
        <FieldPair>
          <SelectField
            name="timeZone"
            label={t("shell:setUp.timeZone")}
            help={t("settings:company.timeZoneHelp")}
            defaultValue={settings.timeZone}
            options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
          />
          <SelectField
            name="language"
            label={t("shell:setUp.companyLanguage")}
            help={t("shell:setUp.companyLanguageHelp")}
            defaultValue={settings.language}
            options={languages.map((each) => ({ value: each, label: languageNames[each] }))}
          />
        </FieldPair>
        <KeyValue rows={[{ label: t("settings:company.currency"), value: settings.currency }]} />
      </div>
    </Panel>
  );
}

function Work({ settings }: Part) {
  const t = useT();
  return (
    <Panel title={t("settings:company.work")}>
      <div className="fields">
        <CheckField
          name="operatorsMayTake"
          label={t("settings:company.operatorsMayTake")}
          defaultChecked={settings.operatorsMayTake}
        />
        <FieldPair>
          <NumberField
            name="issueConfirmHours"
            label={t("settings:company.issueConfirmHours")}
            help={t("settings:company.issueConfirmHoursHelp")}
            defaultValue={settings.issueConfirmHours}
          />
          <NumberField
            name="reservationExpiryHours"
            label={t("settings:company.reservationExpiryHours")}
            help={t("settings:company.reservationExpiryHoursHelp")}
            defaultValue={settings.reservationExpiryHours}
          />
        </FieldPair>
        <FieldPair>
          <NumberField
            name="undoMinutes"
            label={t("settings:company.undoMinutes")}
            defaultValue={settings.undoMinutes}
          />
          <NumberField
            name="invitationHours"
            label={t("settings:company.invitationHours")}
            defaultValue={settings.invitationHours}
          />
        </FieldPair>
      </div>
    </Panel>
  );
}

function Stock({ settings }: Part) {
  const t = useT();
  const term = useTerm();
  return (
    <Panel title={t("settings:company.stock")}>
      <div className="fields">
        <NumberField
          name="expiringDays"
          label={t("settings:company.expiringDays")}
          help={t("settings:company.expiringDaysHelp")}
          defaultValue={settings.expiringDays}
        />
        <FieldPair>
          <NumberField
            name="countThresholdPercent"
            label={t("settings:company.countThresholdPercent")}
            defaultValue={settings.countThresholdPercent}
          />
          <NumberField
            name="countThresholdAmount"
            label={t("settings:company.varianceThresholdAmount", { currency: settings.currency })}
            defaultValue={moneyToField(settings.countThresholdAmount)}
          />
        </FieldPair>
        <p className="sub">{t("settings:company.countThresholdHelp")}</p>
        <FieldGroup legend={t("settings:company.writeOffPhotoReasons")}>
          {writeOffReasons.map((reason, index) => (
            <CheckField
              key={reason}
              name={`writeOffPhotoReasons.${index}`}
              value={reason}
              label={term(`writeOffReason.${reason}`)}
              defaultChecked={settings.writeOffPhotoReasons.includes(reason)}
            />
          ))}
        </FieldGroup>
      </div>
    </Panel>
  );
}

function Cash({ settings }: Part) {
  const t = useT();
  return (
    <Panel title={t("settings:company.cash")}>
      <div className="fields">
        <CheckField
          name="blindCashCount"
          label={t("settings:company.blindCashCount")}
          help={t("settings:company.blindCashCountHelp")}
          defaultChecked={settings.blindCashCount}
        />
        <FieldPair>
          <NumberField
            name="varianceThresholdPercent"
            label={t("settings:company.varianceThresholdPercent")}
            defaultValue={settings.varianceThresholdPercent}
          />
          <NumberField
            name="varianceThresholdAmount"
            label={t("settings:company.varianceThresholdAmount", { currency: settings.currency })}
            defaultValue={moneyToField(settings.varianceThresholdAmount)}
          />
        </FieldPair>
        <p className="sub">{t("settings:company.varianceHelp")}</p>
      </div>
    </Panel>
  );
}
