import { LARGEST_PHOTO } from "#app/domain/files/index.server.ts";
import { addPhoto, createTask, findTask, listTasks, updateTask } from "#app/domain/work/index.server.ts";
import {
  createTaskInput,
  photoInput,
  taskFilter,
  taskSorts,
  updateTaskInput,
} from "#app/domain/work/schema.ts";
import type { Actor } from "#app/platform/actor.ts";
import { mapPage, pageOf } from "../fields.ts";
import { operation } from "../registry.ts";
import { photoAnswer, readTask, taskAnswer, taskListed, writeListed } from "./task-answer.ts";

const tag = "tasks";
const one = { status: 200, schema: taskAnswer, etag: true } as const;

/** What a multipart body needs beside its file. */
const FORM_OVERHEAD = 64 * 1024;

async function storePhoto(actor: Actor, taskId: string, kind: "before" | "after" | "other", buffer: Buffer) {
  const { id } = await addPhoto(actor, taskId, { kind, buffer });
  const { photos } = await readTask(actor, taskId);
  return photos.find((photo) => photo.id === id);
}

export const taskOperations = [
  operation({
    method: "get",
    path: "/tasks",
    tag,
    summary: "Tasks by due time; operators and technicians see their own",
    access: "task:read",
    list: { sorts: taskSorts, byDefault: "dueAt" },
    query: taskFilter,
    answer: { status: 200, schema: pageOf(taskListed) },
    handle: async ({ actor, query, page }) => mapPage(await listTasks(actor, query, page), writeListed),
  }),
  operation({
    method: "post",
    path: "/tasks",
    tag,
    summary: "Plan a task; a refill without items is planned up to par",
    access: "task:create",
    body: createTaskInput,
    answer: { ...one, status: 201 },
    errors: ["work.machine_not_in_use", "work.slot_item_mismatch"],
    handle: async ({ actor, body }) => readTask(actor, (await createTask(actor, body)).id),
  }),
  operation({
    method: "get",
    path: "/tasks/:id",
    tag,
    summary: "A task with items, checklist, photos, cash and timeline",
    access: "task:read",
    answer: one,
    handle: ({ actor, id }) => readTask(actor, id),
  }),
  operation({
    method: "patch",
    path: "/tasks/:id",
    tag,
    summary: "Change due time, priority or description of an open task",
    access: "task:create",
    checkRow: findTask,
    body: updateTaskInput,
    answer: one,
    errors: ["row.changed", "work.invalid_transition"],
    handle: async ({ actor, id, body, unchangedSince }) => {
      await updateTask(actor, id, body, unchangedSince);
      return readTask(actor, id);
    },
  }),
  operation({
    method: "post",
    path: "/tasks/:id/photos",
    tag,
    summary: "Add a photo; it counts for every task of the visit",
    access: "task:photo",
    checkRow: findTask,
    form: { file: "file", fields: photoInput },
    largestBody: LARGEST_PHOTO + FORM_OVERHEAD,
    answer: { status: 201, schema: photoAnswer },
    errors: [
      "photo.not_a_picture",
      "photo.too_large",
      "photo.too_many",
      "photo.too_many_pixels",
      "photo.task_not_open",
    ],
    handle: ({ actor, id, body, file }) => storePhoto(actor, id, photoInput.parse(body).kind, file),
  }),
];
