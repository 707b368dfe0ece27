import { useLoaderData } from "@remix-run/react";
import { Button, Confirm } from "#app/components/button.tsx";
import { PageForm, type FormProblem } from "#app/components/form.tsx";
import { useFormat } from "#app/components/format.tsx";
import { Panel } from "#app/components/page.tsx";
import { startCapital, useT } from "#app/components/text.tsx";
import type { ResetLink } from "#app/domain/access/schema.ts";
import type { loader } from "./route.tsx";

interface PanelProps {
  readonly problem: FormProblem | undefined;
  /** A fresh link, shown this once. */
  readonly link: ResetLink | null;
}

const intents = ["reset-link", "reset-mail", "factor-reset"];

/** A link to a new password, and the second factor, of a user who signs in to the pages. */
export function SignInPanel({ problem, link }: PanelProps) {
  const { user } = useLoaderData<typeof loader>();
  const t = useT();
  const own = intents.includes(problem?.values["intent"] ?? "") ? problem : undefined;
  if (user.status === "blocked") return null;
  return (
    <Panel title={t("account:admin.title")}>
      {user.email === null ? (
        <p className="sub">{t("account:admin.noEmail")}</p>
      ) : (
        <div className="grid gap-4">
          {user.mustChangePassword && <p>{startCapital(t("account:admin.must"))}</p>}
          {link && <Fresh link={link} />}
          <ResetForm problem={own} />
          <SecondFactor problem={own} />
        </div>
      )}
    </Panel>
  );
}

function ResetForm({ problem }: { problem: FormProblem | undefined }) {
  const { sendsMail } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <PageForm problem={problem} className="acts" warnsUnsaved={false}>
      <Button name="intent" value="reset-link">
        {t("account:admin.link")}
      </Button>
      {sendsMail && (
        <Button icon="send" name="intent" value="reset-mail">
          {t("account:admin.send")}
        </Button>
      )}
    </PageForm>
  );
}

function SecondFactor({ problem }: { problem: FormProblem | undefined }) {
  const { user } = useLoaderData<typeof loader>();
  const t = useT();
  if (!user.twoFactor) return <p className="sub">{t("account:admin.factorOff")}</p>;
  return (
    <div className="grid gap-2">
      <p>{t("account:admin.factorOn")}</p>
      <Confirm
        act={t("account:admin.factorReset")}
        kind="stop"
        title={t("account:admin.factorResetTitle", { name: user.fullName })}
        open={problem?.values["intent"] === "factor-reset"}
      >
        <p>{t("account:admin.factorResetText")}</p>
        <PageForm className="fields" warnsUnsaved={false}>
          <Button kind="stop" wide name="intent" value="factor-reset">
            {t("account:admin.factorReset")}
          </Button>
        </PageForm>
      </Confirm>
    </div>
  );
}

function Fresh({ link }: { link: ResetLink }) {
  const t = useT();
  const format = useFormat();
  return (
    <div className="field">
      <label htmlFor="reset-link">{t("account:admin.shown")}</label>
      <input
        id="reset-link"
        className="in mono"
        readOnly
        value={link.url}
        onFocus={(event) => event.target.select()}
      />
      <p className="sub">{t("account:admin.shownHelp")}</p>
      <p className="sub">{t("account:admin.until", { time: format.dateTime(link.expiresAt) })}</p>
    </div>
  );
}
