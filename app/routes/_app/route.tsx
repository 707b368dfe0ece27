import { Outlet, useLoaderData } from "@remix-run/react";
import { ErrorPage } from "#app/components/error-page.tsx";
import { Shell } from "#app/components/shell.tsx";
import { onPage } from "#app/server/page.server.ts";
import { navigationFor } from "./navigation.server.ts";

/** The frame of every page behind the sign-in. */
export const loader = onPage(null, ({ actor }) => navigationFor(actor));

export const ErrorBoundary = ErrorPage;

export default function AppFrame() {
  return (
    <Shell entries={useLoaderData<typeof loader>()} signOutTo="/sign-out" languageTo="/me">
      <Outlet />
    </Shell>
  );
}
