import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { translator } from "#app/platform/i18n/catalogue.server.ts";
import { isKnownCode } from "./status.ts";

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes(".test.") && !name.startsWith("prisma/"))
    .map((name) => readFileSync(join(folder, name), "utf8"));

const thrown = (): Set<string> => {
  const all = [...sources("app/domain"), ...sources("app/platform"), ...sources("app/api")];
  return new Set(
    all.flatMap((text) => [...text.matchAll(/new AppError\(\s*"([a-z_.]+)"/g)].map((match) => match[1]!)),
  );
};

test("every code that the domain, the platform and the API throw has a status", () => {
  const codes = [...thrown()];
  expect(codes.length).toBeGreaterThan(40);
  expect(codes.filter((code) => !isKnownCode(code))).toEqual([]);
});

test("every code that is thrown has its text", () => {
  const t = translator("en");
  const plural = new Set(["work.photos_missing", "work.photos_owed", "request.rate_limited"]);
  for (const code of thrown()) {
    if (!plural.has(code)) expect(() => t(`errors:${code}`, anyDetails), code).not.toThrow();
  }
});

/** Whatever a text asks for. */
const anyDetails: Record<string, unknown> = new Proxy(
  {},
  {
    get: () => "x",
    has: () => true,
    ownKeys: () => names,
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  },
);
const names = [
  ...[
    "item",
    "wanted",
    "available",
    "held",
    "lot",
    "date",
    "what",
    "max",
    "place",
    "status",
    "verb",
    "slot",
    "time",
  ],
  ...[
    "name",
    "number",
    "machine",
    "quantity",
    "bag",
    "size",
    "limit",
    "megapixels",
    "column",
    "expected",
    "allowed",
    "id",
    "value",
    "minutes",
    "permission",
    "items",
    "issues",
    "disputed",
    "settled",
    "returns",
    "reservations",
  ],
];
