import { useActionData, useLoaderData } from "@remix-run/react";
import { Button, Confirm } from "#app/components/button.tsx";
import { CopyText } from "#app/components/copy-text.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { PageForm } from "#app/components/form.tsx";
import { Time } from "#app/components/format.tsx";
import { Pager } from "#app/components/list.tsx";
import { EmptyState, PageHeader, Panel } from "#app/components/page.tsx";
import { StatusChip, type Mark } from "#app/components/status.tsx";
import { Table, type Column } from "#app/components/table.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { listApiTokens } from "#app/domain/access/index.server.ts";
import { apiTokenFilterSchema, type ApiToken, type ApiTokenStatus } from "#app/domain/access/schema.ts";
import { readForm } from "#app/server/page-form.server.ts";
import { readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { actOnTokens } from "./acts.server.ts";
import { TokenForm } from "./token-form.tsx";

export const meta = titled((t) => t("tokens:title"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("api_token:edit", async ({ actor, url }) => {
  const { filter, request } = readList(url, apiTokenFilterSchema);
  return { list: await listApiTokens(actor, filter, request) };
});

/** Makes a token, or revokes one, as the form's `intent` says. */
export const action = onPage("api_token:edit", async (page) => actOnTokens(page, await readForm(page)));

export default function ApiTokens() {
  const { list } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const columns = useColumns();
  return (
    <>
      <PageHeader title={t("tokens:title")} facts={t("tokens:text")} />
      <div className="stack">
        {answer?.made && <NewToken {...answer.made} />}
        <Panel plain>
          {list.items.length > 0 ? (
            <Table
              caption={t("tokens:caption")}
              columns={columns}
              rows={list.items}
              rowKey={({ id }) => id}
            />
          ) : (
            <EmptyState title={t("tokens:empty")}>{t("tokens:emptyText")}</EmptyState>
          )}
        </Panel>
        <Pager shown={list.items.length} total={list.total} next={list.nextCursor} />
        {/* A new key empties the form once its token is made. */}
        <TokenForm key={answer?.made?.token ?? ""} problem={answer?.problem} />
      </div>
    </>
  );
}

/** The secret, this once. */
function NewToken({ name, token }: { name: string; token: string }) {
  const t = useT();
  return (
    <Panel title={t("tokens:secret", { name })} mark="tick">
      <div className="field">
        <label className="vh" htmlFor="token">
          {t("tokens:secret", { name })}
        </label>
        <CopyText id="token" text={token} act={t("tokens:copy")} />
        <p className="sub">{t("tokens:secretHelp")}</p>
      </div>
    </Panel>
  );
}

const marks: Readonly<Record<ApiTokenStatus, Mark>> = { active: "tick", expired: "warn", revoked: "off" };

function useColumns(): Column<ApiToken>[] {
  const t = useT();
  const term = useTerm();
  return [
    {
      id: "name",
      label: t("tokens:name"),
      phone: "identity",
      cell: ({ name, prefix }) => (
        <>
          {name} <span className="sub mono block">{prefix}…</span>
        </>
      ),
    },
    {
      id: "status",
      label: term("noun.status"),
      phone: "end",
      cell: ({ status }) => (
        <StatusChip mark={marks[status]} quiet={status === "active"}>
          {t(`tokens:status.${status}`)}
        </StatusChip>
      ),
    },
    {
      id: "scopes",
      label: t("tokens:scopes"),
      phone: "full",
      cell: ({ scopes }) => <Scopes scopes={scopes} />,
    },
    { id: "maker", label: t("tokens:maker"), cell: ({ createdByName }) => createdByName },
    {
      id: "lastUsed",
      label: t("tokens:lastUsed"),
      cell: ({ lastUsedAt }) => (lastUsedAt ? <Time at={lastUsedAt} /> : t("tokens:never")),
    },
    {
      id: "expires",
      label: t("tokens:expires"),
      cell: ({ expiresAt }) => <Time at={expiresAt} as="date" />,
    },
    {
      id: "revoke",
      label: t("tokens:revoke"),
      phone: "full",
      cell: (token) => token.status === "active" && <Revoke token={token} />,
    },
  ];
}

/** One by its words; several by their number, with the words behind it. */
function Scopes({ scopes }: { scopes: readonly string[] }) {
  const t = useT();
  const words = scopes.map((scope) => scopeWords(t, scope));
  if (words.length <= 2) return words.join("; ");
  return (
    <details>
      <summary>{t("tokens:several", { n: words.length })}</summary>
      <ul>
        {words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
    </details>
  );
}

/** "stock:receive" -> "Stock: receive", in the reader's words. */
const scopeWords = (t: ReturnType<typeof useT>, scope: string): string => {
  const [group = "", act = ""] = scope.split(":");
  return `${t(`tokens:group.${group}`)}: ${t(`tokens:scope.${group}.${act}`)}`;
};

function Revoke({ token }: { token: ApiToken }) {
  const t = useT();
  return (
    <Confirm act={t("tokens:revoke")} kind="stop" title={t("tokens:revokeTitle", { name: token.name })}>
      <p>{t("tokens:revokeText")}</p>
      <PageForm className="fields" warnsUnsaved={false}>
        <input type="hidden" name="tokenId" value={token.id} />
        <Button kind="stop" name="intent" value="revoke">
          {t("tokens:revoke")}
        </Button>
      </PageForm>
    </Confirm>
  );
}
