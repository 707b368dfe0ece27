/** The present moment. Everything that needs "now" asks here, so that a test can shift one clock. */
export const now = (): Date => new Date(Date.now() + offsetMs);

let offsetMs = Number(process.env["CLOCK_OFFSET_MS"] ?? 0);

/** Shifts this process's clock, in milliseconds. For tests only. */
export function shiftClock(ms: number): void {
  offsetMs = ms;
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day (YYYY-MM-DD) of an instant in a time zone: the business day of everything that happens then. */
export function businessDay(instant: Date, timeZone: string): string {
  let format = dayFormats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    dayFormats.set(timeZone, format);
  }
  return format.format(instant);
}
