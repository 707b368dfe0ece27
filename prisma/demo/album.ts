import { storeImage } from "#app/domain/files/index.server.ts";
import { transactionScope } from "#app/platform/database.ts";
import { toLocalField } from "#app/platform/local-time.ts";
import type { Calendar } from "./calendar.ts";
import { draw } from "./picture.ts";
import type { Machine } from "./world.ts";

/** Photos of the last week are as large as they are looked at; older ones are small, and quick to draw. */
const RECENT_DAYS = 7;
const RECENT_WIDTH = 720;
const OLD_WIDTH = 240;

/** Draws and stores pictures beside the work of the day, two at a time, in the order in which they are wanted. */
export interface Album {
  order(machine: Machine, fills: readonly number[], takenAt: Date): Promise<Buffer>;
}

export function openAlbum(calendar: Calendar, day: string): Album {
  const lanes = [Promise.resolve<unknown>(null), Promise.resolve<unknown>(null)];
  let turn = 0;
  return {
    order: (machine, fills, takenAt) => {
      const lane = turn++ % lanes.length;
      const picture = (lanes[lane] ?? Promise.resolve()).then(() =>
        take(calendar, day, machine, fills, takenAt),
      );
      // Whoever waits for the picture hears of a failure; the next one is drawn all the same.
      lanes[lane] = picture.catch(() => null);
      return picture;
    },
  };
}

async function take(
  calendar: Calendar,
  day: string,
  { spec }: Machine,
  fills: readonly number[],
  takenAt: Date,
): Promise<Buffer> {
  const { zone } = calendar;
  const width = calendar.daysAgo(day) <= RECENT_DAYS ? RECENT_WIDTH : OLD_WIDTH;
  const { latitude, longitude } = spec.place;
  const body = await draw({
    ...{ machineCode: spec.code, machineType: spec.type, fills, takenAt, width, latitude, longitude },
    ...clockOf(takenAt, zone),
  });
  // Outside the day's transaction, whose one connection is busy.
  await transactionScope.exit(() => storeImage(body));
  return body;
}

/** The phone's clock and its distance from UTC. */
function clockOf(instant: Date, zone: string): { local: string; offset: string } {
  const minute = toLocalField(instant, zone);
  const seconds = instant.toISOString().slice(17, 19);
  const wall = Date.parse(`${minute}:${seconds}Z`);
  const minutes = Math.round((wall - instant.getTime()) / 60_000);
  const size = Math.abs(minutes);
  const pad = (value: number): string => String(value).padStart(2, "0");
  const offset = `${minutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
  return { local: `${minute.replace("T", " ")}:${seconds}`, offset };
}
