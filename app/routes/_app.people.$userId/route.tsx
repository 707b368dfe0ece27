import { useActionData, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { Time } from "#app/components/format.tsx";
import { HistoryLink } from "#app/components/history-link.tsx";
import { Columns, KeyValue, PageHeader, Panel } from "#app/components/page.tsx";
import { startCapital, titled, useT, useTerm } from "#app/components/text.tsx";
import {
  getUser,
  listSessions,
  may,
  mayChangeUser,
  openInvitation,
} from "#app/domain/access/index.server.ts";
import { heldBy } from "#app/domain/stock/index.server.ts";
import { listTasks } from "#app/domain/work/index.server.ts";
import { languageNames } from "#app/platform/i18n/index.ts";
import { settings } from "#app/platform/settings.ts";
import { newFormKey, readForm } from "#app/server/page-form.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { UserChip } from "../_app.people._index/user-state.tsx";
import { actOnUser } from "./acts.server.ts";
import { BlockPanel } from "./block-panel.tsx";
import { HeldPanel, TasksPanel } from "./held-panel.tsx";
import { SignInPanel } from "./sign-in-panel.tsx";
import { TelegramPanel } from "./telegram-panel.tsx";
import { UserSessionsPanel } from "./user-sessions-panel.tsx";

export const meta = titled<typeof loader>((t, data) => data?.user.fullName ?? t("people:title"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("user:read", async ({ actor, params, company, sessionId }) => {
  const userId = params["userId"]!;
  const user = await getUser(actor, userId);
  const isTheirs = mayChangeUser(actor.role, user.role);
  const [held, tasks, invitation, sessions] = await Promise.all([
    may(actor.role, "stock:read") ? heldBy(userId) : [],
    listTasks(
      actor,
      { assigneeId: userId, open: true },
      { limit: 10, cursor: null, sort: "dueAt", count: true },
    ),
    openInvitation(actor, userId),
    may(actor.role, "session:edit") ? listSessions(actor, userId) : null,
  ]);
  return {
    idempotencyKey: newFormKey(),
    user,
    held,
    tasks,
    invitation,
    sendsMail: settings().mail !== null,
    sessions,
    currentSessionId: sessionId,
    isBotOn: company.telegramBotUsername !== null,
    mayEdit: isTheirs,
    mayInvite: isTheirs && may(actor.role, "user:invite"),
    isSelf: actor.userId === userId,
    seesHistory: may(actor.role, "audit:read"),
  };
});

/** The acts are told apart by `intent`; the domain asks for each one's own permission. */
export const action = onPage(["user:edit", "user:invite"], async (page) =>
  actOnUser(page, await readForm(page)),
);

export default function UserPage() {
  const { user, mayEdit, isSelf, seesHistory } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const term = useTerm();
  return (
    <>
      <PageHeader
        title={user.fullName}
        status={user.status === "blocked" && <UserChip status={user.status} />}
        facts={term(`role.${user.role}`)}
        up={{ to: "/people", label: t("people:title") }}
        acts={
          <>
            {seesHistory && <HistoryLink of={user.id} />}
            {mayEdit && (
              <LinkButton to={`/people/${user.id}/edit`} icon="edit">
                {t("verbs:edit")}
              </LinkButton>
            )}
          </>
        }
      />
      <Columns
        main={
          <>
            <TelegramPanel invited={answer?.invited ?? null} problem={answer?.problem} />
            <HeldPanel />
            <TasksPanel />
            <UserSessionsPanel problem={answer?.problem} />
          </>
        }
        side={
          <>
            <About />
            {mayEdit && <SignInPanel link={answer?.link ?? null} problem={answer?.problem} />}
            {mayEdit && !isSelf && <BlockPanel problem={answer?.problem} />}
          </>
        }
      />
    </>
  );
}

function About() {
  const { user } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  return (
    <Panel title={t("people:detail.about")}>
      <KeyValue
        rows={[
          { label: term("noun.role"), value: term(`role.${user.role}`) },
          { label: term("noun.status"), value: <UserChip status={user.status} /> },
          { label: term("noun.email"), value: user.email ?? startCapital(t("people:detail.noPages")) },
          {
            label: term("noun.language"),
            value: user.language ? languageNames[user.language] : startCapital(t("people:form.languageOwn")),
          },
          { label: t("people:detail.since"), value: <Time at={user.createdAt} as="date" /> },
        ]}
      />
    </Panel>
  );
}
