import { useLocation } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { useT } from "#app/components/text.tsx";

const sheets = ["24", "65"] as const;

/** Labels of the filtered list as PDF, on the two usual sheets: `to` is the resource route. */
export function LabelsLinks({ to }: { to: string }) {
  const t = useT();
  const { search } = useLocation();
  return sheets.map((sheet) => {
    const asked = new URLSearchParams(search);
    asked.delete("after");
    asked.set("sheet", sheet);
    return (
      <LinkButton key={sheet} to={`${to}?${asked}`} icon="file" reloadDocument>
        {t("paper:labels.link", { n: sheet })}
      </LinkButton>
    );
  });
}
