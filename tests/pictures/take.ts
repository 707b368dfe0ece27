/**
 * `npm run pictures`: starts the built demo company in a folder of its own and takes the README's pictures of it. The
 * bot's is a conversation that was really held, over a Bot API double.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser } from "@playwright/test";
import { startBotApi } from "#tests/doubles/bot-api.ts";
import { runProgram } from "#tests/journey/process.ts";
import { freePort } from "#tests/journey/system.ts";
import { chromiumArguments, findChromium } from "#tests/setup/chromium.ts";
import { buildIfStale } from "#tests/setup/whole-system.ts";
import { holdConversation } from "./conversation.ts";
import { takePages } from "./pages.ts";
import { drawPhones } from "./phones.ts";

const folder = join(import.meta.dirname, "..", "..", "docs", "pictures");
const password = "vendhub-demo";
const foundingTakesMs = 600_000;

buildIfStale();
const dataFolder = await mkdtemp(join(tmpdir(), "vendhub-pictures-"));
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const bot = await startBotApi();
const demo = runProgram("demo", ["demo"], {
  DATA_DIR: dataFolder,
  HOST: "127.0.0.1",
  PORT: String(port),
  BASE_URL: url,
  TELEGRAM_BOT_TOKEN: bot.token,
  TELEGRAM_API_ROOT: bot.url,
  TELEGRAM_WEBHOOK_URL: `${url}/api/telegram/webhook`,
  TELEGRAM_SEND_PER_SECOND: "1000",
});
let browser: Browser | null = null;
try {
  await demo.waitForLog("Web ready", foundingTakesMs);
  const executablePath = findChromium();
  if (!executablePath) throw new Error("There is no browser");
  browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
  await takePages(browser, { url, password, folder });
  const screens = await holdConversation({ url, password, bot });
  await drawPhones(browser, screens, join(folder, "bot.png"));
} finally {
  await browser?.close();
  await demo.stop();
  await bot.stop();
  await rm(dataFolder, { recursive: true, force: true });
}
