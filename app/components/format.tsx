import * as formats from "#app/platform/i18n/format.ts";
import type { Unit } from "#app/platform/i18n/format.ts";
import type { Money } from "#app/platform/money.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { usePageContext } from "#app/components/page-context.ts";
import { useSpeech } from "#app/components/text.tsx";

/** Money, quantities and dates as the reader writes them: in the page's language, the company's zone and currency. */
export function useFormat() {
  const { language } = useSpeech();
  const { timeZone, currency, now } = usePageContext();
  const zone = { language, timeZone };
  return {
    /** With the currency word. */
    money: (minor: Money) => formats.formatMoney(minor, { language, currency }),
    /** Without it, for tables whose head names the currency. */
    figure: (minor: Money) => formats.formatMoney(minor, { language, currency, unit: false }),
    /** An average or a forecast, which minor units would make look exact. What somebody answers for is never rounded. */
    estimate: (minor: Money) => formats.formatEstimate(minor, { language, currency }),
    estimateFigure: (minor: Money) => formats.formatEstimate(minor, { language, currency, unit: false }),
    currency: formats.currencyWord(currency, language),
    quantity: (quantity: Quantity) => formats.formatQuantity(quantity, language),
    quantityWithUnit: (quantity: Quantity, unit: Unit) =>
      formats.formatQuantityWithUnit(quantity, unit, language),
    unit: (unit: Unit) => formats.unitWord(unit, language),
    number: (value: number | bigint, digits?: number) => formats.formatNumber(value, language, digits),
    percent: (percent: number, digits?: number) => formats.formatPercent(percent, language, digits),
    /** As in tables; a string is a calendar day YYYY-MM-DD. */
    date: (when: Date | string) => formats.formatDate(when, zone),
    /** As in sentences, without this year's number. */
    dateInText: (when: Date | string) => formats.formatDate(when, { ...zone, style: "text", now }),
    /** For narrow columns: day and month, "21 Nov", "21.11". */
    dayMonth: (instant: Date) => formats.formatDate(instant, zone).replace(/[ .]\d{4}$/, ""),
    weekdayDate: (when: Date | string) => formats.formatWeekdayDate(when, zone),
    time: (instant: Date) => formats.formatTime(instant, zone),
    dateTime: (instant: Date) => formats.formatDateTime(instant, zone),
    relative: (instant: Date) => formats.formatRelative(instant, { ...zone, now }),
  };
}

/** An amount whose currency word steps back behind the figure. */
export function MoneyText({
  minor,
  tone,
  isEstimate = false,
}: {
  minor: Money;
  tone?: "good" | "warn" | "bad";
  isEstimate?: boolean;
}) {
  const format = useFormat();
  return (
    <span className={`nowrap ${tone ?? ""}`}>
      {isEstimate ? format.estimateFigure(minor) : format.figure(minor)}{" "}
      <span className="cur">{format.currency}</span>
    </span>
  );
}

/** A quantity with its unit, which steps back behind the figure. */
export function QuantityText({ quantity, unit }: { quantity: Quantity; unit: Unit }) {
  const format = useFormat();
  return (
    <span className="nowrap">
      {format.quantity(quantity)} <span className="cur">{format.unit(unit)}</span>
    </span>
  );
}

/** An instant; what is not shown of it stands in the title, with date, time and zone's reading. */
export function Time({ at, as = "relative" }: { at: Date; as?: "relative" | "time" | "date" | "dateTime" }) {
  const format = useFormat();
  return (
    <time dateTime={at.toISOString()} title={format.dateTime(at)} className="nowrap">
      {format[as](at)}
    </time>
  );
}
