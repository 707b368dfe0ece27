import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Browser, type Page } from "@playwright/test";
import { foundCompany, type Company } from "../journey/company.ts";
import { field, openDesk, press } from "../journey/desk.ts";
import { adminEmail, startSystem, type System } from "../journey/system.ts";
import { plain, t, term } from "../journey/words.ts";

let system: System;
let company: Company;
test.beforeAll(async () => {
  system = await startSystem({ queue: "postgres", files: "disk", workers: 0 });
  company = await foundCompany(system);
});
test.afterAll(() => system?.stop());

const desksOf = async (browser: Browser, scripts: boolean) => ({
  malika: await openDesk(browser, system, company.team.manager.email, { scripts }),
  admin: await openDesk(browser, system, adminEmail, { scripts }),
});

const notice = (page: Page) => page.getByRole("alert").filter({ visible: true });
const price = (page: Page) => page.locator("input[name=price]");
const nameIn = (page: Page) => page.locator("input[name=name]");
const now = (value: string) => t("ui:stale.now", { value });
const stored = (path: string) => system.admin.get<Record<string, unknown>>(path);

for (const scripts of [true, false]) {
  test.describe(scripts ? "with client script" : "without client script", () => {
    test("a stale form tells who changed what, keeps what was typed and saves it on demand", async ({
      browser,
    }) => {
      const { malika, admin } = await desksOf(browser, scripts);
      const { id, name } = company.items[scripts ? 0 : 1];
      const path = `/items/${id}`;
      for (const { page } of [malika, admin]) await page.goto(`${path}/edit`);
      const was = await price(admin.page).inputValue();
      await price(malika.page).fill("6 000");
      await press(malika.page, t("verbs:save"));
      await malika.page.waitForURL(system.url + path);

      await nameIn(admin.page).fill("Another name");
      await press(admin.page, t("verbs:save"));
      await expect(notice(admin.page)).toContainText(company.team.manager.fullName);
      expect(plain(await notice(admin.page).innerText())).toMatch(/Price\s*\D*\d[\d ]*.*→.*6 000/s);
      await expect(nameIn(admin.page)).toHaveValue("Another name");
      await expect(price(admin.page)).toHaveValue(was);
      await expect(price(admin.page)).toHaveAccessibleDescription(new RegExp(now("6000")));
      await expect(admin.page.getByText(now(name))).toBeVisible();
      expect((await stored(path))["name"]).toBe(name);
      if (scripts) await look(admin.page);

      // Neither Enter nor the form's own button saves over it.
      await nameIn(admin.page).press("Enter");
      await expect(notice(admin.page)).toBeVisible();
      await press(admin.page, t("verbs:save"));
      await expect(notice(admin.page)).toBeVisible();
      expect((await stored(path))["name"]).toBe(name);

      await press(admin.page, t("ui:stale.overwrite"));
      await admin.page.waitForURL(system.url + path);
      const after = await stored(path);
      expect([after["name"], Number(after["price"])]).toEqual(["Another name", Number(was)]);
      await system.admin.patch(path, { name });
      for (const desk of [malika, admin]) {
        expect(desk.troubles).toEqual([]);
        await desk.close();
      }
    });

    test("what is stored can be taken instead, and a third change is not saved over unseen", async ({
      browser,
    }) => {
      const { page, close, troubles } = await openDesk(browser, system, adminEmail, { scripts });
      const path = `/items/${company.items[0].id}`;
      await page.goto(`${path}/edit`);
      await system.admin.patch(path, { price: "7000.00" });
      await price(page).fill("1");
      await press(page, t("verbs:save"));
      await expect(page.getByText(now("7000"))).toBeVisible();
      await system.admin.patch(path, { price: "8000.00" });
      await press(page, t("ui:stale.overwrite"));
      await expect(page.getByText(now("8000"))).toBeVisible();
      expect(Number((await stored(path))["price"])).toBe(8000);
      await page.getByRole("link", { name: t("ui:stale.takeTheirs") }).click();
      await expect(price(page)).toHaveValue("8000");
      await expect(notice(page)).toHaveCount(0);
      await press(page, t("verbs:save"));
      await page.waitForURL(system.url + path);
      expect(troubles).toEqual([]);
      await close();
    });

    test("a stale planogram is put beside the slots of the same code", async ({ browser }) => {
      const { page, close } = await openDesk(browser, system, company.team.manager.email, { scripts });
      const { id, slots } = company.machine;
      await page.goto(`/machines/${id}/planogram`);
      const [a1, a2] = slots.map(({ code, itemId }) => ({ code, itemId, capacity: 20, par: 10 }));
      const first = { code: "A0", itemId: a1!.itemId, price: "900.00" };
      const others = [first, { ...a1, price: "1000.00" }, { ...a2, price: scripts ? "1500.00" : "1700.00" }];
      await system.admin.put(`/machines/${id}/planogram`, { slots: others });
      const label = t("machines:planogram.field", { field: term("noun.price"), n: 1 });
      await field(page, label).fill("1 234");
      await press(page, t("machines:planogram.save"));
      await expect(notice(page)).toBeVisible();
      await expect(field(page, label)).toHaveValue("1 234");
      await expect(page.getByText(now("1000"))).toBeVisible();
      await expect(page.getByText(now(scripts ? "1500" : "1700"))).toBeVisible();
      await expect(page.getByText(now("A0"))).toHaveCount(0);
      if (scripts) await look(page);
      await system.admin.put(`/machines/${id}/planogram`, { slots: others.slice(1) });
      await close();
    });
  });
}

