import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer as createVite } from "vite";
import { settings } from "#app/platform/settings.ts";
import type { PageBuild, PageBundle } from "#app/server/page-bundle.ts";
import { createWebApp } from "#app/server/web-app.ts";

// Many hands share one address here. It is set before the settings are read for the first time.
process.env["THROTTLE_LIMIT"] ??= "1000000";

/** Pages and API as a web process serves them, in this process, with the test's database behind them. */
export interface TestWeb {
  readonly url: string;
  /** Routes by their id, with their modules. */
  readonly routes: PageBuild["routes"];
  close(): Promise<void>;
}

/** Compiles the pages from the sources and answers HTTP on a port of its own. */
export async function startWeb(): Promise<TestWeb> {
  const bundle = await compilePages();
  const { routes } = await bundle.load();
  const { app, shutdown } = await createWebApp(settings(), bundle);
  const server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    routes,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
      await shutdown();
      await bundle.close();
    },
  };
}

/** The server's half of the build, by Vite; nothing for browsers, and nothing watched. */
async function compilePages(): Promise<PageBundle> {
  const { VITEST } = process.env;
  // The project's configuration leaves Remix out for Vitest's own Vite, and this one is not Vitest's.
  delete process.env["VITEST"];
  const vite = await createVite({
    server: { middlewareMode: true, hmr: false, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true, include: [] },
    cacheDir: mkdtempSync(join(tmpdir(), "vendhub-test-vite-")),
    clearScreen: false,
    logLevel: "error",
  });
  process.env["VITEST"] = VITEST;
  const build = (await vite.ssrLoadModule("virtual:remix/server-build")) as PageBuild;
  return {
    load: () => Promise.resolve(build),
    mode: "production",
    clientFolder: "public",
    middleware: null,
    close: () => vite.close(),
  };
}
