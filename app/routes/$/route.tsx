import { ErrorPage } from "#app/components/error-page.tsx";
import { titled } from "#app/components/text.tsx";
import { onOpenPage } from "#app/server/page.server.ts";

/** Every address that no route knows: through a route of its own, the answer is in the reader's language. */
export const loader = onOpenPage((): never => {
  throw new Response(null, { status: 404 });
});

export const action = loader;
export const meta = titled();
export const ErrorBoundary = ErrorPage;

export default function NotFound() {
  return null;
}
