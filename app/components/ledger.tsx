import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useFormat } from "#app/components/format.tsx";
import { Icon, type IconName } from "#app/components/icon.tsx";
import { usePageContext } from "#app/components/page-context.ts";
import { StatusMark } from "#app/components/status.tsx";
import { useT } from "#app/components/text.tsx";
import type { Unit } from "#app/platform/i18n/format.ts";
import type { Money } from "#app/platform/money.ts";
import type { Quantity } from "#app/platform/quantity.ts";

export type PlaceKind =
  | "warehouse"
  | "operator"
  | "slot"
  | "supplier"
  | "customer"
  | "loss"
  | "difference"
  | "box"
  | "bag"
  | "office";

export interface PlaceView {
  readonly kind: PlaceKind;
  readonly name: string;
  readonly to?: string;
}

export interface MoveView {
  /** The move's running number. */
  readonly number: string;
  readonly item: { readonly name: string; readonly to?: string };
  readonly quantity: Quantity;
  readonly unit: Unit;
  readonly from: PlaceView;
  readonly to: PlaceView;
  readonly lot?: string;
  /** Calendar day YYYY-MM-DD. */
  readonly expires?: string;
  /** Already written as text: up to 6 decimals. */
  readonly unitCost?: string;
  readonly value: Money;
}

export interface MoveGroup {
  readonly id: string;
  readonly at: Date;
  /** The document: "Refill T-004521". */
  readonly title: string;
  readonly to?: string;
  /** Who, by which channel. */
  readonly who: string;
  /** A StatusChip where something differs, or a link to the reversal. */
  readonly note?: ReactNode;
  /** "3 moves". */
  readonly size: string;
  readonly value: Money;
  /** The form that reverses it; the only act there is. */
  readonly reverse?: ReactNode;
  readonly moves: readonly MoveView[];
}

/** Moves under the command that posted them, in the order given. Nothing here can be edited. */
export function LedgerGroups({ caption, groups }: { caption: string; groups: readonly MoveGroup[] }) {
  return (
    <table className="tbl" role="table">
      <caption className="vh">{caption}</caption>
      <LedgerHead />
      <tbody role="rowgroup">
        {groups.map((group) => (
          <Group key={group.id} group={group} />
        ))}
      </tbody>
    </table>
  );
}

function LedgerHead() {
  const t = useT();
  const { currency } = useFormat();
  const head = (key: string, className = "") => (
    <th role="columnheader" scope="col" className={className}>
      {t(`ui:ledger.${key}`, { currency })}
    </th>
  );
  return (
    <thead role="rowgroup">
      <tr role="row">
        {head("move", "w-18")}
        {head("item")}
        {head("quantity", "num")}
        {head("fromTo", "w-1/3")}
        {head("lot", "t0")}
        {head("unitCost", "num t0")}
        {head("value", "num")}
      </tr>
    </thead>
  );
}

function Group({ group }: { group: MoveGroup }) {
  const format = useFormat();
  const { now } = usePageContext();
  const isToday = format.date(group.at) === format.date(now);
  const title = <b>{group.title}</b>;
  return (
    <>
      <tr role="row" className="grp">
        <th role="rowheader" scope="rowgroup" colSpan={7} className="pf">
          <span className="cmd">
            <time className="sub" dateTime={group.at.toISOString()} title={format.dateTime(group.at)}>
              {isToday ? format.time(group.at) : `${format.dayMonth(group.at)}, ${format.time(group.at)}`}
            </time>
            {group.to ? <Link to={group.to}>{title}</Link> : title}
            <span className="sub">{group.who}</span>
            {group.note}
            <span className="sub push">
              {group.size}, {format.figure(group.value)}
            </span>
            {group.reverse}
          </span>
        </th>
      </tr>
      {group.moves.map((move) => (
        <Move key={move.number} move={move} />
      ))}
    </>
  );
}

function Move({ move }: { move: MoveView }) {
  const t = useT();
  const format = useFormat();
  return (
    <tr role="row">
      <td role="cell" className="p0 sub">
        {move.number}
      </td>
      <td role="cell" className="r">
        {move.item.to ? <Link to={move.item.to}>{move.item.name}</Link> : move.item.name}
      </td>
      <td role="cell" className="num pend">
        <b>{format.quantity(move.quantity)}</b> <span className="cur">{format.unit(move.unit)}</span>
      </td>
      <td role="cell" className="pf">
        <Route from={move.from} to={move.to} />
      </td>
      <td role="cell" className="t0" data-l={t("ui:ledger.lot")}>
        {move.lot ?? "-"} {move.expires && <span className="sub">{format.date(move.expires)}</span>}
      </td>
      <td role="cell" className="num t0 p0">
        {move.unitCost ?? "-"}
      </td>
      <td role="cell" className="num" data-l={t("ui:ledger.value", { currency: format.currency })}>
        {format.figure(move.value)}
      </td>
    </tr>
  );
}

/** From one place to another. */
export function Route({ from, to }: { from: PlaceView; to: PlaceView }) {
  const t = useT();
  return (
    <span className="route">
      <Place place={from} />
      <span className="vh">{t("ui:ledger.to")}</span>
      <Icon name="arrow" />
      <Place place={to} />
    </span>
  );
}

export function Place({ place }: { place: PlaceView }) {
  const content = (
    <>
      <Icon name={placeIcons[place.kind]} />
      {place.name}
    </>
  );
  return place.to ? (
    <Link className="pl" to={place.to}>
      {content}
    </Link>
  ) : (
    <span className="pl">{content}</span>
  );
}

const placeIcons: Readonly<Record<PlaceKind, IconName>> = {
  warehouse: "warehouse",
  operator: "person",
  slot: "machine",
  supplier: "supplier",
  customer: "customer",
  loss: "close",
  difference: "difference",
  box: "machine",
  bag: "coins",
  office: "cash",
};

/** Whether the books add up: the sentence says when, how many moves and how many differences. */
export function ProofBanner({
  isProven,
  title,
  children,
  act,
}: {
  isProven: boolean;
  /** "Proven today at 03:10." */
  title: string;
  /** The rest of the sentence; with differences also the places. */
  children: ReactNode;
  /** A form with "Prove now". */
  act?: ReactNode;
}) {
  const t = useT();
  return (
    <section className={isProven ? "note" : "note bad"} aria-label={t("ui:ledger.proof")}>
      <StatusMark mark={isProven ? "tick" : "bad"} />
      <div className="row">
        <span>
          <b>{title}</b> {children}
        </span>
        {act && <span className="push">{act}</span>}
      </div>
    </section>
  );
}
