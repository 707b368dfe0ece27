import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { Panel } from "#app/components/page.tsx";
import { useT } from "#app/components/text.tsx";
import type { loader } from "./route.tsx";

/** How the reader signs in: password and second factor, each with its page. */
export function SignInPanel() {
  const { twoFactor } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <Panel title={t("account:signIn")}>
      <div className="grid gap-4">
        <div className="grid gap-2">
          <p>{t(twoFactor ? "account:factor.on" : "account:factor.off")}</p>
          {!twoFactor && <p className="sub">{t("account:factor.offText")}</p>}
        </div>
        <div className="acts">
          <LinkButton to="/me/password">{t("account:password.change")}</LinkButton>
          <LinkButton to="/me/two-factor">{t("account:factor.title")}</LinkButton>
        </div>
      </div>
    </Panel>
  );
}
