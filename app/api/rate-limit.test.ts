import { afterAll, beforeAll, expect, it } from "vitest";
import { makeActor } from "#tests/factories.ts";
import { startApi, tokenOf, type TestApi } from "#tests/api.ts";

let api: TestApi;
beforeAll(async () => {
  process.env["THROTTLE_TTL"] = "86400";
  process.env["THROTTLE_LIMIT"] = "20";
  api = await startApi();
});
afterAll(() => api.close());

const signInAs = async (role: "manager" | "admin") => {
  const actor = await makeActor(role);
  return { email: `${actor.name}@test.local`, token: await tokenOf(actor) };
};
const login = (email: string, password: string) =>
  api.call("POST", "/auth/login", { body: { email, password } });

it("a user counts for himself: beyond the limit he is told when he may go on, another goes on at once", async () => {
  const [{ token }, colleague] = [await signInAs("manager"), await signInAs("manager")];
  for (let left = 19; left >= 0; left--) {
    const { status, headers } = await api.call("GET", "/items", { token });
    expect(status).toBe(200);
    expect(headers.get("ratelimit-limit")).toBe("20");
    expect(headers.get("ratelimit-remaining")).toBe(String(left));
  }
  const refused = await api.call("GET", "/items", { token });
  expect(refused.status).toBe(429);
  expect(refused.json).toMatchObject({ code: "rate_limited" });
  expect(Number(refused.headers.get("retry-after"))).toBe(Number(refused.headers.get("ratelimit-reset")));
  expect((await api.call("GET", "/items", { token: colleague.token })).status).toBe(200);
});

it("of sign-ins failures alone count, so that an office may sign in whatever strangers behind its address do", async () => {
  const { email } = await signInAs("manager");
  for (let call = 0; call < 25; call++)
    expect((await api.call("GET", "/items")).status).toBe(call < 20 ? 401 : 429);
  for (let turn = 0; turn < 3; turn++) expect((await login(email, "a good test password")).status).toBe(200);
});

it("health, the webhook and the documentation are never counted", async () => {
  for (let call = 0; call < 25; call++) {
    expect((await api.call("POST", "/telegram/webhook", { body: {} })).status).toBe(401);
    expect((await api.call("GET", "/openapi.json")).status).toBe(200);
    expect((await api.call("GET", "/docs")).status).toBe(200);
  }
});
