import { expect, it, vi } from "vitest";
import { rows, sql } from "#app/platform/database.ts";
import { completeVisit, linkedOperator, newBag, planVisit, startBotWorld } from "#tests/bot-world.ts";
import { makeActor } from "#tests/factories.ts";

vi.setConfig({ testTimeout: 60_000 });

it("a visit in the chat leaves each of its acts, by the operator, through the bot, under its update", async () => {
  const world = await startBotWorld();
  try {
    const operator = await linkedOperator(world, await makeActor("manager"));
    await planVisit(await makeActor("manager"), operator, {});
    await completeVisit(world, operator, newBag());
    const entries = await rows<{
      act: string;
      channel: string;
      address: string | null;
      requestId: string;
    }>(sql`
      select act, channel, address, request_id as "requestId" from audit_entry
      where actor_id = ${operator.userId}::uuid order by id`);
    const acts = new Set(entries.map(({ act }) => act));
    for (const act of [
      "user.link",
      "task.start",
      "task.add_photo",
      "task.enter",
      "task.complete",
      "collection.take",
    ])
      expect([...acts]).toContain(act);
    for (const entry of entries) {
      expect(entry).toMatchObject({ channel: "bot", address: null });
      expect(entry.requestId).toMatch(/^update-\d+$/);
    }
  } finally {
    await world.stop();
  }
});
