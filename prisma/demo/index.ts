import { now, shiftClock } from "#app/platform/clock.ts";
import { company } from "#app/platform/company.ts";
import { row, sql } from "#app/platform/database.ts";
import { transaction } from "#app/platform/transaction.ts";
import { addDays, calendarOf, type Calendar } from "./calendar.ts";
import { leaveOutsideInPeace, liveDay, proveHistory } from "./day.ts";
import { foundCompany } from "./founding.ts";
import { machineSpecs } from "./places.ts";
import { fillMachines, isHistoryWhole } from "./purchasing.ts";
import { emailOf, readWorld } from "./world.ts";

interface DemoOptions {
  /** Of all eight sign-ins. */
  readonly password: string;
  /** Told what is going on, every second or so. */
  readonly report: (text: string) => void;
}

/**
 * Loads the demo company: 31 machines, 8 users and 60 days of history that end at the present moment, lived through
 * the domain's own commands with the process's clock moved from day to day. Each day is one transaction: a start that
 * was interrupted goes on where it ended. Does nothing when the company is there as a whole.
 * Throws where the database holds another company.
 */
export async function seedDemo({ password, report }: DemoOptions): Promise<void> {
  if (await isHistoryWhole()) return;
  await refuseAnotherCompany();
  const present = now();
  const offset = present.getTime() - Date.now();
  try {
    await liveThrough(calendarOf(present, (await company()).timeZone), password, report);
  } finally {
    shiftClock(offset);
  }
}

/** Demo data never mixes with real data. */
async function refuseAnotherCompany(): Promise<void> {
  const found = await row<{ machines: bigint; isDemo: boolean }>(sql`
    select (select count(*) from machine) as machines,
           exists (select 1 from app_user where email = ${emailOf("manager")}) as "isDemo"`);
  if (found && found.machines > 0n && !found.isDemo) {
    throw new Error(
      "This database holds a company already: the demo company needs an empty one (DATA_DIR, DATABASE_URL)",
    );
  }
}

async function liveThrough(
  calendar: Calendar,
  password: string,
  report: (text: string) => void,
): Promise<void> {
  const firstDay = (await nextDay(calendar)) ?? (await found(calendar, password, report));
  const world = await readWorld(calendar);
  for (let day = firstDay; day <= calendar.today; day = addDays(day, 1)) {
    if (calendar.daysAgo(day) % 2 === 0) report(`Demo company: ${day}, ${calendar.daysAgo(day)} days to go`);
    await transaction(async () => {
      await liveDay(world, day);
      await leaveOutsideInPeace();
    });
  }
  report("Demo company: proving its ledgers");
  await proveHistory(world);
}

async function found(calendar: Calendar, password: string, report: (text: string) => void): Promise<string> {
  report(`Demo company: founding it with ${machineSpecs.length} machines`);
  await transaction(async () => {
    await foundCompany(calendar, password);
    await fillMachines(await readWorld(calendar));
    await leaveOutsideInPeace();
  });
  return calendar.firstDay;
}

/** The day after the last one that is in; null for a company that is not founded yet. */
async function nextDay(calendar: Calendar): Promise<string | null> {
  const state = await row<{ isFounded: boolean; lastDay: string | null }>(sql`
    select exists (select 1 from machine) as "isFounded",
           (select (max(sales_until) at time zone ${calendar.zone})::date from machine where feed = 'api') as "lastDay"`);
  if (!state?.isFounded) return null;
  return state.lastDay ? addDays(state.lastDay, 1) : calendar.firstDay;
}
