import { redirect } from "@remix-run/node";
import { onOpenPage } from "#app/server/page.server.ts";
import { destroy } from "#app/server/session.server.ts";

/** A session is ended by a form only; whoever opens the address finds himself at home. */
export const loader = onOpenPage(() => redirect("/"));

export const action = onOpenPage(({ request, context }) => destroy(request, context));
