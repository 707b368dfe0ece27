import { Form, useActionData, useLoaderData, useSubmit } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { FieldPair, InputField, SelectField } from "#app/components/field.tsx";
import { PageForm } from "#app/components/form.tsx";
import { EmptyState, Note, PageHeader, Panel } from "#app/components/page.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { writeOff } from "#app/domain/stock/index.server.ts";
import { writeOffReasons } from "#app/domain/stock/schema.ts";
import { count } from "#app/platform/i18n/count.ts";
import { itemChoices } from "#app/server/page-choices.server.ts";
import { newFormKey, readForm, runForm } from "#app/server/page-form.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { placeValue } from "../_app.stock/filters.ts";
import { refusedAtLine } from "../_app.stock/typed-lines.server.ts";
import { mostLots, readChoice } from "./choice.server.ts";
import { WriteOffLines } from "./write-off-lines.tsx";
import { ScanGoods } from "../_app.stock/scan-goods.tsx";
import { keepPhoto, writeOffForm, writeOffOf } from "./write-off.server.ts";

export const meta = titled((t) => t("writeoff:title"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("stock:write_off", async (page) => {
  const { url, company } = page;
  const asked = url.searchParams.get("reason");
  return {
    ...(await readChoice(page)),
    idempotencyKey: newFormKey(),
    q: url.searchParams.get("q") ?? "",
    reason: writeOffReasons.find((reason) => reason === asked) ?? "",
    photoReasons: company.writeOffPhotoReasons,
    mostLots,
  };
});

export const action = onPage("stock:write_off", async (page) => {
  const form = await readForm(page);
  const problem = await keepPhoto(page, form);
  if (problem) return problem;
  return runForm(
    page,
    {
      schema: writeOffForm,
      fields: { "lines.*.quantity": "quantity", "lines.*.pack": "optional", photoId: "text?" },
      rows: { lines: ["quantity"] },
      ignore: ["keptPhotoId"],
      run: async (typed) => {
        const input = writeOffOf(typed, await itemChoices(page.actor));
        const { postingId } = await refusedAtLine(input.lines, () => writeOff(page.actor, input));
        const { t } = page.reader;
        return {
          to: `/stock/ledger?postingId=${postingId}`,
          flash: { text: t("writeoff:done", { lines: count(t, "line", input.lines.length) }) },
        };
      },
    },
    form,
  );
});

export default function WriteOff() {
  const { place, lots } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <PageHeader
        title={t("writeoff:title")}
        facts={t("writeoff:facts")}
        up={{ to: "/stock/write-offs", label: t("writeoff:list.title") }}
      />
      <div className="stack">
        <ChoiceForm />
        {place && lots.length === 0 && (
          <Panel plain>
            <EmptyState title={t("writeoff:empty")}>{t("writeoff:emptyText")}</EmptyState>
          </Panel>
        )}
        {place && lots.length > 0 && <Goods />}
      </div>
    </>
  );
}

/** Where the goods are: in the address, so that the lots below are those of the place. */
function ChoiceForm() {
  const { places, place, machines, machineId, q } = useLoaderData<typeof loader>();
  const t = useT();
  const submit = useSubmit();
  const chosen = place ? placeValue(place.placeType, place.placeId) : "";
  return (
    <Form
      method="get"
      className="form"
      noValidate
      key={`${machineId} ${chosen}`}
      onChange={(event) => submit(event.currentTarget, { replace: true, preventScrollReset: true })}
    >
      <FieldPair>
        <SelectField
          name="place"
          label={machineId ? t("writeoff:slot") : t("writeoff:placeOrMachine")}
          options={places}
          empty={t("stock:choose")}
          defaultValue={chosen}
        />
        <SelectField
          name="machineId"
          label={t("writeoff:machine")}
          options={machines}
          empty={t("writeoff:noMachine")}
          defaultValue={machineId ?? ""}
          optional
        />
        {place && (
          <InputField name="q" type="search" label={t("writeoff:search")} defaultValue={q} optional />
        )}
      </FieldPair>
      {place ? (
        <noscript>
          <Button>{t("verbs:show")}</Button>
        </noscript>
      ) : (
        <div>
          <Button kind="main">{t("writeoff:show")}</Button>
        </div>
      )}
    </Form>
  );
}

function Goods() {
  const { place, lots, reason, mostLots: most, idempotencyKey } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const t = useT();
  const term = useTerm();
  const value = place ? placeValue(place.placeType, place.placeId) : "";
  return (
    <PageForm
      problem={problem}
      idempotencyKey={idempotencyKey}
      encType="multipart/form-data"
      className="stack"
      key={value}
    >
      <input type="hidden" name="place" value={value} />
      <div className="form">
        <FieldPair>
          <SelectField
            name="reason"
            label={term("noun.reason")}
            options={writeOffReasons.map((each) => ({ value: each, label: term(`writeOffReason.${each}`) }))}
            empty={t("stock:choose")}
            defaultValue={reason}
          />
          <PhotoField keptId={problem?.values["photoId"] ?? ""} />
        </FieldPair>
      </div>
      {lots.length >= most && <Note mark="ring" title={t("writeoff:mostLots", { n: most })} />}
      <ScanGoods lines={lots.map((lot, index) => ({ ...lot, index }))} />
      <WriteOffLines lots={lots} />
      <div className="acts">
        <Button kind="main">{t("verbs:writeOff")}</Button>
        <span className="sub">{t("writeoff:effect")}</span>
      </div>
    </PageForm>
  );
}

/** A photo that came with a refused form is kept: nobody takes it twice. */
function PhotoField({ keptId }: { keptId: string }) {
  const { photoReasons } = useLoaderData<typeof loader>();
  const t = useT();
  const reasons = photoReasons.map((reason) => t(`terms:writeOffReason.${reason}`)).join(", ");
  const help = reasons ? t("writeoff:photoHelp", { reasons }) : undefined;
  return (
    <div className="stack">
      <InputField
        name="photoId"
        type="file"
        accept="image/jpeg,image/png,image/webp,image/heic,image/heif"
        label={t("writeoff:photo")}
        help={keptId ? t("writeoff:photoKept") : help}
        optional
      />
      {keptId && (
        <>
          <input type="hidden" name="keptPhotoId" value={keptId} />
          <img
            className="h-24 w-32 object-cover"
            src={`/stock/photos/${keptId}?size=thumbnail`}
            alt={t("writeoff:photoAlt")}
          />
        </>
      )}
    </div>
  );
}
