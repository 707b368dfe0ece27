import { expect, test } from "vitest";
import type { TaskItem } from "#app/domain/work/index.server.ts";
import { translator } from "#app/platform/i18n/catalogue.server.ts";
import { languages } from "#app/platform/i18n/index.ts";
import { units } from "#app/platform/quantity.ts";
import { LONGEST_MESSAGE } from "../message.ts";
import { slotLines } from "./task-parts.ts";

const line = (index: number, change: Partial<TaskItem> = {}): TaskItem => ({
  slotId: `slot-${index}`,
  slot: `A${index}`,
  itemId: `item-${index}`,
  item: "Chocolate with hazelnuts and raisins, 100 g",
  unit: "pcs",
  planned: units(8),
  actual: units(8),
  found: null,
  removed: null,
  standing: null,
  waiting: null,
  removedReason: null,
  unplanned: false,
  onHand: units(2),
  capacity: units(12),
  par: units(10),
  held: units(100),
  ...change,
});

test.each(languages)(
  "a load list fits into one message in %s, with what is missing or differs in it",
  (language) => {
    const reader = { language, t: translator(language), timeZone: "Asia/Tashkent", currency: "UZS" };
    const differs = {
      actual: units(4),
      found: units(1),
      removed: units(1),
      removedReason: "expired",
    } as const;
    const lines = Array.from({ length: 120 }, (_, index) =>
      line(index, index > 115 ? { actual: null } : index > 110 ? differs : {}),
    );
    const shown = slotLines(reader, lines, 900);
    expect(shown.join("\n").length).toBeLessThanOrEqual(LONGEST_MESSAGE - 900);
    for (let index = 111; index < 120; index += 1) {
      expect(shown.some((text) => text.includes(` A${index} · `))).toBe(true);
    }
    expect(slotLines(reader, lines.slice(0, 40), 700)).toHaveLength(40);
  },
);
