import { useLoaderData } from "@remix-run/react";
import { Button, Confirm } from "#app/components/button.tsx";
import { CopyText } from "#app/components/copy-text.tsx";
import { PageForm, type FormProblem } from "#app/components/form.tsx";
import { useFormat } from "#app/components/format.tsx";
import { Note, Panel } from "#app/components/page.tsx";
import { Qr } from "#app/components/qr.tsx";
import { startCapital, useT } from "#app/components/text.tsx";
import type { ShownInvitation } from "./acts.server.ts";
import type { loader } from "./route.tsx";

interface TelegramProps {
  /** An invitation that was made right now. */
  readonly invited: ShownInvitation | null;
  readonly problem: FormProblem | undefined;
}

/** How a person comes into the bot: linked already, or by a one-time link. */
export function TelegramPanel({ invited, problem }: TelegramProps) {
  const { user, mayInvite } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <Panel title={t("people:telegram.title")} mark={user.telegram.linked ? "tick" : "ring"}>
      <div className="grid gap-3">
        {user.telegram.linked ? (
          <Linked problem={problem} />
        ) : (
          <p>{startCapital(t("people:telegram.none"))}</p>
        )}
        {mayInvite && !user.telegram.linked && <Invitation invited={invited} problem={problem} />}
      </div>
    </Panel>
  );
}

function Linked({ problem }: { problem: FormProblem | undefined }) {
  const { user, mayEdit } = useLoaderData<typeof loader>();
  const t = useT();
  const { username, reachable } = user.telegram;
  return (
    <>
      <p>
        {username ? t("people:invite.linkedAs", { name: `@${username}` }) : t("people:invite.linkedNoName")}
        {!reachable && <span className="warn"> · {t("people:telegram.unreachable")}</span>}
      </p>
      {mayEdit && (
        <div className="acts">
          <Confirm
            act={t("verbs:unlink")}
            kind="stop"
            title={t("people:unlink.title", { name: user.fullName })}
            open={problem?.values["intent"] === "unlink"}
          >
            <p>{t("people:unlink.text")}</p>
            <PageForm
              problem={problem?.values["intent"] === "unlink" ? problem : undefined}
              className="fields"
              warnsUnsaved={false}
            >
              <Button kind="stop" name="intent" value="unlink">
                {t("verbs:unlink")}
              </Button>
            </PageForm>
          </Confirm>
        </div>
      )}
    </>
  );
}

function Invitation({ invited, problem }: TelegramProps) {
  const { user, invitation, isBotOn } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  if (user.status === "blocked") return <p className="sub">{t("people:invite.blocked")}</p>;
  if (!isBotOn) return <Note mark="warn" title={t("people:invite.botOff")} />;
  const intent = problem?.values["intent"] ?? "";
  return (
    <>
      <p className="sub">{t("people:invite.text")}</p>
      {invited ? (
        <Fresh invited={invited} />
      ) : (
        invitation && (
          <p>
            {t("people:invite.open", { time: format.dateTime(invitation.expiresAt) })}
            {invitation.invitedByName && (
              <span className="sub block">
                {t("people:invite.by", {
                  name: invitation.invitedByName,
                  time: format.dateTime(invitation.createdAt),
                })}
              </span>
            )}
          </p>
        )
      )}
      <PageForm
        problem={intent === "invite" || intent === "revoke" ? problem : undefined}
        className="acts"
        warnsUnsaved={false}
      >
        <Button kind={invitation ? "plain" : "main"} icon="send" name="intent" value="invite">
          {invitation ? t("people:invite.again") : t("people:invite.new")}
        </Button>
        {invitation && (
          <Button kind="stop" name="intent" value="revoke">
            {t("people:invite.revoke")}
          </Button>
        )}
      </PageForm>
    </>
  );
}

function Fresh({ invited }: { invited: ShownInvitation }) {
  const t = useT();
  const format = useFormat();
  const { url, expiresAt, qr } = invited;
  return (
    <div className="flex flex-wrap items-start gap-4">
      <Qr {...qr} label={t("people:invite.qr")} />
      <div className="field min-w-60 flex-1">
        <label htmlFor="invitation-link">{t("people:invite.link")}</label>
        <CopyText id="invitation-link" text={url} act={t("verbs:copyLink")} />
        <p className="sub">{t("people:invite.linkHelp")}</p>
        <p className="sub">{t("people:invite.until", { time: format.dateTime(expiresAt) })}</p>
      </div>
    </div>
  );
}
