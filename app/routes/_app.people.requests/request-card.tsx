import { Link, useLoaderData } from "@remix-run/react";
import { Button, Confirm } from "#app/components/button.tsx";
import { CheckField, InputField, SelectField } from "#app/components/field.tsx";
import { PageForm, type FormProblem } from "#app/components/form.tsx";
import { Time } from "#app/components/format.tsx";
import { KeyValue, Panel } from "#app/components/page.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import type { AccessRequest } from "#app/domain/access/schema.ts";
import { languageNames } from "#app/platform/i18n/index.ts";
import type { loader } from "./route.tsx";

interface CardProps {
  readonly request: AccessRequest;
  readonly problem: FormProblem | undefined;
}

/** Somebody who waits, with both ways to answer him. */
export function RequestCard({ request, problem }: CardProps) {
  const t = useT();
  const intent = problem?.values["intent"];
  return (
    <Panel title={request.name} mark="ring">
      <div className="grid gap-3">
        <KeyValue
          rows={[
            {
              label: "Telegram",
              value: request.telegramUsername ? `@${request.telegramUsername}` : "-",
            },
            { label: t("people:requests.language"), value: languageNames[request.language] },
            { label: t("people:requests.asked"), value: <Time at={request.createdAt} /> },
          ]}
        />
        <div className="flex flex-wrap items-start gap-2">
          <Approve request={request} problem={intent === "reject" ? undefined : problem} />
          <Reject request={request} problem={intent === "reject" ? problem : undefined} />
        </div>
      </div>
    </Panel>
  );
}

function Approve({ request, problem }: CardProps) {
  const { roles, unlinked } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  return (
    <Confirm
      act={t("people:requests.approve")}
      kind="main"
      icon="check"
      title={t("people:requests.approveTitle", { name: request.name })}
      open={Boolean(problem)}
    >
      <p>{t("people:requests.approveText")}</p>
      <PageForm problem={problem} className="fields" warnsUnsaved={false}>
        <input type="hidden" name="requestId" value={request.id} />
        {unlinked.length > 0 && (
          <CheckField type="radio" name="as" value="new" label={t("people:requests.asNew")} defaultChecked />
        )}
        <InputField
          name="fullName"
          label={term("noun.fullName")}
          defaultValue={request.name}
          autoComplete="off"
        />
        <SelectField
          name="role"
          label={term("noun.role")}
          defaultValue="operator"
          options={roles.map((value) => ({ value, label: term(`role.${value}`) }))}
        />
        {unlinked.length > 0 && (
          <>
            <CheckField type="radio" name="as" value="existing" label={t("people:requests.asExisting")} />
            <SelectField
              name="userId"
              label={t("people:requests.existing")}
              empty={t("people:requests.chooseUser")}
              options={unlinked.map(({ id, fullName, role }) => ({
                value: id,
                label: `${fullName}, ${term(`role.${role}`)}`,
              }))}
              optional
            />
          </>
        )}
        <Button kind="main" wide name="intent" value="approve">
          {t("people:requests.approve")}
        </Button>
      </PageForm>
    </Confirm>
  );
}

function Reject({ request, problem }: CardProps) {
  const t = useT();
  return (
    <Confirm
      act={t("people:requests.reject")}
      kind="stop"
      title={t("people:requests.rejectTitle", { name: request.name })}
      open={Boolean(problem)}
    >
      <PageForm problem={problem} className="fields" warnsUnsaved={false}>
        <input type="hidden" name="requestId" value={request.id} />
        <InputField
          name="reason"
          label={t("people:requests.reason")}
          help={t("people:requests.reasonHelp")}
          autoComplete="off"
        />
        <Button kind="stop" wide name="intent" value="reject">
          {t("people:requests.reject")}
        </Button>
      </PageForm>
    </Confirm>
  );
}

/** Who asked, as Telegram knows him; the user whom it made is a link. */
export function TelegramName({ request }: { request: AccessRequest }) {
  const { name, telegramUsername, userId } = request;
  return (
    <>
      {userId ? (
        <Link className="r" to={`/people/${userId}`}>
          {name}
        </Link>
      ) : (
        name
      )}
      {telegramUsername && <span className="sub block">@{telegramUsername}</span>}
    </>
  );
}
