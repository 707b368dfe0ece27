import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import type * as webParts from "#app/server/web-parts.server.ts";

export type WebParts = typeof webParts;
export type PageBuild = ServerBuild & { readonly entry: { readonly module: WebParts } };

/** The built pages with everything behind them, or in development Vite's live ones. */
export interface PageBundle {
  readonly load: () => Promise<PageBuild>;
  readonly mode: "production" | "development";
  /** Folder of the browser's files; null in development. */
  readonly clientFolder: string | null;
  /** Serves the browser's files in development. */
  readonly middleware: RequestHandler | null;
  readonly close: () => Promise<void>;
}

const here = dirname(fileURLToPath(import.meta.url));

/** From the sources in development, where Vite compiles what a page needs, else from the build. */
export const openPageBundle = (): Promise<PageBundle> =>
  import.meta.url.endsWith(".ts") ? openLive() : openBuilt();

async function openBuilt(): Promise<PageBundle> {
  const file = join(here, "server", "index.js");
  if (!existsSync(file)) throw new Error("The pages are not built: run `npm run build`");
  const build = (await import(pathToFileURL(file).href)) as PageBuild;
  return {
    load: () => Promise.resolve(build),
    mode: "production",
    clientFolder: join(here, "client"),
    middleware: null,
    close: () => Promise.resolve(),
  };
}

async function openLive(): Promise<PageBundle> {
  const { createServer } = await import("vite");
  const vite = await createServer({ server: { middlewareMode: true }, clearScreen: false });
  return {
    load: async () => (await vite.ssrLoadModule("virtual:remix/server-build")) as PageBuild,
    mode: "development",
    clientFolder: null,
    middleware: vite.middlewares,
    close: () => vite.close(),
  };
}
