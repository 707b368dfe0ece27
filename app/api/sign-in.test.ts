import { afterAll, beforeAll, expect, test } from "vitest";
import { createUser, updateUser } from "#app/domain/access/index.server.ts";
import { newId } from "#app/platform/id.ts";
import { startApi, type TestApi } from "#tests/api.ts";
import { fresh, makeActor, system } from "#tests/factories.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ trustProxy: true });
});
afterAll(() => api.close());

const password = "a good test password";
const login = (email: string, given: string, address: string) =>
  api.call("POST", "/auth/login", {
    body: { email, password: given },
    headers: { "X-Forwarded-For": address, "Accept-Language": "en" },
  });

async function newUser() {
  const email = `${newId()}@example.com`;
  return {
    ...(await createUser(system, { fullName: fresh("user"), role: "manager", email, password })),
    email,
  };
}

test("a locked pair answers 423 with Retry-After as a problem, known and unknown alike", async () => {
  for (const email of [(await newUser()).email, `${newId()}@example.com`]) {
    for (let round = 0; round < 5; round += 1) {
      expect(await login(email, "wrong", "192.0.2.1")).toMatchObject({
        status: 401,
        json: { code: "wrong_password" },
      });
    }
    const { status, headers, json } = await login(email, password, "192.0.2.1");
    expect([status, json["code"], headers.get("content-type")]).toEqual([
      423,
      "locked",
      "application/problem+json; charset=utf-8",
    ]);
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(800);
    expect(Number(headers.get("retry-after"))).toBeLessThanOrEqual(900);
    expect(json["detail"]).toMatch(/^Sign-in is locked until \d\d:\d\d after several attempts. Wait 15 min/);
  }
  const { email } = await newUser();
  expect((await login(email, password, "192.0.2.1")).status).toBe(200);
});

test("1,000 wrong sign-ins from 50 addresses at once: each pair fails five times at most, the rest is refused", async () => {
  const { email } = await newUser();
  const address = (at: number) => `198.51.100.${at % 50}`;
  const answers = await Promise.all(
    Array.from({ length: 1000 }, async (_, at) => ({
      from: address(at),
      status: (await login(email, "wrong", address(at))).status,
    })),
  );
  const failed = answers.filter(({ status }) => status === 401);
  expect([401, 423, 429]).toEqual(expect.arrayContaining(answers.map(({ status }) => status)));
  expect(failed.length).toBeGreaterThan(0);
  expect(failed.length).toBeLessThanOrEqual(51);
  for (let at = 0; at < 50; at += 1) {
    expect(failed.filter(({ from }) => from === address(at)).length).toBeLessThanOrEqual(5);
  }
  const other = await newUser();
  expect((await login(other.email, password, "198.51.100.1")).status).toBe(200);
}, 60_000);

test("who has to change the password signs in, and is let nowhere but to me and logout", async () => {
  const { userId, name } = await makeActor("manager");
  await updateUser(system, userId, { mustChangePassword: true });
  const { json } = await login(`${name}@test.local`, password, "192.0.2.1");
  const token = String(json["accessToken"]);
  const call = async (method: string, path: string, body?: unknown) => {
    const answer = await api.call(method, path, { token, body });
    return [answer.status, answer.json?.["code"]];
  };
  expect(await call("GET", "/machines")).toEqual([403, "password_change_required"]);
  expect(await call("POST", "/users", {})).toEqual([403, "password_change_required"]);
  expect((await api.call("GET", "/auth/me", { token })).json).toMatchObject({ mustChangePassword: true });
  expect((await call("POST", "/auth/logout"))[0]).toBe(204);
});
