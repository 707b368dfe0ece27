import { Link } from "@remix-run/react";
import { useId, type ReactNode } from "react";
import { Gauge } from "#app/components/instruments.tsx";
import { StatusMark } from "#app/components/status.tsx";
import { useT } from "#app/components/text.tsx";

export interface SlotView {
  readonly code: string;
  /** Without it the cell is no link. */
  readonly to?: string;
  readonly name: string;
  /** Of a column or selection; canisters have none. */
  readonly price?: string;
  /** "4", "350": what is in it, as text, and what fits. */
  readonly quantity: string;
  readonly capacity: string;
  /** Percent of capacity. */
  readonly level: number;
  readonly par: number;
  readonly state: "well" | "low" | "out";
  readonly daysLeft?: string;
}

/**
 * Shelves as in the machine, a cell a slot. On a phone: what needs goods, and a switch that shows the rest.
 */
export function SlotGrid({ slots }: { slots: readonly SlotView[] }) {
  const t = useT();
  const id = useId();
  const hidesSome = slots.some((slot) => slot.state === "well");
  return (
    <>
      {hidesSome && <input className="all-slots" type="checkbox" id={id} />}
      <div className="slots">
        {shelves(slots).map((shelf) => (
          <div key={shelf[0]!.code} className={shelf.length > 8 ? "shelf n10" : "shelf"}>
            {shelf.map((slot) => (
              <SlotCell key={slot.code} slot={slot} />
            ))}
          </div>
        ))}
      </div>
      {hidesSome && (
        <label className="more" htmlFor={id}>
          {t("ui:slots.showAll", { slots: slots.length })}
        </label>
      )}
    </>
  );
}

/** What the gauges mean; a desk's panel shows it in its head. */
export function SlotLegend() {
  const t = useT();
  return (
    <span className="legend only-d">
      <span>
        <Gauge level={70} par={50} />
        {t("ui:slots.well")}
      </span>
      <span>
        <Gauge level={25} par={50} state="low" />
        {t("ui:slots.low")}
      </span>
      <span>
        <Gauge level={0} par={50} state="out" />
        {t("ui:slots.out")}
      </span>
    </span>
  );
}

function SlotCell({ slot }: { slot: SlotView }) {
  const className = `slot ${slot.state}`;
  const content = <SlotContent slot={slot} />;
  return slot.to ? (
    <Link className={className} to={slot.to}>
      {content}
    </Link>
  ) : (
    <div className={className}>{content}</div>
  );
}

function SlotContent({ slot }: { slot: SlotView }): ReactNode {
  const t = useT();
  const amount = `${slot.quantity} / ${slot.capacity}`;
  const isOut = slot.state === "out";
  return (
    <>
      <span className="a">
        <b>{slot.code}</b>
        <span>{slot.price}</span>
      </span>
      <span className="n">{slot.name}</span>
      <Gauge level={slot.level} par={slot.par} state={slot.state} />
      <span className="q">
        <b>
          {slot.state !== "well" && <StatusMark mark={isOut ? "bad" : "warn"} />}
          {isOut ? t("ui:slots.soldOut") : amount}
        </b>
        <span>{isOut ? amount : slot.daysLeft}</span>
      </span>
    </>
  );
}

/** A new shelf begins where the letter of the code changes, or its tens: A1 A2 | B1, 8 9 | 10 11. */
function shelves(slots: readonly SlotView[]): SlotView[][] {
  const result: SlotView[][] = [];
  let last: string | null = null;
  for (const slot of slots) {
    const shelf = shelfOf(slot.code);
    if (shelf !== last || result.at(-1)!.length === 10) result.push([]);
    result.at(-1)!.push(slot);
    last = shelf;
  }
  return result;
}

function shelfOf(code: string): string {
  const digits = /^(\d+)$/.exec(code)?.[1];
  return digits ? String(Math.floor(Number(digits) / 10)) : code.replace(/[\d\s-]+$/, "");
}
