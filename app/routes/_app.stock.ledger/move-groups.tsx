import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { Button, Confirm } from "#app/components/button.tsx";
import { TextAreaField } from "#app/components/field.tsx";
import { PageForm } from "#app/components/form.tsx";
import { useFormat } from "#app/components/format.tsx";
import { LedgerGroups, type MoveGroup, type MoveView, type PlaceView } from "#app/components/ledger.tsx";
import { StatusChip } from "#app/components/status.tsx";
import { useSpeech, useT, useTerm } from "#app/components/text.tsx";
import type { Move } from "#app/domain/stock/index.server.ts";
import { writeOffReasons } from "#app/domain/stock/schema.ts";
import { taskNumber } from "#app/domain/work/schema.ts";
import { count } from "#app/platform/i18n/count.ts";
import { asUnit } from "#app/platform/i18n/format.ts";
import { placeValue } from "../_app.stock/filters.ts";
import { groupByPosting, isReversible, unitCostText, type Posting } from "./groups.ts";
import type { action, loader } from "./route.tsx";

/** The moves under what posted them. */
export function MoveGroups() {
  const { list } = useLoaderData<typeof loader>();
  const t = useT();
  const view = useGroupView();
  return <LedgerGroups caption={t("stock:ledger.caption")} groups={groupByPosting(list.items).map(view)} />;
}

function useGroupView(): (posting: Posting) => MoveGroup {
  const { mayReverse } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const moveView = useMoveView();
  return ({ id, moves }) => {
    const [first] = moves;
    if (!first) throw new Error("A posting without moves");
    const title = [term(`moveCause.${first.postingCause}`), subjectOf(first, t)].filter(Boolean).join(" ");
    return {
      id,
      at: first.businessTime,
      title,
      to: first.taskId ? `/tasks/${first.taskId}` : undefined,
      who: [first.actor, t(`terms:channel.${first.channel}`)].filter(Boolean).join(", "),
      note: <Notes moves={moves} />,
      size: count(t, "move", moves.length),
      value: moves.reduce((sum, move) => sum + move.value, 0n),
      reverse: mayReverse && moves.some(isReversible) && <Reverse moves={moves} title={title} />,
      moves: moves.map(moveView),
    };
  };
}

/** The document, the task, or the number of the posting. */
function subjectOf(move: Move, t: ReturnType<typeof useT>): string {
  if (move.taskNumber !== null) return taskNumber(move.taskNumber);
  if (move.documentNumber) return t("stock:ledger.document", { number: move.documentNumber });
  return t("stock:ledger.number", { number: String(move.postingNumber) });
}

function useMoveView(): (move: Move) => MoveView {
  const { language } = useSpeech();
  const format = useFormat();
  const place = usePlaceView();
  const cost = { write: (whole: bigint) => format.number(whole), mark: language === "en" ? "." : "," };
  return (move) => ({
    number: `${move.postingNumber}.${move.line}`,
    item: { name: move.item, to: `/stock/ledger?itemId=${move.itemId}` },
    quantity: move.quantity,
    unit: asUnit(move.unit),
    from: place(move.fromType, move.fromId, move.from, move),
    to: place(move.toType, move.toId, move.to, move),
    lot: move.lotCode ?? undefined,
    expires: move.expiresOn ?? undefined,
    unitCost: unitCostText(move.value, move.quantity, cost),
    value: move.value,
  });
}

function usePlaceView() {
  const t = useT();
  const term = useTerm();
  return (kind: Move["fromType"], id: string | null, name: string, move: Move): PlaceView => {
    const isInside = id !== null && ["warehouse", "operator", "slot"].includes(kind);
    const word = term(`placeType.${kind}`);
    const reason =
      kind === "loss" && isWriteOffReason(move.reason) ? t(`terms:writeOffReason.${move.reason}`) : "";
    return {
      kind,
      name: name || (reason ? `${word}: ${reason}` : word),
      to: isInside ? `/stock/ledger?place=${placeValue(kind, id)}` : undefined,
    };
  };
}

/** The reason of a reversal is a sentence of its own, not why the goods were lost. */
const isWriteOffReason = (reason: string | null): boolean =>
  writeOffReasons.some((known) => known === reason);

/** The day on which a posting counts where that is a later one, what it reverses or is reversed by, and why. */
function Notes({ moves }: { moves: readonly Move[] }) {
  const t = useT();
  const undoes = moves.find(({ reversesPosting }) => reversesPosting)?.reversesPosting;
  const undone = moves.filter(({ reversedById }) => reversedById !== null);
  const undoneBy = undone[0]?.reversedByPosting;
  const reason = moves[0]?.reason;
  const photoId = moves[0]?.photoId;
  const day = useLaterDay(moves[0]);
  return (
    <>
      {day && <StatusChip mark="ring">{t("days:countsOn", { date: day })}</StatusChip>}
      {photoId && (
        <a href={`/stock/photos/${photoId}`} target="_blank" rel="noreferrer">
          {t("writeoff:photo")}
        </a>
      )}
      {undoes && (
        <Link to={`/stock/ledger?postingId=${undoes.id}`}>
          <StatusChip mark="off">{t("stock:ledger.reverses", { number: String(undoes.number) })}</StatusChip>
        </Link>
      )}
      {undoneBy && (
        <Link to={`/stock/ledger?postingId=${undoneBy.id}`}>
          <StatusChip mark="off">
            {t(undone.length < moves.length ? "stock:ledger.partlyReversedBy" : "stock:ledger.reversedBy", {
              number: String(undoneBy.number),
            })}
          </StatusChip>
        </Link>
      )}
      {undoes && reason && <span className="sub">{reason}</span>}
    </>
  );
}

/** What happened on a closed day counts on the first open one. */
function useLaterDay(move: Move | undefined): string | null {
  const format = useFormat();
  if (!move) return null;
  const day = format.date(move.businessDay);
  return day === format.date(move.businessTime) ? null : day;
}

function Reverse({ moves, title }: { moves: readonly Move[]; title: string }) {
  const { idempotencyKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const format = useFormat();
  const free = moves.filter(isReversible);
  const postingId = free[0]!.postingId;
  const problem = answer?.values["postingId"] === postingId ? answer : undefined;
  return (
    <Confirm
      act={t("verbs:reverse")}
      kind="text"
      icon="reverse"
      title={t("stock:ledger.reverseTitle", { title })}
      open={Boolean(problem)}
    >
      <p>
        {t("stock:ledger.reverseEffect", {
          moves: count(t, "move", free.length),
          value: format.money(free.reduce((sum, move) => sum + move.value, 0n)),
        })}
      </p>
      <PageForm
        problem={problem}
        idempotencyKey={`${idempotencyKey}-${postingId.slice(-12)}`}
        className="fields"
        warnsUnsaved={false}
      >
        <input type="hidden" name="postingId" value={postingId} />
        <TextAreaField name="reason" label={t("stock:ledger.reverseReason")} />
        <div className="acts">
          <Button kind="stop" name="intent" value="reverse">
            {t("verbs:reverse")}
          </Button>
        </div>
      </PageForm>
    </Confirm>
  );
}
