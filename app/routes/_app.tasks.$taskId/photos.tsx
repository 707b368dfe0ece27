import { Link, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "#app/components/button.tsx";
import { FieldPair, InputField, SelectField } from "#app/components/field.tsx";
import { PageForm, type FormProblem } from "#app/components/form.tsx";
import { Time, useFormat } from "#app/components/format.tsx";
import { Panel } from "#app/components/page.tsx";
import { Photo, PhotoPair, type PhotoView } from "#app/components/photo.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import type { TaskPhoto } from "#app/domain/work/index.server.ts";
import { metresBetween } from "./distance.ts";
import { problemOf } from "./decision.tsx";
import type { loader } from "./route.tsx";

/** Before and after side by side, with what each file says about itself. */
export function Photos({ problem }: { problem: FormProblem | undefined }) {
  const { task, may } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const term = useTerm();
  const view = usePhotoView();
  const { before, after } = task.definition.photos;
  const have = Math.min(task.photoCounts.before, before) + Math.min(task.photoCounts.after, after);
  const numbers = { have: format.number(have), all: format.number(before + after) };
  const other = task.photos.filter(({ kind }) => kind === "other");
  const missing = (kind: "before" | "after") =>
    t(task.allowedMissing.includes(kind) ? "tasks:photos.allowed" : "tasks:photos.missing", {
      photo: term(`photoKind.${kind}`),
    });
  return (
    <>
      <Panel title={t("tasks:photos.title")} hint={t("tasks:photos.have", numbers)}>
        <div className="grid gap-3">
          <PhotoPair
            before={task.photos.filter(({ kind }) => kind === "before").map(view)}
            after={task.photos.filter(({ kind }) => kind === "after").map(view)}
            missing={{ before: missing("before"), after: missing("after") }}
          />
          {other.length > 0 && (
            <div className="pair">
              {other.map((photo) => (
                <Photo key={photo.id} photo={view(photo)} />
              ))}
            </div>
          )}
          {may.photo && takesPhotos(task) && <Upload problem={problemOf(problem, "photo")} />}
        </div>
      </Panel>
      {task.photos
        .filter(({ flags }) => flags.length > 0)
        .map((photo) => (
          <Flagged key={photo.id} photo={photo} />
        ))}
    </>
  );
}

const takesPhotos = (task: { status: string; photosOwed: number }): boolean =>
  task.status === "in_progress" || (task.status === "completed" && task.photosOwed > 0);

function usePhotoView(): (photo: TaskPhoto) => PhotoView {
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  return (photo) => {
    const word = term(`photoKind.${photo.kind}`);
    return {
      label: t(`tasks:photos.kind.${photo.kind}`),
      src: photo.hasThumbnail ? `/photos/${photo.id}?size=thumbnail` : null,
      href: `/photos/${photo.id}`,
      alt: `${word}, ${format.dateTime(photo.takenAt ?? photo.sentAt)}`,
      caption: <Caption photo={photo} />,
      isFlagged: photo.flags.length > 0,
    };
  };
}

/** Time, distance, who and how; what the file does not tell is said. */
function Caption({ photo }: { photo: TaskPhoto }) {
  const t = useT();
  const by = [photo.senderName, t(`terms:channel.${photo.channel}`)].filter(Boolean).join(", ");
  return (
    <>
      <b>
        <Time at={photo.sentAt} as="dateTime" />
      </b>{" "}
      · <Distance photo={photo} />
      <br />
      <Taken photo={photo} /> · {by}
      {photo.fileId === null && (
        <>
          <br />
          {t(photo.fetchFailed ? "tasks:photos.lost" : "tasks:photos.coming")}
        </>
      )}
    </>
  );
}

function Distance({ photo }: { photo: TaskPhoto }) {
  const { task } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  if (photo.latitude === null || photo.longitude === null) return <>{t("tasks:photos.noPlace")}</>;
  const { latitude, longitude } = task.machine;
  if (latitude === null || longitude === null) return <>{t("tasks:photos.locationUnknown")}</>;
  const metres = metresBetween(
    { latitude, longitude },
    { latitude: photo.latitude, longitude: photo.longitude },
  );
  const isFar = metres >= 1000;
  return (
    <>
      {t(isFar ? "tasks:photos.kilometres" : "tasks:photos.metres", {
        n: format.number(isFar ? metres / 1000 : metres, isFar ? 1 : 0),
      })}
    </>
  );
}

/** When the camera says that it was taken. */
function Taken({ photo }: { photo: TaskPhoto }): ReactNode {
  const t = useT();
  const format = useFormat();
  if (photo.takenAt) return t("tasks:photos.taken", { time: format.dateTime(photo.takenAt) });
  if (photo.takenAtLocal)
    return t("tasks:photos.taken", { time: localText(photo.takenAtLocal, format.date) });
  return t("tasks:photos.noTime");
}

/** "2026-11-24T09:41:05" without a zone, as people read it. */
function localText(text: string, writeDay: (day: string) => string): string {
  const [day = "", time = ""] = text.split(/[T ]/);
  return /^\d{4}-\d\d-\d\d$/.test(day) ? `${writeDay(day)}, ${time.slice(0, 5)}` : text;
}

/** Why a photo is under question: facts, no accusation; an earlier one with the same content beside it. */
function Flagged({ photo }: { photo: TaskPhoto }) {
  const { task } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const view = usePhotoView();
  const earlier = photo.evidence.find(({ photoId }) => photoId !== null);
  const words = photo.flags.map((flag) => t(`terms:photoFlag.${flag}`)).join(", ");
  return (
    <Panel
      mark="warn"
      flag
      title={t("tasks:flag.title", { photo: term(`photoKind.${photo.kind}`), flags: words })}
    >
      <div className="grid gap-3">
        <ul className="grid gap-1">
          {photo.evidence.map((evidence) => (
            <li key={evidence.flag}>
              {t(`tasks:flag.${evidence.flag}`)}{" "}
              {evidence.taskId && (
                <Link className="nowrap" to={`/tasks/${evidence.taskId}`}>
                  {evidence.taskNumber}
                </Link>
              )}
            </li>
          ))}
        </ul>
        {earlier?.photoId && (
          <div className="pair">
            <Photo photo={{ ...view(photo), caption: <b>{task.number}</b>, isFlagged: false }} />
            <Photo
              photo={{
                label: t("tasks:flag.earlier"),
                src: `/photos/${earlier.photoId}?size=thumbnail`,
                href: `/photos/${earlier.photoId}`,
                alt: t("tasks:flag.earlier"),
                caption: <b>{earlier.taskNumber}</b>,
              }}
            />
          </div>
        )}
      </div>
    </Panel>
  );
}

/** One file at a time: what a phone's camera writes is as large as a request may be. */
function Upload({ problem }: { problem: FormProblem | undefined }) {
  const { task, idempotencyKey } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const kind = task.photosMissing.before > 0 ? "before" : "after";
  return (
    <PageForm
      problem={problem}
      idempotencyKey={idempotencyKey}
      encType="multipart/form-data"
      className="fields"
      key={task.photos.length}
      warnsUnsaved={false}
    >
      <FieldPair>
        <SelectField
          name="kind"
          label={t("tasks:photos.kindLabel")}
          options={["before", "after", "other"].map((value) => ({
            value,
            label: term(`photoKind.${value}`),
          }))}
          defaultValue={kind}
        />
        <InputField
          name="photo"
          type="file"
          accept="image/jpeg,image/png,image/webp,image/heic,image/heif"
          label={t("tasks:photos.file")}
        />
      </FieldPair>
      <div>
        <Button icon="upload" name="intent" value="photo">
          {t("tasks:photos.add")}
        </Button>
      </div>
    </PageForm>
  );
}
