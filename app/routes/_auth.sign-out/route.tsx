import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { destroy } from "#app/server/session.server.ts";

/** A session is ended by a form only; whoever opens the address finds himself at home. */
export const loader = () => redirect("/");

export const action = ({ request, context }: ActionFunctionArgs) => destroy(request, context);