for (const [what, address, change] of [
  ["user", () => `/people/${company.team.operator.id}`, { fullName: "Aziz Karimov junior" }],
  ["machine", () => `/machines/${company.machine.id}`, { serial: "SN-7" }],
] as const) {
  test(`a form of a ${what} is refused once it is stale`, async ({ browser }) => {
    const { page, close } = await openDesk(browser, system, company.team.manager.email, { scripts: false });
    await page.goto(`${address()}/edit`);
    await system.admin.patch(address().replace("/people/", "/users/"), change);
    await press(page, t("verbs:save"));
    await expect(notice(page)).toBeVisible();
    await expect(page.getByText(now(Object.values(change)[0]!))).toBeVisible();
    await press(page, t("ui:stale.overwrite"));
    await page.waitForURL(system.url + address());
    await close();
  });
}

test("a recipe that two people write at once is refused to the second", async ({ browser }) => {
  const beans = await system.admin.post<{ id: string }>("/items", {
    ...{ sku: "beans", name: "Beans", kind: "ingredient", unit: "g" },
  });
  const cup = await system.admin.post<{ id: string }>("/items", { sku: "cup", name: "Espresso" });
  const { page, close } = await openDesk(browser, system, company.team.manager.email, { scripts: false });
  await page.goto(`/items/${cup.id}/recipe`);
  await system.admin.post("/recipes", {
    itemId: cup.id,
    lines: [{ ingredientId: beans.id, quantity: 8 }],
  });
  const label = (name: string) => t("items:recipe.field", { field: name, n: 1 });
  await field(page, label(t("items:recipe.ingredient"))).selectOption(beans.id);
  await field(page, label(t("items:recipe.quantity"))).fill("9");
  await press(page, t("items:recipe.save"));
  await expect(page.getByText(now("8"))).toBeVisible();
  await press(page, t("ui:stale.overwrite"));
  await page.waitForURL(`${system.url}/items/${cup.id}`);
  await close();
});

/** Readable at a phone's and at a desk's width, and by everybody; what examines it needs scripts. */
async function look(page: Page): Promise<void> {
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const wider = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(wider, `${page.url()} at ${width} px`).toBeLessThanOrEqual(0);
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  }
}
