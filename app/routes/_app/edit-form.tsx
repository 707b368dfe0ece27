import { Link, useLocation } from "@remix-run/react";
import type { ShouldRevalidateFunction } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { PageForm, useFormProblem, type PageFormProps, type StaleEdit } from "#app/components/form.tsx";
import { Time, useFormat } from "#app/components/format.tsx";
import { Note } from "#app/components/page.tsx";
import { startCapital, useT } from "#app/components/text.tsx";
import { giveUpTyping } from "#app/components/unsaved.tsx";
import { Value } from "../_app.settings.audit.$entryId/value.tsx";
import { differing, fieldWord } from "../_app.settings.audit._index/words.ts";

interface EditFormProps extends PageFormProps {
  /** The `updatedAt` of what the loader read; none: the form makes something new. */
  readonly version: Date | undefined;
}

/**
 * A form that edits a row. It carries the version that it was made from. Where somebody has changed the row since, it
 * comes back with all that was typed, says above who changed what, beside each field what is stored now (a field's
 * `defaultValue` is what the loader has just read), and offers to save over that or to take it. Its action is
 * `runForm` with `edits`; its route exports `shouldRevalidate`.
 */
export function EditForm({ version, problem, children, ...rest }: EditFormProps) {
  return (
    <PageForm {...rest} problem={problem ?? null}>
      {version && (
        <>
          <input type="hidden" name="version" value={problem?.values["version"] ?? version.toISOString()} />
          <StaleNotice version={version} />
        </>
      )}
      {children}
    </PageForm>
  );
}

/** After a refused edit too: the form then shows what is stored now. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 412 || defaultShouldRevalidate;

function StaleNotice({ version }: { version: Date }) {
  const t = useT();
  const format = useFormat();
  const { pathname } = useLocation();
  const stale = useFormProblem()?.stale;
  if (!stale) return null;
  const [newest] = stale.changes;
  const title = newest
    ? t("ui:stale.by", {
        name: newest.actorName ?? t("audit:system"),
        time: format.dateTime(newest.at),
      })
    : t("ui:stale.title");
  return (
    <div role="alert" tabIndex={-1} data-stale>
      {/* Enter in a field presses a form's first button: that must not be the one that overwrites. */}
      <button type="submit" className="vh" tabIndex={-1} aria-hidden />
      <Note mark="warn" title={title}>
        <div className="stack gap-2">
          <Changes stale={stale} />
          <p>{t("ui:stale.kept")}</p>
          <div className="acts">
            <Button name="overwrite" value={version.toISOString()}>
              {t("ui:stale.overwrite")}
            </Button>
            <Link className="btn text" to={pathname} reloadDocument onClick={giveUpTyping}>
              {t("ui:stale.takeTheirs")}
            </Link>
          </div>
        </div>
      </Note>
    </div>
  );
}

/** Each change with its fields, from what to what; of a single one the title says by whom and when. */
function Changes({ stale: { changes, names } }: { stale: StaleEdit }) {
  const t = useT();
  return (
    <ul className="stack gap-2">
      {changes.map(({ id, at, actorName, subjectType, changes: fields }) => (
        <li key={id}>
          {changes.length > 1 && (
            <>
              <b>{actorName ?? t("audit:system")}</b>, <Time at={at} as="dateTime" />
            </>
          )}
          <ul>
            {differing(fields).map(({ field, from, to }) => (
              <li key={field} className="was">
                <span>{startCapital(fieldWord(t, field))}</span>
                <Value {...{ subjectType, field, names, value: from }} />
                <span aria-hidden>→</span>
                <span className="vh">{t("ui:stale.became")}</span>
                <Value {...{ subjectType, field, names, value: to }} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
