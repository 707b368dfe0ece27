import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { disputeIssue, issue, settleIssue } from "#app/domain/stock/index.server.ts";
import type { Language } from "#app/platform/i18n/index.ts";
import { units } from "#app/platform/quantity.ts";
import type { Person } from "#tests/doubles/bot-api.ts";
import { linkedPerson, plain, startBotWorld, type BotWorld } from "#tests/bot-world.ts";
import { system } from "#tests/factories.ts";
import { makeScene } from "#tests/work-scene.ts";

vi.setConfig({ testTimeout: 60_000 });

let world: BotWorld;
beforeAll(async () => {
  world = await startBotWorld();
});
afterAll(() => world.stop());

const words = {
  en: {
    disputed: /is disputed\. .* did not receive: .* 6 pcs\. Reason: counted again/,
    settled: /is settled: /,
  },
  ru: {
    disputed: /оспорена\. .*, не получено: .* 6 шт\. Причина: counted again/,
    settled: /урегулирована: /,
  },
  uz: {
    disputed: /eʼtiroz bildirildi\. .*, olinmadi: .* 6 dona\. Sabab: counted again/,
    settled: /kelishildi: /,
  },
} satisfies Record<Language, object>;

test.each(["en", "ru", "uz"] as const)(
  "the manager and the keeper are told of a dispute, the operator of its settlement (%s)",
  async (language) => {
    const scene = await makeScene();
    const { manager, keeper, operator, warehouse, cola } = scene;
    const people = {
      manager: await linkedPerson(world, system, manager.userId, language),
      keeper: await linkedPerson(world, system, keeper.userId, language),
      operator: await linkedPerson(world, system, operator.userId, language),
    };
    const sees = async (person: Person, text: RegExp) => {
      await world.relay();
      return world.api.waitFor(person.id, (message) => text.test(plain(message.text)));
    };
    const given = await issue(keeper, {
      warehouseId: warehouse.id,
      operatorId: operator.userId,
      lines: [{ itemId: cola.id, quantity: units(10) }],
    });
    await disputeIssue(operator, given.id, {
      lines: [{ itemId: cola.id, received: units(4) }],
      reason: "counted again",
    });
    for (const person of [people.manager, people.keeper]) {
      await sees(person, words[language].disputed);
      const sent = world.api.calls.filter(({ payload }) => payload["chat_id"] === person.id).at(-1);
      expect(sent?.payload["text"]).toContain(`/stock/issues/${given.id}"`);
    }
    await settleIssue(manager, given.id, {
      lines: [
        { itemId: cola.id, quantity: units(5), to: "warehouse" },
        { itemId: cola.id, quantity: units(1), to: "loss" },
      ],
      reason: "found",
    });
    const { text } = await sees(people.operator, words[language].settled);
    expect(plain(text)).toMatch(/ 5 \S+ → .*; .* 1 \S+ → /);
  },
);
