import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import { createLog, withLogContext } from "#app/platform/log.ts";

function captured() {
  const lines: Record<string, unknown>[] = [];
  const log = createLog({ write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) });
  log.level = "info";
  return { log, lines };
}

it("a line carries the ids of the request or job in which it was written, across awaits", async () => {
  const { log, lines } = captured();
  await withLogContext({ requestId: "r-1" }, async () => {
    await setTimeout(1);
    withLogContext({ jobId: "j-1" }, () => log.info("inner"));
  });
  log.info("outside");
  expect(lines[0]).toMatchObject({
    requestId: "r-1",
    jobId: "j-1",
    msg: "inner",
    level: "info",
    process: "web",
  });
  expect(lines[1]).not.toHaveProperty("requestId");
});

it("secrets never reach the log", () => {
  const { log, lines } = captured();
  const headers = {
    authorization: "Bearer s3cret",
    cookie: "s3cret",
    "set-cookie": ["s3cret"],
    accept: "*/*",
  };
  log.info(
    { password: "s3cret", user: { token: "s3cret", refreshToken: "s3cret" }, req: { headers } },
    "sign-in",
  );
  expect(JSON.stringify(lines)).not.toContain("s3cret");
  expect(lines[0]).toMatchObject({ req: { headers: { accept: "*/*" } } });
});
