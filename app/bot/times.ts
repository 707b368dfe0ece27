/** The instant of a local day (YYYY-MM-DD) and time (HH:MM) in a zone. */
export function zonedTime(day: string, time: string, timeZone: string): Date {
  const asUtc = new Date(`${day}T${time}:00Z`);
  const first = new Date(asUtc.getTime() - offsetMs(asUtc, timeZone));
  // Beside a change of the clocks the offset of the guess may be another than that of the answer.
  return new Date(asUtc.getTime() - offsetMs(first, timeZone));
}

/** By how much local time is ahead of UTC at an instant. */
function offsetMs(instant: Date, timeZone: string): number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const local = Date.UTC(
    Number(parts["year"]),
    Number(parts["month"]) - 1,
    Number(parts["day"]),
    Number(parts["hour"]),
    Number(parts["minute"]),
    Number(parts["second"]),
  );
  return local - Math.floor(instant.getTime() / 1000) * 1000;
}

/**
 * "18:30", "25.11 10:00" -> the instant in the company's zone: without a day the next time of that hour, without a
 * year the next such day. Null for what is no time to come.
 */
export function readTime(text: string, now: Date, timeZone: string): Date | null {
  const match = /^(?:(\d{1,2})[./](\d{1,2})(?:[./](\d{4}))?[\s,]+)?(\d{1,2})[:.](\d{2})$/.exec(text.trim());
  if (!match || Number(match[4]) > 23 || Number(match[5]) > 59) return null;
  const time = `${match[4]!.padStart(2, "0")}:${match[5]!}`;
  const today = new Intl.DateTimeFormat("en-CA", { timeZone }).format(now);
  const days = match[1] ? daysNamed(match, today) : [today, dayAfter(today)];
  const instants = days.flatMap((day) => (isDay(day) ? [zonedTime(day, time, timeZone)] : []));
  return instants.find((instant) => instant > now) ?? null;
}

function daysNamed(match: RegExpExecArray, today: string): string[] {
  const tail = `${match[2]!.padStart(2, "0")}-${match[1]!.padStart(2, "0")}`;
  const year = Number(today.slice(0, 4));
  return match[3] ? [`${match[3]}-${tail}`] : [`${year}-${tail}`, `${year + 1}-${tail}`];
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

function isDay(day: string): boolean {
  const parsed = new Date(`${day}T12:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
}
