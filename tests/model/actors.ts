import { takeTurn } from "#tests/model/acts.ts";
import type { Entry } from "#tests/model/journal.ts";
import { generator } from "#tests/model/random.ts";
import type { World } from "#tests/model/world.ts";

export interface Order {
  readonly world: World;
  readonly seed: number;
  readonly actors: number;
}

/**
 * Actors in a process of their own, which is killed at any moment. What they are about to do has left the process
 * before they do it; what came of it is told after.
 */
process.once("message", ({ world, seed, actors }: Order) => {
  const journal = (entry: Entry): Promise<void> =>
    new Promise((resolve, reject) => {
      process.send!(entry, (error: Error | null) => (error ? reject(error) : resolve()));
    });
  let isOver = false;
  process.once("message", () => (isOver = true));
  const act = async (index: number): Promise<void> => {
    const random = generator(seed + index);
    while (!isOver) await takeTurn(world, random, journal);
  };
  void Promise.all(Array.from({ length: actors }, (_, index) => act(index))).then(() => process.exit(0));
});
process.send!("ready");
