import { useLoaderData } from "@remix-run/react";
import { useState, type FocusEvent, type KeyboardEvent } from "react";
import { Button } from "#app/components/button.tsx";
import { ErrorText, NumberField, TextAreaField } from "#app/components/field.tsx";
import { PageForm, type FormProblem } from "#app/components/form.tsx";
import { MoneyText, Time, useFormat } from "#app/components/format.tsx";
import { Panel } from "#app/components/page.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import { coins, pieceField, piecesOf, sumOf, type Sum } from "../_app.money/denominations.ts";
import type { loader } from "./route.tsx";

const formId = "count";

/** The bag's pieces, and beside them what they come to. Nothing else is known here: the count is blind. */
export function CountDesk({ problem }: { problem: FormProblem | undefined }) {
  const { denominations } = useLoaderData<typeof loader>();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(problem?.values ?? {});
  const sum = sumOf(denominations, (denomination) => typed[pieceField(denomination)] ?? "");
  return (
    <>
      <CountForm
        problem={problem}
        typed={typed}
        onTyped={(name, value) => setTyped({ ...typed, [name]: value })}
        sum={sum}
      />
      <Blind sum={sum} />
      <PhoneBar sum={sum} />
    </>
  );
}

interface CountFormProps {
  readonly problem: FormProblem | undefined;
  readonly typed: Readonly<Record<string, string>>;
  readonly onTyped: (name: string, value: string) => void;
  readonly sum: Sum;
}

function CountForm({ problem, typed, onTyped, sum }: CountFormProps) {
  const { collection, denominations, idempotencyKey } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const { currency } = useFormat();
  return (
    <PageForm
      problem={problem}
      idempotencyKey={idempotencyKey}
      id={formId}
      className="min-w-0"
      onKeyDown={moveOrSave}
      onFocus={selectContent}
      onInput={(event) => {
        const { name, value } = event.target as HTMLInputElement;
        onTyped(name, value);
      }}
    >
      {/* The form is sent by Enter and by a phone's bar as well: both mean the count. */}
      <input type="hidden" name="intent" value="count" />
      <Panel
        title={`${term("noun.sealedBag")} ${collection.bagNumber}`}
        hint={
          <>
            {collection.machineCode} {collection.machineName} · {collection.operatorName} ·{" "}
            <Time at={collection.takenAt} as="dateTime" />
          </>
        }
        plain
      >
        {denominations.length > 0 && <Pieces problem={problem} typed={typed} sum={sum} />}
        <div className="body fields">
          <NumberField
            name="amount"
            label={t(denominations.length > 0 ? "money:count.orAmount" : "money:count.amount", { currency })}
            help={denominations.length > 0 ? t("money:count.orAmountHelp") : undefined}
            optional={denominations.length > 0}
          />
          <TextAreaField name="comment" label={term("noun.comment")} optional rows={2} />
        </div>
      </Panel>
    </PageForm>
  );
}

/** Enter and Down go on, Up goes back, Ctrl+Enter saves. */
function moveOrSave(event: KeyboardEvent<HTMLFormElement>): void {
  const from = event.target as HTMLElement;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    event.currentTarget.requestSubmit();
    return;
  }
  if (!from.matches("[data-piece]")) return;
  const step = event.key === "Enter" || event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>("[data-piece]")];
  const next = fields[fields.indexOf(from as HTMLInputElement) + step];
  (next ?? from).focus();
}

function selectContent(event: FocusEvent<HTMLFormElement>): void {
  if (event.target instanceof HTMLInputElement && event.target.matches("[data-piece]")) event.target.select();
}

function Pieces({ problem, typed, sum }: Omit<CountFormProps, "onTyped">) {
  const { denominations } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  return (
    <table className="den">
      <caption className="vh">{t("money:count.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("money:count.denomination")}</th>
          <th scope="col">{t("money:count.pieces")}</th>
          <th scope="col">{t("money:count.sum")}</th>
        </tr>
      </thead>
      <tbody>
        {denominations.map((denomination) => (
          <PieceRow
            key={denomination}
            denomination={denomination}
            text={typed[pieceField(denomination)] ?? ""}
            error={problem?.fields[pieceField(denomination)]}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("money:counted")}</th>
          <td>{sum.isTyped && t("money:count.piecesOf", { n: format.number(sum.pieces) })}</td>
          <td>{sum.isTyped && <MoneyText minor={sum.amount} />}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function PieceRow({
  denomination,
  text,
  error,
}: {
  denomination: number;
  text: string;
  error: string | undefined;
}) {
  const t = useT();
  const format = useFormat();
  const pieces = piecesOf(text);
  const name = pieceField(denomination);
  const figure = format.number(denomination);
  return (
    <tr>
      <th scope="row">
        {figure}
        {coins.has(denomination) && (
          <span className="sub">
            {" "}
            {t(denomination === 1000 ? "money:count.noteAndCoin" : "money:count.coin")}
          </span>
        )}
      </th>
      <td>
        <input
          className="in"
          name={name}
          inputMode="numeric"
          autoComplete="off"
          data-piece
          defaultValue={text}
          aria-label={t("money:count.piecesLabel", { denomination: figure })}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${name}-error` : undefined}
        />
        {error && <ErrorText id={`${name}-error`}>{error}</ErrorText>}
      </td>
      <td>{typeof pieces === "number" && format.number(BigInt(denomination) * BigInt(pieces))}</td>
    </tr>
  );
}

function Blind({ sum }: { sum: Sum }) {
  const { isBlind } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <Panel title={t("money:count.result")}>
      <div className="grid gap-3">
        <Counted sum={sum} />
        {isBlind && <p className="sub">{t("money:count.blind")}</p>}
        <div className="only-d">
          <Button kind="main" wide form={formId}>
            {t("money:count.save")}
          </Button>
        </div>
      </div>
    </Panel>
  );
}

function Counted({ sum }: { sum: Sum }) {
  const t = useT();
  const format = useFormat();
  return (
    <div>
      <div className="sub">{t("money:counted")}</div>
      <div className="big" aria-live="polite">
        {format.figure(sum.amount)} <span className="cur">{format.currency}</span>
      </div>
    </div>
  );
}

function PhoneBar({ sum }: { sum: Sum }) {
  const t = useT();
  return (
    <div className="bar-b only-p">
      <Counted sum={sum} />
      <Button kind="main" form={formId}>
        {t("money:count.save")}
      </Button>
    </div>
  );
}
