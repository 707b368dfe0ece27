import { Gate } from "#app/components/gate.tsx";
import { useT } from "#app/components/text.tsx";

/** For whoever comes to an empty house without the address that the log names, or with a wrong one. */
export function WithoutAddress({ isWrong }: { isWrong: boolean }) {
  const t = useT();
  return (
    <Gate>
      <h1>{t(isWrong ? "shell:setUp.wrong" : "shell:setUp.waiting")}</h1>
      <div className="panel">
        <p>{t(isWrong ? "shell:setUp.wrongText" : "shell:setUp.waitingText")}</p>
        <p>{t("shell:setUp.where")}</p>
        <p className="mono">/set-up?token=…</p>
      </div>
    </Gate>
  );
}
