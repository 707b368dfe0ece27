import { useLoaderData } from "@remix-run/react";
import { Panel } from "#app/components/page.tsx";
import { StatusMark, type Mark } from "#app/components/status.tsx";
import { useFormat } from "#app/components/format.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import type { loader } from "./route.tsx";

export function Checklist() {
  const { task } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  const answered = task.checklist.filter(({ done }) => done !== null).length;
  const numbers = { done: format.number(answered), all: format.number(task.checklist.length) };
  return (
    <Panel title={term("noun.checklist")} aside={t("tasks:checklist.answered", numbers)}>
      <ul className="grid gap-1.5">
        {task.checklist.map(({ key, label, done, note }) => (
          <li key={key} className="flex items-start gap-2">
            <span className="mt-1">
              <StatusMark mark={markOf(done)} />
            </span>
            <span>
              {label} <span className="vh">{t(`tasks:checklist.${wordOf(done)}`)}</span>
              {note && <span className="sub block">{note}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const markOf = (done: boolean | null): Mark => (done === null ? "ring" : done ? "tick" : "warn");
const wordOf = (done: boolean | null): string => (done === null ? "open" : done ? "done" : "notDone");
