import { MoneyText, Time, useFormat } from "#app/components/format.tsx";
import { Needle } from "#app/components/instruments.tsx";
import { KeyValue } from "#app/components/page.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import type { Collection } from "#app/domain/cash/index.server.ts";
import { isBeyond, percentOf, Variance, type Thresholds } from "./variance.tsx";

/** Counted beside expected and what the operator typed, and how far they are apart. */
export function Outcome({ collection, thresholds }: { collection: Collection; thresholds: Thresholds }) {
  const t = useT();
  const term = useTerm();
  const { expected, taken, counted, variance, provisional } = collection;
  return (
    <div className="grid gap-3">
      {counted !== null && (
        <div>
          <div className="sub">{t("money:counted")}</div>
          <div className="big">
            <MoneyText minor={counted} />
          </div>
        </div>
      )}
      <KeyValue
        rows={[
          {
            label: term("noun.expected"),
            value: expected === null ? t("money:nothingExpected") : <MoneyText minor={expected} />,
          },
          {
            label: t("money:operatorTyped"),
            value: taken === null ? t("money:notTyped") : <MoneyText minor={taken} />,
          },
          {
            label: term("noun.variance"),
            value: <Variance variance={variance} expected={expected} thresholds={thresholds} />,
            sum: true,
          },
        ]}
      />
      {variance !== null && <Measure variance={variance} expected={expected} thresholds={thresholds} />}
      {provisional && <Provisional collection={collection} />}
    </div>
  );
}

function Measure({
  variance,
  expected,
  thresholds,
}: {
  variance: bigint;
  expected: bigint | null;
  thresholds: Thresholds;
}) {
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  const percent = percentOf(variance, expected);
  const beyond = isBeyond(variance, expected, thresholds);
  const word = t(beyond ? "money:beyond" : "money:within", { percent: format.percent(thresholds.percent) });
  if (percent === null) return <p>{word}</p>;
  const shown = `${percent > 0 ? "+" : ""}${format.percent(percent)}`;
  return (
    <div>
      <Needle percent={percent} threshold={thresholds.percent} label={`${term("noun.variance")}: ${shown}`} />
      <div className="ends sub flex justify-between">
        <span>{format.percent(-20)}</span>
        <span>{t("money:threshold", { percent: format.percent(thresholds.percent) })}</span>
        <span>+{format.percent(20)}</span>
      </div>
      <p className="mt-2">
        <b className={beyond ? "bad" : ""}>{shown}</b>, {word}
      </p>
    </div>
  );
}

function Provisional({ collection }: { collection: Collection }) {
  const t = useT();
  return (
    <p className="sub">
      {t("money:provisional")} <Time at={collection.takenAt} as="dateTime" />
    </p>
  );
}
