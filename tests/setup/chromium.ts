import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { chromium } from "@playwright/test";
import {
  findOnPath,
  installPackages,
  isProgram,
  report,
  reportMissing,
} from "#tests/setup/system-packages.ts";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const places = [
  "/snap/bin/chromium",
  "/opt/google/chrome/chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Arguments that let Chromium run quietly, as root too. */
export const chromiumArguments: readonly string[] = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * The path of a Chromium: PLAYWRIGHT_CHROMIUM_PATH, else an installed one, else Playwright's own, else from the
 * system's packages when root, else Playwright's download. It says which it took.
 * Null (under CI an error) when none can be had.
 */
export function findChromium(): string | null {
  const given = process.env["PLAYWRIGHT_CHROMIUM_PATH"];
  const path = given ?? installed() ?? playwrights() ?? fromPackages() ?? downloaded();
  if (!path || !isProgram(path)) {
    return reportMissing("a browser", "Install Chromium, or set PLAYWRIGHT_CHROMIUM_PATH to its program.");
  }
  report(`Chromium: ${path}`);
  return path;
}

const installed = (): string | null => findOnPath(...names) ?? places.find(isProgram) ?? null;

function playwrights(): string | null {
  const path = chromium.executablePath();
  return isProgram(path) ? path : null;
}

/** With letters for all three languages: a bare system draws boxes for Cyrillic. */
const fromPackages = (): string | null =>
  installPackages("chromium", "fonts-noto-core") ? findOnPath("chromium") : null;

function downloaded(): string | null {
  report("Downloading Playwright's Chromium");
  const program = join(
    dirname(createRequire(import.meta.url).resolve("@playwright/test/package.json")),
    "cli.js",
  );
  spawnSync(process.execPath, [program, "install", "chromium"], { stdio: "ignore", timeout: 600_000 });
  return playwrights();
}
