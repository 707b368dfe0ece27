import { defineConfig } from "vitest/config";

/** Every `*.test.ts` beside what it tests; each file meets a freshly migrated database of its own. */
export default defineConfig({
  test: {
    include: ["{app,jobs,prisma,tests}/**/*.test.{ts,tsx}"],
    globalSetup: ["tests/setup/postgres-server.ts"],
    setupFiles: ["tests/setup/environment.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    env: { TZ: "UTC" },
  },
});
