import { expect, it } from "vitest";
import { createLog } from "#app/platform/log.ts";
import { censor, hideSecrets } from "#app/platform/secret-text.ts";

const JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIwMTkifQ.c2lnbmF0dXJl";

it.each([
  [`Authorization: Bearer ${JWT}`, "Authorization: Bearer [secret]"],
  [`token ${JWT} was refused`, "token [secret] was refused"],
  ["vh_0123456789abcdefABCDEF", "[secret]"],
  ["https://t.me/vendhub_bot?start=AbCdEf0123456789", "https://t.me/vendhub_bot?start=[secret]"],
  ["/start AbCdEf0123456789", "/start [secret]"],
  [
    "https://api.telegram.org/bot123456:AAE_0123456789abcdefghij/getMe",
    "https://api.telegram.org/bot[secret]/getMe",
  ],
  ["GET /files/ab/abc?exp=17&sig=Zm9v-_bar HTTP", "GET /files/ab/abc?exp=17&sig=[secret] HTTP"],
  ["/reset?token=abc&to=/", "/reset?token=[secret]&to=/"],
  [
    "Open http://localhost:3000/set-up?token=AbC123 once",
    "Open http://localhost:3000/set-up?token=AbC123 once",
  ],
  ["cookie: __Host-session=abc.def; language=uz", "cookie: __Host-session=[secret]; language=uz"],
  ["cookie: sign-in=abc.def; known-browser=ghi.jkl", "cookie: sign-in=[secret]; known-browser=[secret]"],
  [
    "550 Blocked: https://v.uz/reset-password/Zm9v-_bar.",
    "550 Blocked: https://v.uz/reset-password/[secret].",
  ],
  ["/sign-in?to=%2Freset-password%2FZm9v-_bar", "/sign-in?to=%2Freset-password%2F[secret]"],
  ["postgresql://vend:pa55@db:5432/vend failed", "postgresql://vend:[secret]@db:5432/vend failed"],
  ["http://127.0.0.1:3000/tasks by a@b.uz", "http://127.0.0.1:3000/tasks by a@b.uz"],
  ["Started task T-000123 at 10:15", "Started task T-000123 at 10:15"],
])("%s", (text, censored) => expect(censor(text)).toBe(censored));

it("a secret of the settings is struck out wherever it stands, also inside JSON and addresses", () => {
  const secret = 'p@ss "word" \\ 7';
  hideSecrets([secret, "", null, "short"]);
  const lines: string[] = [];
  const log = createLog({ write: (line) => void lines.push(line) });
  log.level = "info";
  log.info(
    { deep: { er: [{ secret: 1, text: `with ${secret} in it` }] }, err: new Error(`no ${secret}`) },
    secret,
  );
  log.info(`https://x.test/${encodeURIComponent(secret)} is short`);
  expect(lines).toHaveLength(2);
  for (const line of lines) {
    expect(line).not.toContain("word");
    expect(() => void JSON.parse(line)).not.toThrow();
  }
  expect(lines[1]).toContain("is short");
});
