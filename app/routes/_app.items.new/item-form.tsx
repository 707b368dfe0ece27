import { Button } from "#app/components/button.tsx";
import { CheckField, FieldPair, InputField, NumberField, SelectField } from "#app/components/field.tsx";
import { useRows, type FormProblem } from "#app/components/form.tsx";
import { useFormat } from "#app/components/format.tsx";
import { Panel } from "#app/components/page.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import type { Item } from "#app/domain/catalogue/index.server.ts";
import { itemKinds, itemUnits } from "#app/domain/catalogue/schema.ts";
import { moneyToField } from "#app/platform/money.ts";
import { quantityToText } from "#app/platform/quantity.ts";
import { EditForm } from "../_app/edit-form.tsx";

/** Rows for packs beyond those that there are. */
const spareRows = 2;

export function ItemForm({
  item,
  categories,
  problem,
  idempotencyKey,
}: {
  item?: Item;
  categories: readonly string[];
  problem: FormProblem | undefined;
  idempotencyKey: string;
}) {
  const t = useT();
  return (
    <EditForm problem={problem} version={item?.updatedAt} idempotencyKey={idempotencyKey} className="stack">
      <div className="cols two">
        <div className="stack">
          <What item={item} categories={categories} />
        </div>
        <div className="stack">
          <Packs item={item} />
          <Barcodes item={item} />
        </div>
      </div>
      <div className="acts">
        <Button kind="main">{item ? t("verbs:save") : t("verbs:create")}</Button>
      </div>
    </EditForm>
  );
}

function What({ item, categories }: { item: Item | undefined; categories: readonly string[] }) {
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  return (
    <Panel title={t("items:form.what")}>
      <div className="fields">
        <InputField name="name" label={term("noun.name")} defaultValue={item?.name} autoComplete="off" />
        <FieldPair>
          <InputField
            name="sku"
            label={t("items:sku")}
            help={t("items:form.skuHelp")}
            defaultValue={item?.sku}
            autoComplete="off"
          />
          <InputField
            name="category"
            label={term("noun.category")}
            defaultValue={item?.category}
            list="categories"
            autoComplete="off"
            optional
          />
        </FieldPair>
        <datalist id="categories">
          {categories.map((category) => (
            <option key={category} value={category} />
          ))}
        </datalist>
        <FieldPair>
          <SelectField
            name="kind"
            label={term("noun.type")}
            defaultValue={item?.kind ?? "product"}
            options={itemKinds.map((value) => ({ value, label: term(`itemKind.${value}`) }))}
          />
          <SelectField
            name="unit"
            label={term("noun.unit")}
            help={t("items:form.unitHelp")}
            defaultValue={item?.unit ?? "pcs"}
            options={itemUnits.map((value) => ({ value, label: format.unit(value) }))}
          />
        </FieldPair>
        <FieldPair>
          <NumberField
            name="price"
            label={t("items:form.price", { currency: format.currency })}
            help={t("items:form.priceHelp")}
            defaultValue={item?.price == null ? undefined : moneyToField(item.price)}
            optional
          />
          <NumberField
            name="shelfLifeDays"
            label={t("items:form.shelfLife")}
            defaultValue={item?.shelfLifeDays ?? undefined}
            optional
          />
        </FieldPair>
        <div>
          <CheckField
            name="lotTracked"
            label={t("items:form.lotTracked")}
            defaultChecked={item?.lotTracked}
          />
          <CheckField name="untracked" label={t("items:form.untracked")} defaultChecked={item?.untracked} />
          {item && (
            <CheckField name="archived" label={t("items:form.archived")} defaultChecked={item.archived} />
          )}
        </div>
      </div>
    </Panel>
  );
}

function Packs({ item }: { item: Item | undefined }) {
  const t = useT();
  const packs = item?.packs ?? [];
  const rows = useRows("packs", packs, { key: "name", keyOf: ({ name }) => name, spare: spareRows });
  return (
    <Panel title={t("items:form.packs")}>
      <div className="fields">
        <p className="sub">{t("items:form.packsHelp")}</p>
        {rows.map((pack, index) => (
          <FieldPair key={index}>
            <InputField
              name={`packs.${index}.name`}
              label={t("items:form.packName", { n: index + 1 })}
              defaultValue={pack?.name}
              autoComplete="off"
              optional
            />
            <NumberField
              name={`packs.${index}.quantity`}
              label={t("items:form.packQuantity", { n: index + 1 })}
              defaultValue={pack && quantityToText(pack.quantity)}
              optional
            />
          </FieldPair>
        ))}
      </div>
    </Panel>
  );
}

function Barcodes({ item }: { item: Item | undefined }) {
  const t = useT();
  const rows = useRows("barcodes", item?.barcodes ?? [], {
    key: "code",
    keyOf: ({ code }) => code,
    spare: spareRows,
  });
  return (
    <Panel title={t("items:barcodes")}>
      <div className="fields">
        <p className="sub">{t("items:form.barcodesHelp")}</p>
        {rows.map((barcode, index) => (
          <FieldPair key={index}>
            <InputField
              name={`barcodes.${index}.code`}
              label={t("items:form.barcode", { n: index + 1 })}
              defaultValue={barcode?.code}
              autoComplete="off"
              optional
            />
            <InputField
              name={`barcodes.${index}.pack`}
              label={t("items:form.barcodePack", { n: index + 1 })}
              defaultValue={barcode?.pack ?? undefined}
              list="packs"
              autoComplete="off"
              optional
            />
          </FieldPair>
        ))}
        <datalist id="packs">
          {item?.packs.map(({ name }) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </div>
    </Panel>
  );
}
