import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [tailwindcss(), process.env["VITEST"] ? null : remixPlugin()],
  build: { target: "es2022", assetsInlineLimit: 0 },
  // Bundled, so that a page process loads the few icons it shows and not the whole set.
  ssr: { noExternal: ["lucide-react"] },
});

/** All future flags on: moving to React Router later is a codemod. */
function remixPlugin() {
  return remix({
    appDirectory: "app",
    serverModuleFormat: "esm",
    ignoredRouteFiles: ["**/*.test.*"],
    future: {
      v3_fetcherPersist: true,
      v3_lazyRouteDiscovery: true,
      v3_relativeSplatPath: true,
      v3_routeConfig: true,
      v3_singleFetch: true,
      v3_throwAbortReason: true,
    },
  });
}
