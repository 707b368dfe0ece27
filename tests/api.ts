import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { mountApi } from "#app/api/index.server.ts";
import { login } from "#app/domain/access/index.server.ts";

// A test calls more often than any user may. It is set before the settings are read for the first time.
process.env["THROTTLE_LIMIT"] ??= "1000000";

export interface Sent {
  readonly token?: string | null | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is. */
  readonly raw?: string | Uint8Array<ArrayBuffer> | FormData;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  /** The JSON answered; null where it is none. */
  readonly json: Json;
}

export interface Json {
  readonly [name: string]: unknown;
}

export interface TestApi {
  /** Ends in /api. */
  readonly url: string;
  call(method: string, path: string, sent?: Sent): Promise<Received>;
  close(): Promise<void>;
}

/** The API on a port of its own, with the test's database behind it. */
export async function startApi({ trustProxy = false } = {}): Promise<TestApi> {
  const app = express().set("trust proxy", trustProxy);
  const api = express.Router();
  mountApi(api);
  app.use("/api", api);
  const server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/api`;
  return {
    url,
    call: (method, path, sent = {}) => call(`${url}${path}`, method, sent),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function call(url: string, method: string, { token, body, raw, headers }: Sent): Promise<Received> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
    body: raw ?? (body === undefined ? null : JSON.stringify(body)),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const isJson = /json/.test(response.headers.get("content-type") ?? "");
  const json = (isJson ? JSON.parse(bytes.toString()) : null) as Json;
  return { status: response.status, headers: response.headers, bytes, json };
}

/** The access token of a person made by `makeActor`. */
export async function tokenOf({ name }: { readonly name: string }): Promise<string> {
  return (await login({ email: `${name}@test.local`, password: "a good test password" }, null)).accessToken;
}

/** A multipart form with one file, and the kind of photo where there is one. */
export function photoForm(kind: string | null, file: Buffer, name = "photo.jpg"): FormData {
  const form = new FormData();
  if (kind) form.set("kind", kind);
  form.set("file", new Blob([new Uint8Array(file)], { type: "image/jpeg" }), name);
  return form;
}
