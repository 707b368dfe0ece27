import { updateMachine } from "#app/domain/fleet/index.server.ts";
import { prove } from "#app/domain/proof/index.server.ts";
import { confirmSilentIssues } from "#app/domain/stock/index.server.ts";
import { expireTaskReservations, noticeOverdue } from "#app/domain/work/index.server.ts";
import { systemActor } from "#app/platform/actor.ts";
import { execute, sql } from "#app/platform/database.ts";
import { openAlbum, type Album } from "./album.ts";
import { addDays, minutesAfter, weekday } from "./calendar.ts";
import { countBags, decideVariances, dropPlans, judgeWork, takeReturns } from "./desk.ts";
import { dice } from "./dice.ts";
import { disabledMachine } from "./places.ts";
import { planDay, type Visit } from "./planning.ts";
import { todaySteps, yesterdaySteps } from "./present.ts";
import { clearOut, takeDeliveries, takeLastDelivery } from "./purchasing.ts";
import { importSheets, openTrade, takeFeed, type Trade } from "./trade.ts";
import { issueSteps, postponeSteps, runSteps, visitSteps, type Step } from "./visits.ts";
import { idleSince, readStock, type World } from "./world.ts";

/** How long ago the machines have told of their sales when the demo starts. */
const FEED_LAG_MINUTES = 6;

/** One day of the company: the desk in the morning, the field, and the machines' sales at its end. */
export async function liveDay(world: World, day: string): Promise<void> {
  const { calendar } = world;
  const isToday = day === calendar.today;
  await runSteps(world, await morningSteps(world, day));
  const trade = openTrade(world, day, await readStock());
  let visits: Visit[] = [];
  const plan = async (): Promise<void> =>
    void (visits = await dropPlans(world, day, await planDay(world, trade)));
  if (calendar.isFieldDay(day)) await runSteps(world, [{ at: calendar.at(day, 8 * 60 + 30), run: plan }]);
  await runSteps(world, fieldSteps(world, trade, openAlbum(calendar, day), visits));
  await runSteps(world, weeklySteps(world, day));
  const evening = isToday
    ? minutesAfter(calendar.present, -FEED_LAG_MINUTES)
    : calendar.wallTime(day, 23 * 60 + 55);
  calendar.standAt(isToday ? calendar.present : evening);
  await takeFeed(world, trade, world.machines, evening);
  if (isToday) await takeLastDelivery(world);
}

async function morningSteps(world: World, day: string): Promise<Step[]> {
  const { calendar } = world;
  const at = (minutes: number): Date => calendar.at(day, minutes);
  const isFirst = day === calendar.firstDay;
  const steps: Step[] = [{ at: at(7 * 60), run: () => runJobs() }];
  if (!isFirst) {
    const yesterday = openTrade(world, addDays(day, -1), await readStock());
    steps.push({ at: at(7 * 60 + 40), run: () => importSheets(world, yesterday) });
    steps.push({ at: at(7 * 60 + 50), run: () => takeDeliveries(world, day) });
  }
  if (calendar.isFieldDay(day)) {
    steps.push({ at: at(8 * 60), run: () => judgeWork(world, day) });
    steps.push({ at: at(8 * 60 + 12), run: () => decideVariances(world, day) });
    steps.push({ at: at(8 * 60 + 20), run: () => countBags(world, day) });
  }
  return [...steps, ...statusSteps(world, day)];
}

async function runJobs(): Promise<void> {
  await confirmSilentIssues();
  await expireTaskReservations("demo");
  await noticeOverdue("demo");
}

/** The day on which a machine is taken out of use. */
function statusSteps(world: World, day: string): Step[] {
  return world.machines
    .filter(({ spec }) => idleSince(spec) === world.calendar.daysAgo(day))
    .map(({ id, spec }) => {
      const status = spec.code === disabledMachine ? "disabled" : "maintenance";
      return {
        at: world.calendar.at(day, 8 * 60 + 25),
        run: () => updateMachine(world.manager, id, { status }),
      };
    });
}

function fieldSteps(world: World, trade: Trade, album: Album, visits: readonly Visit[]): Step[] {
  const { calendar } = world;
  const daysAgo = calendar.daysAgo(trade.day);
  if (daysAgo === 0) return todaySteps(world, trade, album, visits);
  if (daysAgo === 1) return yesterdaySteps(world, trade, album, visits);
  const isPutOff = ({ machine }: Visit): boolean =>
    dice("postpone", machine.spec.code, trade.day).chance(0.02);
  const field = visits.flatMap((visit) =>
    isPutOff(visit) && daysAgo > 2
      ? postponeSteps(world, trade.day, visit, 9 * 60 + 10)
      : visitSteps(world, trade, album, visit),
  );
  return [...issueSteps(world, trade.day, visits), ...field];
}

const [FRIDAY, SATURDAY] = [5, 6];

function weeklySteps(world: World, day: string): Step[] {
  const { calendar } = world;
  if (calendar.daysAgo(day) === 0) return [];
  const at = calendar.at(day, 17 * 60 + 40);
  if (weekday(day) === FRIDAY) return [{ at, run: () => clearOut(world, day) }];
  return weekday(day) === SATURDAY ? [{ at, run: () => takeReturns(world) }] : [];
}

/**
 * Nothing outside the database is told of the past: no message goes out, no page is redrawn, and a bot that is set up
 * later does not tell old news.
 */
export async function leaveOutsideInPeace(): Promise<void> {
  await execute(sql`update outbox set dispatched_at = now() where dispatched_at is null`);
  await execute(sql`update notice set failed_as = 'no_bot' where delivered_at is null and failed_as is null`);
}

/** The books of the whole history, proven as every night; a difference would be a fault of the programme. */
export async function proveHistory({ calendar }: World): Promise<void> {
  calendar.standAt(calendar.present);
  const { differences } = await prove(systemActor("demo"));
  if (differences.length > 0)
    throw new Error(`The demo company's ledgers do not add up: ${JSON.stringify(differences.slice(0, 3))}`);
}
