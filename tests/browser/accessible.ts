import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Softly: axe finds nothing and nothing stands out sideways, on a phone and on a desk. */
export async function checkAtBothWidths(page: Page): Promise<void> {
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const told = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join("\n  ")}`,
  );
  expect.soft(told, `${page.url()} at ${page.viewportSize()?.width} px`).toEqual([]);
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect
    .soft(overhang, `${page.url()} at ${page.viewportSize()?.width} px is wider than the window`)
    .toBeLessThanOrEqual(0);
}
