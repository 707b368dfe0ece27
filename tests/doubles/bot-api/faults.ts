/** An answer `ok: false` as the Bot API gives it. */
export class Refusal extends Error {
  readonly status: number;
  readonly retryAfter: number | undefined;

  constructor(status: number, description: string, retryAfter?: number) {
    super(description);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

export interface Failure {
  /** A method's name, or "file" for downloads; without it any call but getUpdates. */
  readonly method?: string;
  /** Only calls for this chat. */
  readonly chatId?: number;
  readonly status: 429 | 403 | 400 | 500;
  /** Seconds, with 429. */
  readonly retryAfter?: number;
  readonly times?: number;
}

export interface Drop {
  readonly method?: string;
  /** The call has its effect and only its answer is lost. */
  readonly afterEffect?: boolean;
}

const DESCRIPTIONS = {
  400: "Bad Request: wrong parameters",
  403: "Forbidden: bot was blocked by the user",
  429: "Too Many Requests: retry after",
  500: "Internal Server Error",
} as const;

/** What is to go wrong next, in the order in which it was asked for. */
export class Faults {
  #failures: { failure: Failure; left: number }[] = [];
  #drops: { drop: Drop; left: number }[] = [];

  failNext(failure: Failure): void {
    this.#failures.push({ failure, left: failure.times ?? 1 });
  }

  dropNext(times: number, drop: Drop): void {
    this.#drops.push({ drop, left: times });
  }

  clear(): void {
    this.#failures = [];
    this.#drops = [];
  }

  /** Throws the Refusal that was asked for this call, once for each time. */
  refuse(method: string, chatId: unknown): void {
    const planned = this.#failures.find(({ failure }) => isFor(failure, method) && isAt(failure, chatId));
    if (!planned) return;
    planned.left -= 1;
    this.#failures = this.#failures.filter(({ left }) => left > 0);
    const { status, retryAfter = 1 } = planned.failure;
    if (status === 429) throw new Refusal(429, `${DESCRIPTIONS[429]} ${retryAfter}`, retryAfter);
    throw new Refusal(status, DESCRIPTIONS[status]);
  }

  /** The connection break that was asked for this call, if any. */
  takeDrop(method: string): Drop | undefined {
    const planned = this.#drops.find(({ drop }) => isFor(drop, method));
    if (!planned) return undefined;
    planned.left -= 1;
    this.#drops = this.#drops.filter(({ left }) => left > 0);
    return planned.drop;
  }
}

const isFor = (fault: { readonly method?: string }, method: string): boolean =>
  fault.method === undefined ? method !== "getUpdates" : fault.method === method;

const isAt = ({ chatId }: Failure, called: unknown): boolean =>
  chatId === undefined || chatId === Number(called);
