import { LinkButton } from "#app/components/button.tsx";
import { Panel } from "#app/components/page.tsx";
import { useT } from "#app/components/text.tsx";

/** Shown once. The file is made in the page itself, so that it can be kept without script as well. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const t = useT();
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`VendHub\n${codes.join("\n")}\n`)}`;
  return (
    <Panel title={t("account:codes.title")}>
      <div className="grid gap-3" role="status">
        <p>{t("account:codes.text")}</p>
        <ul className="mono grid grid-cols-1 gap-2 sm:grid-cols-2">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <div className="acts">
          <a className="btn" href={file} download={t("account:codes.file")}>
            <span>{t("account:codes.download")}</span>
          </a>
          <LinkButton to="/me" kind="main">
            {t("account:codes.kept")}
          </LinkButton>
        </div>
      </div>
    </Panel>
  );
}
