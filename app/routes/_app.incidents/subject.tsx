import { Link } from "@remix-run/react";
import { useT } from "#app/components/text.tsx";
import type { Incident } from "#app/domain/care/index.server.ts";

type Subject = Pick<Incident, "machineId" | "machineCode" | "subjectType" | "subjectId" | "subjectLabel">;

/** What an incident is about: its document, else its machine. */
export function SubjectLink({ incident }: { incident: Subject }) {
  const t = useT();
  const { machineId, machineCode, subjectType, subjectId, subjectLabel } = incident;
  if (subjectType === "issue") {
    const number = String(Number(subjectLabel));
    return <Link to={`/stock/issues/${subjectId}`}>{t("stock:issues.number", { number })}</Link>;
  }
  if (subjectType === "return") {
    const number = String(Number(subjectLabel));
    return <Link to={`/stock/returns/${subjectId}`}>{t("stock:returns.number", { number })}</Link>;
  }
  if (subjectType === "collection") {
    const bag = subjectLabel;
    return <Link to={`/money/collections/${subjectId}`}>{t("money:detail.title", { bag })}</Link>;
  }
  return <Link to={`/machines/${machineId}`}>{machineCode}</Link>;
}
