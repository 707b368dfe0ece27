import type { z } from "zod";
import type { Bot } from "#app/bot/index.server.ts";
import type { Permission } from "#app/domain/access/index.server.ts";

export interface JobContext {
  readonly jobId: string;
  /** Null: no token is set, the bot is off. */
  readonly bot: Bot | null;
}

/** Fetching photos takes long and much memory: it stands in a queue of its own, so that nothing waits behind it. */
export const queueNames = ["jobs", "photos"] as const;
export type QueueName = (typeof queueNames)[number];

interface Description<Payload> {
  readonly name: string;
  /** What it does with the system's rights, of all that the domain asks a permission for; often nothing. */
  readonly needs: readonly Permission[];
  /** Default: `jobs`. */
  readonly queue?: QueueName;
  readonly payload: z.ZodType<Payload>;
  /** Tries before the job counts as failed. Default: 5. */
  readonly attempts?: number;
  /** Milliseconds before the second try; doubled for each further one. Default: 2,000. */
  readonly backoffMs?: number;
  /** Cron pattern in the company's zone, for jobs that come by themselves. Their payload is empty. */
  readonly schedule?: string;
  /** One domain call. Run twice it has one effect; a row that is gone is done; a throw means: again, later. */
  readonly run: (payload: Payload, context: JobContext) => Promise<unknown>;
}

export interface JobDefinition {
  readonly name: string;
  readonly needs: readonly Permission[];
  readonly queue: QueueName;
  readonly attempts: number;
  readonly backoffMs: number;
  readonly schedule: string | null;
  /** Checks the payload and runs the job; throws ZodError when the payload does not fit. */
  readonly perform: (payload: unknown, context: JobContext) => Promise<void>;
}

/** Describes a job as data. */
export function defineJob<Payload>(description: Description<Payload>): JobDefinition {
  const { name, needs, queue = "jobs", attempts = 5, backoffMs = 2_000, schedule = null } = description;
  const perform = async (payload: unknown, context: JobContext) => {
    await description.run(description.payload.parse(payload), context);
  };
  return { name, needs, queue, attempts, backoffMs, schedule, perform };
}
