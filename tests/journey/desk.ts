import { expect, type Browser, type Locator, type Page } from "@playwright/test";
import { password, type System } from "./system.ts";
import { plain, t } from "./words.ts";

/** Somebody at a desk: a browser of his own, signed in, every error of its console noted. */
export interface Desk {
  readonly page: Page;
  /** What no page may do: errors in the console, failed scripts, answers of 5xx. */
  readonly troubles: readonly string[];
  close(): Promise<void>;
}

export interface DeskOptions {
  /** False: without client script, as on an old phone. */
  readonly scripts?: boolean;
  readonly width?: number;
  readonly height?: number;
}

export async function openDesk(
  browser: Browser,
  { url }: System,
  email: string,
  options: DeskOptions = {},
): Promise<Desk> {
  const { scripts = true, width = 1440, height = 900 } = options;
  const context = await browser.newContext({
    baseURL: url,
    javaScriptEnabled: scripts,
    viewport: { width, height },
  });
  const page = await context.newPage();
  const troubles = noteTroubles(page);
  await page.goto("/sign-in");
  await page.getByLabel(t("shell:signIn.email")).fill(email);
  await page.getByLabel(t("shell:signIn.password")).fill(password);
  await page.getByRole("button", { name: t("verbs:signIn") }).click();
  await page.waitForURL((address) => address.pathname !== "/sign-in");
  return { page, troubles, close: () => context.close() };
}

export function noteTroubles(page: Page): string[] {
  const troubles: string[] = [];
  const note = (text: string) => troubles.push(`${page.url()}: ${text}`);
  page.on("console", (message) => {
    // The browser's own word for a form that was refused: the page shows the refusal itself.
    if (message.type() === "error" && !/status of 4[12]2/.test(message.text())) note(message.text());
  });
  // A page that is left before its script has taken it over: React's own word for "did not finish", and no harm.
  page.on("pageerror", ({ message }) => void (/React error #345/.test(message) || note(message)));
  page.on("response", (response) => {
    if (response.status() >= 500) note(`${response.status()} ${response.url()}`);
  });
  return troubles;
}

/** Presses a button whose form is answered with another page, or with the same one anew. */
export async function press(page: Page | Locator, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).filter({ visible: true }).click();
}

/** An input by its label; panels may have the same name. */
export const field = (page: Page, label: string): Locator =>
  page.locator("input, select, textarea").and(page.getByLabel(label)).filter({ visible: true });

/** The rows of a table by the heads of its columns, figures with plain blanks. */
export async function readTable(page: Page, caption: string): Promise<Record<string, string>[]> {
  const table = page.getByRole("table", { name: caption });
  await expect(table).toBeVisible();
  const rows = await table.evaluate((element) => {
    const text = (cell: Element) => cell.textContent ?? "";
    const heads = [...element.querySelectorAll("thead th")].map(text);
    return [...element.querySelectorAll("tbody tr")].map((row) =>
      Object.fromEntries([...row.children].map((cell, index) => [heads[index] ?? String(index), text(cell)])),
    );
  });
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([head, value]) => [head, plain(value)])),
  );
}

/** Labels and values of a panel, figures with plain blanks. */
export async function readFacts(page: Page, title: string): Promise<Record<string, string>> {
  const panel = page.getByRole("region", { name: title });
  await expect(panel.first()).toBeVisible();
  const facts = await panel
    .locator("dl")
    .evaluateAll((lists) =>
      lists.flatMap((list) =>
        [...list.querySelectorAll("dt")].map((name) => [
          name.textContent,
          name.nextElementSibling?.textContent,
        ]),
      ),
    );
  return Object.fromEntries(facts.map(([name, value]) => [plain(name ?? ""), plain(value ?? "")]));
}
