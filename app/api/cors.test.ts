import { afterAll, beforeAll, expect, it } from "vitest";
import { makeActor } from "#tests/factories.ts";
import { startApi, tokenOf, type TestApi } from "#tests/api.ts";

const FRIEND = "https://desk.example";
const OTHER_FRIEND = "https://board.example:8443";

let api: TestApi;
let token: string;
beforeAll(async () => {
  process.env["CORS_ORIGIN"] = `${FRIEND},${OTHER_FRIEND}/`;
  api = await startApi();
  token = await tokenOf(await makeActor("manager"));
});
afterAll(() => api.close());

const allowed = async (method: string, origin: string, headers: Record<string, string> = {}) => {
  const answer = await api.call(method, "/items", { token, headers: { Origin: origin, ...headers } });
  return answer.headers;
};

it.each([FRIEND, OTHER_FRIEND])(
  "a page of %s may read answers and what stands in their heads",
  async (origin) => {
    const headers = await allowed("GET", origin);
    expect(headers.get("access-control-allow-origin")).toBe(origin);
    expect(headers.get("access-control-expose-headers")).toContain("RateLimit-Remaining");
    expect(headers.get("access-control-allow-credentials")).toBeNull();
    expect(headers.get("vary")).toContain("Origin");
  },
);

it("its preflight is answered without sign-in and without credentials", async () => {
  const headers = { Origin: FRIEND, "Access-Control-Request-Method": "PATCH" };
  const answer = await api.call("OPTIONS", "/items", { headers });
  expect(answer.status).toBe(204);
  expect(answer.headers.get("access-control-allow-origin")).toBe(FRIEND);
  expect(answer.headers.get("access-control-allow-methods")).toContain("PATCH");
  expect(answer.headers.get("access-control-allow-headers")).toContain("Idempotency-Key");
  expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
});

it.each([
  "https://evil.example",
  "https://desk.example.evil.example",
  "https://sub.desk.example",
  "http://desk.example",
  "https://desk.example:8443",
  "https://DESK.example",
  "https://desk.example/",
  "null",
  "*",
  "",
])("a page of %j may not, and gets no preflight", async (origin) => {
  for (const method of ["GET", "OPTIONS"]) {
    const headers = await allowed(method, origin, { "Access-Control-Request-Method": "GET" });
    expect([...headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
  }
});

it("a refusal can be read as well", async () => {
  const answer = await api.call("GET", "/items", { headers: { Origin: FRIEND } });
  expect(answer.status).toBe(401);
  expect(answer.headers.get("access-control-allow-origin")).toBe(FRIEND);
});
