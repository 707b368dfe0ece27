import { defineConfig } from "@playwright/test";
import { chromiumArguments, findChromium } from "#tests/setup/chromium.ts";

// Looked for once: the processes of the run read this file again, with the environment of the first.
const executablePath = (process.env["PLAYWRIGHT_CHROMIUM_PATH"] ??= findChromium() ?? "");

/** Tests of the whole built system, as people and machines meet it. */
export default defineConfig({
  testDir: "tests",
  testMatch: "{journey,browser}/**/*.spec.ts",
  testIgnore: executablePath === "" ? "**" : [],
  outputDir: "node_modules/.cache/playwright",
  globalSetup: "./tests/setup/whole-system.ts",
  forbidOnly: Boolean(process.env["CI"]),
  workers: 2,
  // On a loaded machine a browser may miss a moment; what fails twice is a fault, what fails once is named as flaky.
  retries: 1,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    launchOptions: { executablePath, args: [...chromiumArguments] },
    locale: "en-GB",
    timezoneId: "Asia/Tashkent",
    trace: "retain-on-failure",
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
  },
});
