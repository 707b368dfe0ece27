import {
  asUnit,
  capitalise,
  formatDate,
  formatQuantity,
  formatQuantityWithUnit,
  formatTime,
} from "#app/platform/i18n/format.ts";
import { businessDay } from "#app/platform/clock.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { cut } from "./message.ts";
import type { BotReader } from "./turn.server.ts";

/** "12", or "1 200 g": pieces stand without their unit where a line is short. */
export const figure = (reader: BotReader, quantity: Quantity, unit: string): string =>
  unit === "pcs" ? formatQuantity(quantity, reader.language) : withUnit(reader, quantity, unit);

/** "12 pcs". */
export const withUnit = (reader: BotReader, quantity: Quantity, unit: string): string =>
  formatQuantityWithUnit(quantity, asUnit(unit), reader.language);

/** "2/8"; "200/1 000 g". */
export const ratio = (reader: BotReader, part: Quantity, whole: Quantity, unit: string): string =>
  `${formatQuantity(part, reader.language)}/${figure(reader, whole, unit)}`;

interface Counted {
  readonly quantity: Quantity;
  readonly unit: string;
}

/** "96 pcs", "40 pcs, 1 200 g": what several lines come to, each unit for itself. */
export function total(reader: BotReader, lines: readonly Counted[]): string {
  const units = [...new Set(lines.map(({ unit }) => unit))];
  const sum = (unit: string) =>
    lines.filter((line) => line.unit === unit).reduce((all, line) => all + line.quantity, 0n);
  return units.map((unit) => withUnit(reader, sum(unit), unit)).join(", ") || withUnit(reader, 0n, "pcs");
}

/** A type of task as it begins a line. */
export const typeName = (reader: BotReader, type: string): string =>
  capitalise(reader.t(`terms:taskType.${type}`));

/** A due time: the hour alone where it is today's. */
export function dueTime(reader: BotReader, dueAt: Date, now: Date): string {
  const isToday = businessDay(dueAt, reader.timeZone) === businessDay(now, reader.timeZone);
  return isToday ? formatTime(dueAt, reader) : `${formatDate(dueAt, reader)}, ${formatTime(dueAt, reader)}`;
}

export const itemName = (name: string, most = 24): string => cut(name, most);
export const placeName = (name: string): string => cut(name, 40);
