import { z } from "zod";
import {
  addPhoto,
  allowMissingPhotos,
  cancel,
  postpone,
  reject,
  setDoneTime,
  start,
  take,
  undo,
  updateTask,
  verify,
} from "#app/domain/work/index.server.ts";
import {
  photoInput,
  postponeInput,
  reasonInput,
  rejectEffects,
  requiredKinds,
  setDoneTimeInput,
  taskNumber,
  updateTaskInput,
} from "#app/domain/work/schema.ts";
import { invalid } from "#app/platform/errors.ts";
import { flag, requiredText } from "#app/platform/zod.ts";
import { readForm, runForm, type Done } from "#app/server/page-form.server.ts";
import type { OpenPage } from "#app/server/page.server.ts";
import { waitingIds } from "./task-page.server.ts";

const nothing = z.object({});
const rejection = z.object({
  reason: requiredText(500),
  effects: z.enum(rejectEffects),
  followUp: flag,
});
const withoutPhotos = z.object({ before: flag, after: flag, reason: requiredText(500) });

/** One act of the page, by the button that was pressed. The domain asks for each one's permission. */
export async function act(page: OpenPage) {
  const form = await readForm(page);
  const { actor, reader } = page;
  const taskId = page.params["taskId"]!;
  const said = (key: string, to = `/tasks/${taskId}`, params = {}): Done => ({
    to,
    flash: { text: reader.t(`tasks:done.${key}`, params) },
  });
  switch (form.get("intent")) {
    case "start":
      return runForm(
        page,
        { schema: nothing, run: async () => (await start(actor, taskId), said("start")) },
        form,
      );
    case "take":
      return runForm(
        page,
        { schema: nothing, run: async () => (await take(actor, taskId), said("take")) },
        form,
      );
    case "undo":
      return runForm(
        page,
        { schema: nothing, run: async () => (await undo(actor, taskId), said("undo")) },
        form,
      );
    case "verify":
      return runForm(page, { schema: nothing, run: () => verifyAndGoOn(page, taskId, said) }, form);
    case "cancel":
      return runForm(
        page,
        { schema: reasonInput, run: async (input) => (await cancel(actor, taskId, input), said("cancel")) },
        form,
      );
    case "postpone":
      return runForm(
        page,
        {
          schema: postponeInput,
          fields: { dueAt: "instant" },
          run: async (input) => (await postpone(actor, taskId, input), said("postpone")),
        },
        form,
      );
    case "edit":
      return runForm(
        page,
        {
          schema: updateTaskInput,
          fields: { dueAt: "instant" },
          run: async (input) => (await updateTask(actor, taskId, input), said("edit")),
        },
        form,
      );
    case "setDoneTime":
      return runForm(
        page,
        {
          schema: setDoneTimeInput,
          fields: { doneAt: "instant" },
          run: async (input) => (await setDoneTime(actor, taskId, input), said("setDoneTime")),
        },
        form,
      );
    case "reject":
      return runForm(
        page,
        {
          schema: rejection,
          fields: { followUp: "flag" },
          run: async (input) => {
            const { followUp } = await reject(actor, taskId, input);
            if (!followUp) return said("reject");
            return said("rejectFollowUp", `/tasks/${followUp.id}`, { number: taskNumber(followUp.number) });
          },
        },
        form,
      );
    case "allowMissingPhotos":
      return runForm(
        page,
        {
          schema: withoutPhotos,
          fields: { before: "flag", after: "flag" },
          run: async ({ reason, ...asked }) => {
            const kinds = requiredKinds.filter((kind) => asked[kind]);
            if (kinds.length === 0) throw invalid({ path: "", key: "no_photo_kind" });
            await allowMissingPhotos(actor, taskId, { kinds, reason });
            return said("allowMissingPhotos");
          },
        },
        form,
      );
    default:
      return runForm(
        page,
        { schema: photoInput, run: (input) => keepPhoto(page, taskId, input, form, said) },
        form,
      );
  }
}

type Say = (key: string, to?: string, params?: Record<string, unknown>) => Done;

/** On to the next task that waits, so that a morning's queue is one page after the other. */
async function verifyAndGoOn({ actor }: OpenPage, taskId: string, said: Say): Promise<Done> {
  const ids = await waitingIds(actor);
  const task = await verify(actor, taskId);
  const at = ids.indexOf(taskId);
  const next = ids[at + 1] ?? ids[at - 1] ?? taskId;
  return said("verify", `/tasks/${next}`, { number: taskNumber(task.number) });
}

async function keepPhoto(
  { actor }: OpenPage,
  taskId: string,
  { kind }: z.output<typeof photoInput>,
  form: FormData,
  said: Say,
): Promise<Done> {
  const file = form.get("photo");
  if (!(file instanceof File) || file.size === 0) throw invalid({ path: "", key: "photo_needed" });
  await addPhoto(actor, taskId, { kind, buffer: Buffer.from(await file.arrayBuffer()) });
  return said("photo");
}
