/** What a `datetime-local` field shows and sends: the wall clock of a zone, "2026-11-24T18:00". */

const form = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d)?$/;

/** The instant at which a zone's clock shows this; null for what is no such time. */
export function localInstant(text: string, timeZone: string): Date | null {
  const match = form.exec(text);
  if (!match) return null;
  const [year, month, day, hour, minute] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const asUtc = Date.UTC(year, month - 1, day, hour, minute);
  if (new Date(asUtc).toISOString().slice(0, 16) !== text.slice(0, 16)) return null;
  // Twice, because the offset that holds then may differ from the one that holds at the first guess.
  const guess = asUtc - offsetMs(new Date(asUtc), timeZone);
  return new Date(asUtc - offsetMs(new Date(guess), timeZone));
}

/** An instant as the field's value. */
export const toLocalField = (instant: Date, timeZone: string): string =>
  new Date(instant.getTime() + offsetMs(instant, timeZone)).toISOString().slice(0, 16);

const dayMs = 86_400_000;

/** From the beginning of one day to the end of another (YYYY-MM-DD, both included) in a zone; `until` is excluded. */
export const wholeDays = (
  { from, until }: { readonly from?: string | undefined; readonly until?: string | undefined },
  timeZone: string,
): { from: Date | undefined; until: Date | undefined } => ({
  from: from === undefined ? undefined : startOf(from, timeZone),
  until: until === undefined ? undefined : startOf(nextDay(until), timeZone),
});

const startOf = (day: string, timeZone: string): Date | undefined =>
  localInstant(`${day}T00:00`, timeZone) ?? undefined;

/** The calendar day after this one, or as many before or after it. */
export const nextDay = (day: string, days = 1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

function offsetMs(instant: Date, timeZone: string): number {
  const shown = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    dateStyle: "short",
    timeStyle: "medium",
  }).format(instant);
  return Date.parse(`${shown.replace(" ", "T")}Z`) - Math.floor(instant.getTime() / 1000) * 1000;
}
