import { expect, test } from "@playwright/test";
import {
  jpegThatIsAPage,
  jpegThatIsAScript,
  pngOf50000,
  progressiveGiant,
  svg,
  trickyNames,
} from "#tests/fixtures/hostile.ts";
import { apiOf, type Api } from "./api.ts";
import { assignRefill, foundCompany, type Company, type TaskRow } from "./company.ts";
import { signInToPages, type Browser } from "./pages.ts";
import { photo } from "./photos.ts";
import { adminEmail, password, startSystem, type System } from "./system.ts";

const FRIEND = "https://desk.example";

let system: System;
let company: Company;
let task: TaskRow;
let operator: Api;
let admin: Browser;
test.beforeAll(async () => {
  const environment = { BASE_URL: "https://vending.example", TRUST_PROXY: "1", CORS_ORIGIN: FRIEND };
  system = await startSystem({ queue: "postgres", files: "disk", workers: 0, environment });
  company = await foundCompany(system);
  task = await assignRefill(system, company);
  operator = await system.signIn(company.team.operator.email);
  await operator.post(`/tasks/${task.id}/start`);
  admin = await signInToPages(system.url, adminEmail, password);
});
test.afterAll(() => system?.stop());

/** Every kind of answer: [what, asked how, expected status]. */
async function everyKind(): Promise<[string, Response, number][]> {
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${system.url}${path}`, { redirect: "manual", ...init });
  const upload = async () => {
    const answer = await operator.call("POST", `/tasks/${task.id}/photos`, {
      raw: form(await photo("walk")),
    });
    return answer.body as { id: string; url: string };
  };
  const { id, url } = await upload();
  const { pathname, search } = new URL(url);
  const asset = /\/assets\/[^"]+\.js/.exec(await (await admin.ask("/")).text())?.[0] ?? "";
  const token = "Bearer nobody.knows.me";
  return [
    ["a page", await admin.ask("/"), 200],
    ["a page's data", await admin.ask("/machines.data"), 200],
    ["the sign-in", await ask("/sign-in"), 200],
    ["a redirect", await ask("/machines"), 302],
    ["a page that is not there", await ask("/no/such/page"), 404],
    ["a row that is not there", await admin.ask(`/machines/${company.team.manager.id}`), 404],
    [
      "a refused form",
      await admin.ask("/machines/new", { method: "POST", body: new URLSearchParams() }),
      422,
    ],
    [
      "a form from elsewhere",
      await admin.ask("/machines/new", { method: "POST", headers: { Origin: FRIEND } }),
      403,
    ],
    ["a form that is too large", await tooLarge("/sign-in"), 413],
    ["a CSV", await admin.ask("/machines.csv"), 200],
    ["a photo", await admin.ask(`/photos/${id}`), 200],
    ["a signed file", await ask(pathname + search), 200],
    ["a file without signature", await ask(pathname), 404],
    ["an asset", await ask(asset), 200],
    ["an asset that is not there", await ask("/assets/none.js"), 404],
    ["a public file", await ask("/favicon.svg"), 200],
    ["health", await ask("/api/health"), 200],
    ["liveness", await ask("/api/health/live"), 200],
    ["an API answer", await ask("/api/items", { headers: { Authorization: await bearer() } }), 200],
    ["an API refusal", await ask("/api/items", { headers: { Authorization: token } }), 401],
    ["an API address that is not there", await ask("/api/none"), 401],
    ["a failed sign-in", await ask("/api/auth/login", json({ email: "x@y.uz", password: "wrong" })), 401],
    ["a preflight", await ask("/api/items", { method: "OPTIONS", headers: preflight }), 204],
    [
      "an API error",
      await ask("/api/test/error", { method: "POST", headers: { Authorization: await bearer() } }),
      500,
    ],
    ["the document", await ask("/api/openapi.json"), 200],
    ["the documentation", await ask("/api/docs"), 200],
    ["a script of the documentation", await ask("/api/docs/start.js"), 200],
    ["a forged webhook", await ask("/api/telegram/webhook", json({ update_id: 1 })), 401],
  ];
}

const preflight = { Origin: FRIEND, "Access-Control-Request-Method": "POST" };
const json = (body: unknown): RequestInit => ({
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body),
});
const bearer = async (): Promise<string> => {
  const { accessToken } = await apiOf(system.url, null).post<{ accessToken: string }>("/auth/login", {
    email: adminEmail,
    password,
  });
  return `Bearer ${accessToken}`;
};
const tooLarge = (path: string): Promise<Response> =>
  fetch(`${system.url}${path}`, { method: "POST", body: new Uint8Array(12_000_001) });

function form(body: Buffer, name = "photo.jpg", field = "file"): FormData {
  const data = new FormData();
  data.append("kind", "before");
  data.append(field, new Blob([new Uint8Array(body)], { type: "image/jpeg" }), name);
  return data;
}

test("every kind of answer carries the same guard: no frame, no sniffing, no foreign script, https for a year", async () => {
  const kinds = await everyKind();
  for (const [what, { status, headers }, expected] of kinds) {
    expect(status, what).toBe(expected);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy, what).toMatch(/default-src '(none|self)'/);
    expect(policy, what).toMatch(/frame-ancestors 'none'|sandbox/);
    expect(policy.replace(/style-src [^;]+/, ""), what).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
    expect(headers.get("x-content-type-options"), what).toMatch(/^nosniff/);
    expect(headers.get("x-frame-options"), what).toBe("DENY");
    expect(headers.get("referrer-policy"), what).toBe("same-origin");
    expect(headers.get("permissions-policy"), what).toContain("geolocation=()");
    expect(headers.get("strict-transport-security"), what).toBe("max-age=31536000");
    expect(headers.get("cross-origin-opener-policy"), what).toBe("same-origin");
    expect(headers.get("cross-origin-resource-policy"), what).toBe("same-origin");
    expect(headers.get("access-control-allow-credentials"), what).toBeNull();
    expect(headers.get("access-control-allow-origin"), what).toBe(what === "a preflight" ? FRIEND : null);
    expect(headers.get("x-powered-by"), what).toBeNull();
    expect(headers.get("server"), what).toBeNull();
    expect(headers.get("x-request-id"), what).toMatch(/\S/);
  }
});

test("whatever is inline in a page carries the nonce of this one answer", async () => {
  const nonces = new Set<string>();
  for (const path of ["/", "/sign-in", "/no/such/page"]) {
    const answer = await admin.ask(path);
    const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(
      answer.headers.get("content-security-policy") ?? "",
    )?.[1];
    const scripts = [...(await answer.text()).matchAll(/<script([^>]*)>/g)].map((match) => match[1] ?? "");
    for (const attributes of scripts) expect(attributes).toContain(`nonce="${nonce}"`);
    nonces.add(nonce ?? "");
  }
  expect(nonces.size).toBe(3);
});

test("under https cookies are for this host alone, out of reach of scripts and of other sites", async () => {
  const body = new URLSearchParams({ email: adminEmail, password });
  const signedIn = await fetch(`${system.url}/sign-in`, { method: "POST", body, redirect: "manual" });
  const language = await fetch(`${system.url}/sign-in?language=ru`);
  const flash = await admin.ask("/me?language=uz");
  for (const { headers } of [signedIn, language, flash]) {
    const cookies = headers.getSetCookie();
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-/);
      for (const attribute of ["Path=/", "HttpOnly", "Secure", "SameSite=Lax"])
        expect(cookie).toContain(attribute);
      expect(cookie).not.toContain("Domain");
    }
  }
  expect((await operator.call("GET", "/items")).headers.getSetCookie()).toEqual([]);
});

test("the page's photo door refuses what is no photo and serves what it takes as a picture only", async () => {
  const send = (body: Buffer, name?: string) => {
    const data = form(body, name, "photo");
    data.append("intent", "photo");
    return admin.ask(`/tasks/${task.id}`, { method: "POST", body: data });
  };
  for (const body of [svg, pngOf50000(), await progressiveGiant(), Buffer.from("<script>")])
    expect((await send(body)).status).toBe(422);
  const { length } = await photosOf();
  const taken = [await jpegThatIsAPage(), await jpegThatIsAScript(), await photo("named")];
  for (const [at, body] of taken.entries()) expect((await send(body, trickyNames[at])).status).toBe(303);
  const photos = await photosOf();
  expect(photos.length).toBe(length + taken.length);
  for (const { id } of photos) {
    const { headers } = await admin.ask(`/photos/${id}`);
    expect(headers.get("content-type")).toBe("image/jpeg");
    expect(headers.get("content-security-policy")).toContain("sandbox");
  }
});

const photosOf = async (): Promise<readonly { id: string }[]> =>
  (await system.admin.get<{ photos: { id: string }[] }>(`/tasks/${task.id}`)).photos;

const BOUNDARY = "x".repeat(30);

test("a form of a page with thousands of parts or none that can be read is refused, and soon", async () => {
  const part = (at: number) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="f${at}"\r\n\r\nx\r\n`;
  const bodies: [string, string][] = [
    [
      `${Array.from({ length: 100_000 }, (_, at) => part(at)).join("")}--${BOUNDARY}--\r\n`,
      `multipart/form-data; boundary=${BOUNDARY}`,
    ],
    [`--${BOUNDARY}\r\nnonsense`, `multipart/form-data; boundary=${BOUNDARY}`],
    ["x", "multipart/form-data"],
    [Array.from({ length: 1_000_000 }, (_, at) => `f${at}=x`).join("&"), "application/x-www-form-urlencoded"],
  ];
  for (const [body, type] of bodies) {
    const startedAt = performance.now();
    const answer = await admin.ask("/machines/new", {
      method: "POST",
      body,
      headers: { "Content-Type": type },
    });
    expect(answer.status, `${type} of ${body.length}`).toBeGreaterThanOrEqual(400);
    expect(answer.status, `${type} of ${body.length}`).toBeLessThan(500);
    expect(performance.now() - startedAt, `${type} of ${body.length}`).toBeLessThan(5_000);
  }
});
