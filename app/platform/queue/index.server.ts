/** The door of the queue: jobs go in, workers take them out. On Redis when it is configured, else on PostgreSQL. */
export { openQueueStore, PermanentFailure, type QueueStore } from "./backend.ts";
export { openQueue, type JobRequest, type Queue, type Schedule } from "./queue.ts";
export { evictionWarning } from "./redis.ts";
export { openWorker, type JobWorker, type RunningJob, type WorkerOptions } from "./worker.ts";
