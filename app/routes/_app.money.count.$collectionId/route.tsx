import { Link, useActionData, useLoaderData, useNavigate } from "@remix-run/react";
import { useEffect } from "react";
import { LinkButton } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { useFormat } from "#app/components/format.tsx";
import { PageHeader, Panel } from "#app/components/page.tsx";
import { titled, useT } from "#app/components/text.tsx";
import { may } from "#app/domain/access/index.server.ts";
import { getCollection, type Collection } from "#app/domain/cash/index.server.ts";
import { count } from "#app/platform/i18n/count.ts";
import { newFormKey, readForm } from "#app/server/page-form.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { decide } from "../_app.money/decisions.server.ts";
import { denominationsOf } from "../_app.money/denominations.ts";
import { bagsToCount, type WaitingBag } from "../_app.money/queue.server.ts";
import { CountDesk } from "./count-desk.tsx";
import { saveCount } from "./count.server.ts";
import { Result } from "./result.tsx";

export const meta = titled((t) => t("money:count.title"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("collection:count", async ({ actor, params, company }) => {
  const [found, queue] = await Promise.all([
    getCollection(actor, params["collectionId"]!),
    bagsToCount(actor),
  ]);
  const isOpen = queue.some(({ id }) => id === found.id);
  return {
    collection: isOpen && company.blindCashCount ? withoutFigures(found) : found,
    isOpen,
    isBlind: company.blindCashCount,
    queue,
    denominations: denominationsOf(company.currency),
    thresholds: { percent: company.varianceThresholdPercent, amount: company.varianceThresholdAmount },
    mayAccept: may(actor.role, "collection:accept"),
    mayDispute: may(actor.role, "collection:dispute"),
    idempotencyKey: newFormKey(),
  };
});

/** A seen figure is copied, not counted: whoever counts, a manager too, gets none before the count is saved. */
const withoutFigures = (found: Collection): Collection => ({
  ...found,
  expected: null,
  taken: null,
  counted: null,
  variance: null,
  concealed: true,
});

export const action = onPage(
  ["collection:count", "collection:dispute", "collection:accept"],
  async (page) => {
    const form = await readForm(page);
    return form.get("intent") === "count" ? saveCount(page, form) : decide(page, form);
  },
);

export default function Count() {
  const { collection, isOpen, queue } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const t = useT();
  const next = nextAfter(queue, collection.id);
  useNextKey(next?.id ?? null);
  return (
    <>
      <PageHeader
        title={t("money:count.title")}
        facts={t("money:count.facts", { bags: count(t, "bag", queue.length) })}
        acts={
          <>
            <Keys />
            <span className="only-p">
              <LinkButton to="#queue" icon="down">
                {t("money:count.queue")}
              </LinkButton>
            </span>
            {next && (
              <Link className="btn" to={`/money/count/${next.id}`}>
                {t("money:count.next")}
              </Link>
            )}
          </>
        }
      />
      <div className="desk">
        <QueuePanel />
        {isOpen ? (
          <CountDesk key={collection.id} problem={problem} />
        ) : (
          <Result key={collection.id} problem={problem} nextId={next?.id ?? null} />
        )}
      </div>
    </>
  );
}

/** Alt+N: on to the next bag. */
function useNextKey(nextId: string | null): void {
  const navigate = useNavigate();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.altKey || event.code !== "KeyN" || !nextId) return;
      event.preventDefault();
      navigate(`/money/count/${nextId}`);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [navigate, nextId]);
}

/** The next bag behind this one, or the first of the queue. */
function nextAfter(queue: readonly WaitingBag[], id: string): WaitingBag | null {
  const at = queue.findIndex((bag) => bag.id === id);
  const next = queue[at + 1] ?? queue[0];
  return next && next.id !== id ? next : null;
}

function Keys() {
  const t = useT();
  return (
    <span className="only-d sub flex flex-wrap gap-3">
      <span>
        <kbd>Enter</kbd> {t("money:count.keyEnter")}
      </span>
      <span>
        <kbd>Ctrl Enter</kbd> {t("money:count.keySave")}
      </span>
      <span>
        <kbd>Alt N</kbd> {t("money:count.keyNext")}
      </span>
    </span>
  );
}

function QueuePanel() {
  const { collection, queue } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  return (
    <div className="queue" id="queue">
      <Panel title={t("money:count.queue")} aside={t("money:count.oldestFirst")} plain>
        {queue.length === 0 ? (
          <p className="body sub">{t("money:count.queueEmpty")}</p>
        ) : (
          <ol>
            {queue.map((bag) => (
              <li key={bag.id}>
                <Link
                  to={`/money/count/${bag.id}`}
                  aria-current={bag.id === collection.id ? "true" : undefined}
                >
                  <b>{bag.bagNumber}</b>
                  <span className="sub">
                    {format.dayMonth(bag.takenAt)}, {format.time(bag.takenAt)}
                  </span>
                  <span className="sub wide">
                    {bag.machine} · {bag.operatorName}
                    {bag.isRecount && ` · ${t("money:count.recount")}`}
                  </span>
                </Link>
              </li>
            ))}
          </ol>
        )}
      </Panel>
    </div>
  );
}
