import { log } from "#app/platform/log.ts";

/** Work that is done again and again: when woken, when it says so itself, and at least each sweep. */
export interface Loop {
  wake(): void;
  /** Ends it; what is being done is finished. */
  stop(): Promise<void>;
}

interface LoopWork {
  /** Does what there is to do; answers whether anything was done. */
  readonly run: () => Promise<unknown>;
  readonly sweepMs: number;
  /** Milliseconds until there is more to do; null: nobody knows. */
  readonly untilNext?: () => Promise<number | null>;
}

const SHORTEST_MS = 10;

export function createLoop(name: string, { run, sweepMs, untilNext }: LoopWork): Loop {
  let isStopped = false;
  let isWoken = false;
  let wakeSleeper: (() => void) | null = null;

  async function go(): Promise<void> {
    while (!isStopped) {
      isWoken = false;
      let pause = sweepMs;
      try {
        await run();
        const next = untilNext ? await untilNext() : null;
        if (next !== null) pause = Math.min(sweepMs, Math.max(SHORTEST_MS, next));
      } catch (error) {
        log.error({ err: error, loop: name }, "The bot's loop failed; it goes on");
      }
      if (!isWoken && !isStopped) await sleep(pause);
    }
  }

  const sleep = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wakeSleeper = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const wake = (): void => {
    isWoken = true;
    wakeSleeper?.();
  };
  const going = go();
  return {
    wake,
    async stop() {
      isStopped = true;
      wake();
      await going;
    },
  };
}
