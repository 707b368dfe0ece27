import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button, Confirm } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { InputField } from "#app/components/field.tsx";
import { PageForm, type FormProblem } from "#app/components/form.tsx";
import { Note, PageHeader, Panel } from "#app/components/page.tsx";
import { type DrawnQr, Qr } from "#app/components/qr.tsx";
import { titled, useT } from "#app/components/text.tsx";
import { ownSecondFactor } from "#app/domain/access/index.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { drawQr } from "#app/platform/qr.ts";
import { actOnFactor } from "./acts.server.ts";
import { RecoveryCodes } from "./recovery-codes.tsx";

export const meta = titled((t) => t("account:factor.title"));
export const ErrorBoundary = ErrorPanel;

/** The secret is nobody else's business, and no cache's. */
export const loader = onPage(null, async ({ actor }) => {
  const { isOn, pending, recoveryCodes } = await ownSecondFactor(actor);
  const shown = pending && { secret: pending.secret, qr: drawQr(pending.uri) };
  return data({ isOn, pending: shown, recoveryCodes }, { headers: { "Cache-Control": "no-store" } });
});

export const action = onPage(null, actOnFactor);

export default function TwoFactor() {
  const { isOn, pending } = useLoaderData<typeof loader>();
  const { codes, problem } = useActionData<typeof action>() ?? { codes: null, problem: undefined };
  const t = useT();
  return (
    <>
      <PageHeader title={t("account:factor.title")} up={{ to: "/me", label: t("shell:me.title") }} />
      <div className="stack max-w-160">
        {codes && <RecoveryCodes codes={codes} />}
        {!codes && isOn && <On problem={problem} />}
        {!isOn && !pending && <Off problem={problem} />}
        {!isOn && pending && <Pending {...pending} problem={problem} />}
      </div>
    </>
  );
}

interface PartProps {
  readonly problem: FormProblem | undefined;
}

function Off({ problem }: PartProps) {
  const t = useT();
  return (
    <Panel>
      <div className="grid gap-3">
        <p>{t("account:factor.off")}</p>
        <p className="sub">{t("account:factor.offText")}</p>
        <PageForm problem={problem} className="acts" warnsUnsaved={false}>
          <Button kind="main" name="intent" value="begin">
            {t("account:factor.setUp")}
          </Button>
        </PageForm>
      </div>
    </Panel>
  );
}

function Pending({ secret, qr, problem }: PartProps & { secret: string; qr: DrawnQr }) {
  const t = useT();
  return (
    <Panel>
      <div className="grid gap-4">
        <p>{t("account:factor.scan")}</p>
        <div className="flex flex-wrap items-start gap-4">
          <Qr {...qr} label={t("account:factor.qr")} />
          <div className="field min-w-60 flex-1">
            <span className="sub">{t("account:factor.key")}</span>
            <code className="mono break-all">{secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
          </div>
        </div>
        <PageForm problem={problem} className="grid gap-3" warnsUnsaved={false} reloadDocument>
          <div className="fields">
            <InputField
              name="code"
              label={t("account:factor.first")}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={10}
            />
          </div>
          <div className="acts">
            <Button kind="main" name="intent" value="confirm">
              {t("account:factor.turnOn")}
            </Button>
            <Button kind="text" name="intent" value="begin">
              {t("account:factor.again")}
            </Button>
          </div>
        </PageForm>
      </div>
    </Panel>
  );
}

/** From here on new ones should be made. */
const fewCodes = 3;

function On({ problem }: PartProps) {
  const { recoveryCodes } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      {recoveryCodes < fewCodes && <Note mark="warn" title={t("account:factor.few")} />}
      <Panel>
        <div className="grid gap-3">
          <p>{t("account:factor.on")}</p>
          <p className="sub">{t("account:factor.left", { n: recoveryCodes })}</p>
          <Confirm
            act={t("account:factor.turnOff")}
            kind="stop"
            title={t("account:factor.turnOffTitle")}
            open={Boolean(problem)}
          >
            <p>{t("account:factor.turnOffText")}</p>
            <PageForm problem={problem} className="fields" warnsUnsaved={false} reloadDocument>
              <InputField
                name="currentPassword"
                type="password"
                label={t("account:password.current")}
                autoComplete="current-password"
              />
              <InputField
                name="code"
                label={t("account:factor.code")}
                autoComplete="one-time-code"
                autoCapitalize="none"
                maxLength={40}
              />
              <Button kind="stop" wide name="intent" value="off">
                {t("account:factor.turnOff")}
              </Button>
            </PageForm>
          </Confirm>
        </div>
      </Panel>
    </>
  );
}
