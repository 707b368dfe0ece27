import { Button } from "#app/components/button.tsx";
import { FieldPair, InputField, SelectField } from "#app/components/field.tsx";
import type { FormProblem } from "#app/components/form.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import type { Supplier } from "#app/domain/stock/index.server.ts";
import { supplierStatuses } from "#app/domain/stock/schema.ts";
import { EditForm } from "../_app/edit-form.tsx";

export function SupplierForm({
  supplier,
  problem,
  idempotencyKey,
}: {
  supplier?: Supplier;
  problem: FormProblem | undefined;
  idempotencyKey: string;
}) {
  const t = useT();
  const term = useTerm();
  return (
    <EditForm problem={problem} version={supplier?.updatedAt} idempotencyKey={idempotencyKey}>
      <InputField name="name" label={term("noun.name")} defaultValue={supplier?.name} autoComplete="off" />
      <FieldPair>
        <InputField
          name="taxId"
          label={t("stock:suppliers.taxId")}
          defaultValue={supplier?.taxId}
          autoComplete="off"
          optional
        />
        <InputField
          name="contact"
          label={term("noun.contact")}
          defaultValue={supplier?.contact}
          autoComplete="off"
          optional
        />
      </FieldPair>
      {supplier && (
        <SelectField
          name="status"
          label={term("noun.status")}
          help={t("stock:suppliers.statusHelp")}
          defaultValue={supplier.status}
          options={supplierStatuses.map((value) => ({ value, label: term(`supplierStatus.${value}`) }))}
        />
      )}
      <div className="acts">
        <Button kind="main">{supplier ? t("verbs:save") : t("verbs:create")}</Button>
      </div>
    </EditForm>
  );
}
