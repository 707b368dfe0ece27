import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { logFaults } from "#app/platform/faults.ts";
import { log } from "#app/platform/log.ts";
import { settings } from "#app/platform/settings.ts";
import { openPageBundle } from "#app/server/page-bundle.ts";
import { createWebApp } from "#app/server/web-app.ts";

/** Requests under way may take this long after the stop; the supervisor waits a little longer. */
const finishMs = 6_000;

/** A web process: pages and API on HOST:PORT. Ends on SIGTERM, SIGINT or when its supervisor is gone. */
async function main(): Promise<void> {
  const stopped = stopSignal();
  const { host, port } = settings();
  const bundle = await openPageBundle();
  const { app, shutdown, announceSetUp } = await createWebApp(settings(), bundle);
  const server = createServer(app);
  // Longer than proxies keep idle connections, so that none is closed under a request just sent.
  server.keepAliveTimeout = 75_000;
  server.listen(port, host);
  await once(server, "listening");
  log.info({ host, port: (server.address() as AddressInfo).port }, "Web ready");
  if (isFirst()) void announceSetUp();
  await stopped;
  await finish(server);
  await shutdown();
  await bundle.close();
  log.info("Web stopped");
}

/** Of the processes that share the port: what is said once is said by one of them. */
const isFirst = (): boolean => !/-([2-9]|\d{2,})$/.test(process.env["PROCESS_NAME"] ?? "");

const stopSignal = (): Promise<void> =>
  new Promise((resolve) => {
    const stop = () => resolve();
    process.on("SIGTERM", stop).on("SIGINT", stop).on("disconnect", stop);
  });

/** Takes no more connections and lets the requests under way finish. */
async function finish(server: Server): Promise<void> {
  server.on("request", (_request, response) => response.setHeader("Connection", "close"));
  const closed = once(server, "close");
  server.close();
  // A connection whose request was under way at the stop falls idle only after it.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const timer = setTimeout(() => server.closeAllConnections(), finishMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(timer);
}

logFaults();
await main();
process.exit(0);
