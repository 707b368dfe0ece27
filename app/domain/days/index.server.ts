/** The door of the business days: how far they are closed. */
export {
  closeDays,
  getDayClosing,
  listDayClosings,
  readClosedThrough,
  reopenDays,
  type DayClosing,
} from "./days.server.ts";
