import { once } from "node:events";
import { createServer, type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterEach, expect, it } from "vitest";
import { loadSettings } from "#app/platform/settings.ts";
import {
  limitBody,
  limitSignIns,
  requireHost,
  requireHttps,
  requireOwnOrigin,
} from "#app/server/page-guards.ts";

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

/** A page behind the guards, asked with any headers; Node's own client lets Host be chosen. */
async function startPage(env: Readonly<Record<string, string>> = {}) {
  const settings = loadSettings({ ...process.env, NODE_ENV: "production", ...env });
  const app = express().set("trust proxy", settings.trustProxy);
  app.use(requireHost, requireHttps(settings), requireOwnOrigin, limitBody, (_request, response) => {
    response.send("the page");
  });
  const server = createServer(app).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return async (method: string, headers: Readonly<Record<string, string>>) => {
    const asking = request({ port, host: "127.0.0.1", method, headers });
    asking.on("error", () => undefined).end();
    const [response] = (await once(asking, "response")) as [IncomingMessage];
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk as Buffer);
    return { status: response.statusCode, text: Buffer.concat(chunks).toString() };
  };
}

it("in production answers plain http under a foreign name with the remedy, and this machine's names with the page", async () => {
  const ask = await startPage();
  for (const host of ["localhost", "127.0.0.1:3000", "[::1]:3000"]) {
    expect(await ask("GET", { host })).toEqual({ status: 200, text: "the page" });
  }
  const refused = await ask("GET", { host: "vend.example" });
  expect(refused.status).toBe(403);
  expect(refused.text).toContain("https");
  expect(refused.text).toContain("ALLOW_HTTP=true");
  const proxied = await ask("GET", { host: "vend.example", "x-forwarded-proto": "https" });
  expect(proxied.status).toBe(403);
  expect(proxied.text).toContain("TRUST_PROXY");
});

it("takes plain http when it is allowed, or when a trusted proxy says that it was https", async () => {
  const open = await startPage({ ALLOW_HTTP: "true" });
  expect((await open("GET", { host: "vend.example" })).status).toBe(200);
  const behindProxy = await startPage({ TRUST_PROXY: "1" });
  const headers = { host: "vend.example", "x-forwarded-proto": "https" };
  expect((await behindProxy("GET", headers)).status).toBe(200);
});

it("says which header differs when an act comes from elsewhere, or a proxy does not pass Host on", async () => {
  const ask = await startPage({ ALLOW_HTTP: "true" });
  const origin = "https://vend.example";
  expect((await ask("POST", { host: "vend.example", origin })).status).toBe(200);
  const inner = await ask("POST", { host: "app:3000", origin });
  expect(inner.status).toBe(403);
  expect(inner.text).toContain("Origin says https://vend.example, but Host says app:3000");
  const forwarded = await ask("POST", { host: "vend.example", "x-forwarded-host": "inner", origin });
  expect(forwarded.text).toContain("X-Forwarded-Host says inner");
  expect((await ask("POST", { host: "vend.example", origin: "null" })).status).toBe(403);
});

it("reads no form that is too large or does not tell its length, and no request without a proper host", async () => {
  const ask = await startPage();
  expect((await ask("POST", { host: "localhost", "content-length": "12000001" })).status).toBe(413);
  expect((await ask("POST", { host: "localhost", "transfer-encoding": "chunked" })).status).toBe(411);
  expect((await ask("GET", { host: "a b" })).status).toBe(400);
});

it("a wave of sign-ins is answered without a page beyond what can be looked at; other pages are not held up", async () => {
  const held: (() => void)[] = [];
  const app = express();
  app.use(
    limitSignIns((language, seconds) => `${language}: ${seconds} s`),
    (request, response) => {
      if (request.path === "/other") return void response.send("the page");
      held.push(() => void response.send("the page"));
    },
  );
  const server = createServer(app).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const signIn = (path: string) =>
    fetch(`${url}${path}`, { method: "POST", headers: { "Accept-Language": "uz" } });
  const paths = ["/sign-in", "/sign-in/code", "/sign-in.data"];
  const wave = Array.from({ length: 24 }, (_, at) => signIn(paths[at % 3]!));
  while (held.length < 24) await new Promise((resolve) => setTimeout(resolve, 5));
  const refused = await signIn("/sign-in?to=%2F");
  expect([refused.status, refused.headers.get("retry-after"), await refused.text()]).toEqual([
    429,
    "5",
    "uz: 5 s\n",
  ]);
  expect((await fetch(`${url}/other`, { method: "POST" })).status).toBe(200);
  for (const answer of held.splice(0)) answer();
  expect((await Promise.all(wave)).every(({ status }) => status === 200)).toBe(true);
  const again = signIn("/sign-in");
  while (held.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  held[0]!();
  expect((await again).status).toBe(200);
});
