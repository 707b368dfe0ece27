import { StatusChip } from "#app/components/status.tsx";
import { startCapital, useT, useTerm } from "#app/components/text.tsx";
import type { User, UserStatus } from "#app/domain/access/schema.ts";

export function UserChip({ status }: { status: UserStatus }) {
  const term = useTerm();
  return (
    <StatusChip mark={status === "active" ? "tick" : "off"} quiet={status === "active"}>
      {term(`userStatus.${status}`)}
    </StatusChip>
  );
}

/** Whether the bot reaches a person, and as whom. */
export function TelegramState({ telegram }: { telegram: User["telegram"] }) {
  const t = useT();
  if (!telegram.linked) return <span className="sub">{startCapital(t("people:telegram.none"))}</span>;
  return (
    <>
      {telegram.username ? `@${telegram.username}` : startCapital(t("people:telegram.linked"))}{" "}
      {!telegram.reachable && <span className="warn">{t("people:telegram.unreachable")}</span>}
    </>
  );
}
