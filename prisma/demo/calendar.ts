import { businessDay, shiftClock } from "#app/platform/clock.ts";
import { localInstant } from "#app/platform/local-time.ts";

/** Whole days before today. */
const HISTORY_DAYS = 60;
const MINUTE_MS = 60_000;
/** By then, on a usual morning, the first visits are done. */
const MORNING_MINUTES = 10 * 60 + 30;
const FIELD_DAYS_AT_THE_END = 2;

/** The days that the demo company has lived through, in its own zone, up to the present moment. */
export interface Calendar {
  readonly zone: string;
  readonly present: Date;
  readonly today: string;
  readonly firstDay: string;
  /** The instant at which that day's clock shows so many minutes after midnight; never after the present. */
  at(day: string, minutes: number): Date;
  /** The same by the wall clock alone: it may lie in the future. */
  wallTime(day: string, minutes: number): Date;
  /** Moves the process's clock there: what is done next happens then. */
  standAt(instant: Date): void;
  /** Days from that day to today; 0 is today. */
  daysAgo(day: string): number;
  /** Nobody goes out on a Sunday, but for the last two days: there is always work to look at. */
  isFieldDay(day: string): boolean;
}

export function calendarOf(present: Date, zone: string): Calendar {
  const today = businessDay(present, zone);
  const starts = new Map<string, Date>();
  const startOf = (day: string): Date => {
    const start = starts.get(day) ?? localInstant(`${day}T00:00`, zone);
    if (!start) throw new Error(`No such day: ${day}`);
    starts.set(day, start);
    return start;
  };
  // Before the usual end of the morning all of it has happened already, only faster: nothing lies in the future.
  const elapsed = (present.getTime() - startOf(today).getTime()) / MINUTE_MS;
  const pace = Math.min(1, elapsed / MORNING_MINUTES);
  const daysAgo = (day: string): number => (Date.parse(today) - Date.parse(day)) / 86_400_000;
  return {
    zone,
    present,
    today,
    firstDay: addDays(today, -HISTORY_DAYS),
    at: (day, minutes) => {
      const paced = day === today ? minutes * pace : minutes;
      return new Date(Math.min(startOf(day).getTime() + Math.round(paced * MINUTE_MS), present.getTime()));
    },
    wallTime: (day, minutes) => minutesAfter(startOf(day), minutes),
    standAt: (instant) => shiftClock(instant.getTime() - Date.now()),
    daysAgo,
    isFieldDay: (day) => weekday(day) !== 0 || daysAgo(day) < FIELD_DAYS_AT_THE_END,
  };
}

/** 0 is Sunday. */
export const weekday = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay();

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

export const minutesAfter = (instant: Date, minutes: number): Date =>
  new Date(instant.getTime() + minutes * MINUTE_MS);
