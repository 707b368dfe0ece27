import { ErrorPage } from "#app/components/error-page.tsx";
import { titled } from "#app/components/text.tsx";

/** Every address that no route knows: through a route of its own, the answer is in the reader's language. */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

export const action = loader;
export const meta = titled();
export const ErrorBoundary = ErrorPage;

export default function NotFound() {
  return null;
}
