import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { field, noteTroubles, press } from "../journey/desk.ts";
import { startEmptyHouse, type EmptyHouse } from "../journey/system.ts";
import { t } from "../journey/words.ts";

const password = "a password of the first day";

for (const scripts of [true, false]) {
  test.describe(`an empty house, ${scripts ? "with" : "without"} client script`, () => {
    test.use({ javaScriptEnabled: scripts });

    let house: EmptyHouse;
    test.beforeAll(async () => {
      house = await startEmptyHouse();
    });
    test.afterAll(() => house?.stop());

    test("is set up by whoever has the address in the log, once", async ({ page, browser }) => {
      const troubles = noteTroubles(page);
      const address = await addressInLog(house);

      for (const path of ["/", "/sign-in", "/tasks", "/set-up"]) {
        await page.goto(house.url + path);
        await expect(heading(page)).toHaveText(t("shell:setUp.waiting"));
      }

      await page.goto(address);
      await expect(heading(page)).toHaveText(t("shell:setUp.title"));
      await look(page, scripts);
      await page.getByRole("link", { name: "Русский" }).click();
      await expect(page.locator("html")).toHaveAttribute("lang", "ru");
      await page.getByRole("link", { name: "English" }).click();

      await fill(page, "a@b");
      await press(page, t("shell:setUp.act"));
      await expect(field(page, t("shell:signIn.email"))).toHaveAttribute("aria-invalid", "true");
      await expect(field(page, t("shell:setUp.companyName"))).toHaveValue("Samarqand Vending");
      await expect(field(page, t("shell:setUp.currency"))).toHaveValue("KZT");
      expect(await house.rows("select 1 from app_user")).toEqual([]);

      const second = await (
        await browser.newContext({ javaScriptEnabled: scripts, locale: "en-GB" })
      ).newPage();
      await second.goto(address);
      await fill(second, "second@example.com");

      await fill(page, "aziza@example.com");
      await press(page, t("shell:setUp.act"));
      await expect(page).toHaveURL(`${house.url}/`);
      await expect(page.getByText("Aziza Nazarova").first()).toBeAttached();

      await press(second, t("shell:setUp.act"));
      await expect(second).toHaveURL(`${house.url}/sign-in`);
      // The other process may know the company's name for some seconds yet from before.
      await expect(async () => {
        await second.reload();
        await expect(heading(second)).toContainText("Samarqand Vending", { timeout: 1_000 });
      }).toPass({ timeout: 20_000 });
      await second.goto(address);
      await expect(second).toHaveURL(`${house.url}/sign-in`);

      expect(await house.rows("select email, role, language from app_user")).toEqual([
        { email: "aziza@example.com", role: "admin", language: "en" },
      ]);
      expect(await house.rows("select currency, time_zone as zone, language from company")).toEqual([
        { currency: "KZT", zone: "Asia/Almaty", language: "ru" },
      ]);
      expect(await house.rows("select name from warehouse")).toEqual([{ name: "Main warehouse" }]);
      // Two processes share the port: one of them says it, once.
      expect(house.web.log.filter((line) => line.includes("/set-up?token="))).toHaveLength(1);
      expect(troubles).toEqual([]);
    });
  });
}

test("a wrong token opens nothing and sets nothing up", async ({ page, request }) => {
  const house = await startEmptyHouse();
  try {
    const address = new URL(await addressInLog(house));
    const right = address.searchParams.get("token") ?? "";
    address.searchParams.set("token", right.slice(0, -1));
    const answer = await page.goto(address.href);
    expect(answer?.status()).toBe(403);
    await expect(heading(page)).toHaveText(t("shell:setUp.wrong"));
    expect(await page.content()).not.toContain(right);
    await request.post(address.href, { form: { companyName: "Theirs", email: "x@example.com", password } });
    expect(await house.rows("select 1 from app_user")).toEqual([]);
  } finally {
    await house.stop();
  }
});

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

async function addressInLog({ web }: EmptyHouse): Promise<string> {
  const line = await web.waitForLog("/set-up?token=");
  return /http\S+\/set-up\?token=[\w-]+/.exec(line)?.[0] ?? "";
}

async function look(page: Page, scripts: boolean): Promise<void> {
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide, `scrolls sideways at ${width} px`).toBeLessThanOrEqual(0);
    if (scripts) expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
}

async function fill(page: Page, email: string): Promise<void> {
  await field(page, t("shell:setUp.companyName")).fill("Samarqand Vending");
  await field(page, t("shell:setUp.currency")).selectOption("KZT");
  await field(page, t("shell:setUp.timeZone")).selectOption("Asia/Almaty");
  await field(page, t("shell:setUp.companyLanguage")).selectOption("ru");
  await field(page, t("shell:setUp.fullName")).fill("Aziza Nazarova");
  await field(page, t("shell:signIn.email")).fill(email);
  await field(page, t("shell:signIn.password")).fill(password);
  await field(page, t("shell:setUp.warehouseName")).fill("Main warehouse");
}
