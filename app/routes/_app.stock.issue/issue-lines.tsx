import type { FormProblem } from "#app/components/form.tsx";
import { useT } from "#app/components/text.tsx";
import { GoodsLines } from "../_app.stock/goods-lines.tsx";
import type { IssueLine } from "./choice.server.ts";

/** The goods of the task, then, folded where there is a task, everything else that the warehouse has. */
export function IssueLines({
  lines,
  problem,
}: {
  lines: readonly IssueLine[];
  problem: FormProblem | undefined;
}) {
  const t = useT();
  const numbered = lines.map((line, index) => ({ ...line, index, planned: plannedOf(line) }));
  const own = numbered.filter(({ forTask }) => forTask > 0n);
  const rest = numbered.filter(({ forTask }) => forTask === 0n);
  if (own.length === 0) return <GoodsLines title={t("stock:issue.goods")} lines={rest} />;
  const isTyped = rest.some(({ index }) => problem?.values[`lines.${index}.quantity`]);
  return (
    <>
      <GoodsLines title={t("stock:issue.forTask")} lines={own} />
      {rest.length > 0 && (
        <details className="stack" open={isTyped}>
          <summary className="btn text w-fit">{t("stock:issue.more")}</summary>
          <div className="mt-2">
            <GoodsLines title={t("stock:issue.goods")} lines={rest} />
          </div>
        </details>
      )}
    </>
  );
}

const plannedOf = ({ forTask, available }: IssueLine) => (forTask < available ? forTask : available);
