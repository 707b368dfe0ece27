import { Button } from "#app/components/button.tsx";
import { PageForm, type FormProblem } from "#app/components/form.tsx";
import { Time } from "#app/components/format.tsx";
import { StatusChip } from "#app/components/status.tsx";
import { Table, type Column } from "#app/components/table.tsx";
import { useT } from "#app/components/text.tsx";
import type { OpenSession } from "#app/domain/access/index.server.ts";

interface SessionTableProps {
  readonly sessions: readonly OpenSession[];
  /** The session of the reader's own browser, which is ended by signing out. */
  readonly current: string;
  /** Where a session is ended; the page's own action without it. */
  readonly action?: string;
  readonly problem?: FormProblem | undefined;
}

/** Where somebody is signed in, each with the button that ends it. */
export function SessionTable({ sessions, current, action, problem }: SessionTableProps) {
  const t = useT();
  const columns: Column<OpenSession>[] = [
    {
      id: "device",
      label: t("shell:sessions.device"),
      phone: "identity",
      cell: (session) => <DeviceName session={session} />,
    },
    {
      id: "end",
      label: t("shell:sessions.end"),
      phone: "end",
      cell: ({ id }) =>
        id === current ? (
          <StatusChip mark="tick">{t("shell:sessions.this")}</StatusChip>
        ) : (
          <PageForm action={action} problem={problem} className="acts" warnsUnsaved={false}>
            <input type="hidden" name="sessionId" value={id} />
            <Button kind="stop" name="intent" value="endSession">
              {t("shell:sessions.end")}
            </Button>
          </PageForm>
        ),
    },
    { id: "address", label: t("shell:sessions.address"), cell: ({ address }) => address ?? "-" },
    {
      id: "lastSeen",
      label: t("shell:sessions.lastSeen"),
      cell: ({ lastSeenAt }) => <Time at={lastSeenAt} />,
    },
    {
      id: "since",
      label: t("shell:sessions.since"),
      phone: "hide",
      cell: ({ createdAt }) => <Time at={createdAt} as="date" />,
    },
  ];
  return (
    <Table caption={t("shell:sessions.caption")} columns={columns} rows={sessions} rowKey={({ id }) => id} />
  );
}

function DeviceName({ session }: { session: OpenSession }) {
  const t = useT();
  const { browser, system } = session.device;
  const known = [browser, system].filter(Boolean).join(", ");
  if (session.kind === "browser") return known || t("shell:sessions.unknown");
  return [t("shell:sessions.api"), known].filter(Boolean).join(", ");
}
