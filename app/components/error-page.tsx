import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { StatusMark } from "#app/components/status.tsx";
import { usePageContext } from "#app/components/page-context.ts";
import { Brand } from "#app/components/shell.tsx";
import { errorKind, useT } from "#app/components/text.tsx";

/** What an error response may carry as its data. */
export interface ErrorPayload {
  /** Text in the reader's language; without it the page uses that of the status. */
  readonly message?: string;
  readonly requestId?: string;
}

/** The error of a whole page that has no shell around it. */
export function ErrorPage() {
  return (
    <main className="gate">
      <div className="bar">
        <Brand />
      </div>
      <div className="card">
        <ErrorPanel />
      </div>
    </main>
  );
}

/** The error of a page inside the shell: the route's `ErrorBoundary`. */
export function ErrorPanel() {
  const t = useT();
  const { kind, message, requestId } = useProblem();
  return (
    <section className="panel">
      <div className="empty">
        <h1 className="flex items-center gap-2">
          <StatusMark mark={kind === "broken" ? "bad" : "warn"} />
          {t(`shell:error.${kind}.title`)}
        </h1>
        <p>{message ?? t(`shell:error.${kind}.text`)}</p>
        {requestId && (
          <p>
            {t("shell:error.request")} <span className="mono nowrap text-text">{requestId}</span>
          </p>
        )}
        <LinkButton to="/" reloadDocument={kind === "broken"}>
          {t("shell:error.home")}
        </LinkButton>
      </div>
    </section>
  );
}

function useProblem() {
  const error = useRouteError();
  const page = usePageContext();
  const payload = readPayload(isRouteErrorResponse(error) ? error.data : null);
  const kind = errorKind(error);
  return {
    kind,
    message: payload.message,
    requestId: payload.requestId ?? (kind === "broken" ? page.requestId : null),
  };
}

function readPayload(data: unknown): ErrorPayload {
  if (typeof data !== "object" || data === null) return {};
  const { message, requestId } = data as Record<string, unknown>;
  return {
    message: typeof message === "string" ? message : undefined,
    requestId: typeof requestId === "string" ? requestId : undefined,
  };
}
