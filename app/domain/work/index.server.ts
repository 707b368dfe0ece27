/** The door of field work: tasks, their photos and visits. Inputs and enums are in `schema.ts`. */
export { assign, take } from "./assign.server.ts";
export { complete, type Completed, type OverCapacity } from "./complete.server.ts";
export { createTask } from "./create.server.ts";
export {
  getTask,
  type TaskCash,
  type TaskDetail,
  type TaskMachine,
  type TaskPhoto,
  type TaskReservation,
  type TimelineEntry,
} from "./detail.server.ts";
export type { TaskItem } from "./detail-items.server.ts";
export { enter, type Entered, type ShortLine } from "./enter.server.ts";
export { expireTaskReservations, flagShort, noticeOverdue } from "./jobs.server.ts";
export { allowMissingPhotos, reject, setDoneTime, undo, verify, type Rejected } from "./judge.server.ts";
export { taskVerbs } from "./lifecycle.ts";
export {
  listTasks,
  routeOf,
  tasksOfVisit,
  workCounts,
  type TaskSummary,
  type Visit,
  type VisitLocation,
  type WorkCounts,
} from "./list.server.ts";
export {
  addPhoto,
  attachFetchedPhoto,
  movePhoto,
  noteFetchFailure,
  openPhoto,
  photoToFetch,
  recordTelegramPhoto,
  type RecordedPhoto,
  type TelegramPhoto,
} from "./photos.server.ts";
export { cancel, postpone, start, updateTask, type FieldAct } from "./progress.server.ts";
export { findTask, type Task } from "./task.server.ts";
