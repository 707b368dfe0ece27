import { test } from "@playwright/test";
import { liveTheMainJob } from "./main-job.ts";
import { startSystem } from "./system.ts";

test.describe.configure({ mode: "parallel" });

const houses = [
  { queue: "postgres", files: "disk" },
  { queue: "redis", files: "s3" },
  { queue: "postgres", files: "s3" },
  { queue: "redis", files: "disk" },
] as const;

for (const house of houses) {
  test(`the main job ends with the ledger proven and every figure equal to it: queue on ${house.queue}, files on ${house.files}`, async ({
    browser,
  }) => {
    const system = await startSystem(house);
    try {
      await liveTheMainJob(system, browser);
    } finally {
      await system.stop();
    }
  });
}
