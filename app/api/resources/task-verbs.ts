import type { z } from "zod";
import type { Permission } from "#app/domain/access/index.server.ts";
import {
  allowMissingPhotos,
  assign,
  cancel,
  complete,
  findTask,
  postpone,
  reject,
  setDoneTime,
  start,
  take,
  undo,
  verify,
} from "#app/domain/work/index.server.ts";
import {
  allowMissingPhotosInput,
  assignInput,
  completeInput,
  postponeInput,
  reasonInput,
  rejectInput,
  setDoneTimeInput,
} from "#app/domain/work/schema.ts";
import type { Actor } from "#app/platform/actor.ts";
import { operation, type SignedOperation } from "../registry.ts";
import type { ErrorCode } from "../status.ts";
import { readTask, taskAnswer } from "./task-answer.ts";

interface Verb {
  readonly name: string;
  readonly summary: string;
  readonly access: Permission | readonly Permission[];
  readonly errors?: readonly ErrorCode[];
}

const registered = ({ name, summary, access, errors = [] }: Verb) =>
  ({
    method: "post",
    path: `/tasks/:id/${name}`,
    tag: "tasks",
    summary,
    access,
    checkRow: findTask,
    answer: { status: 200, schema: taskAnswer },
    errors: ["work.invalid_transition", ...errors],
  }) as const;

/** A verb without an input. */
const verb = (described: Verb, act: (actor: Actor, id: string) => Promise<unknown>): SignedOperation =>
  operation({
    ...registered(described),
    handle: async ({ actor, id }) => {
      await act(actor, id);
      return readTask(actor, id);
    },
  });

/** A verb with an input; one that may be left out altogether is `optional`. */
const verbWith = <Input extends z.ZodType>(
  described: Verb & { readonly optional?: boolean },
  body: Input,
  act: (actor: Actor, id: string, input: z.output<Input>) => Promise<unknown>,
): SignedOperation => ({
  ...registered(described),
  body,
  bodyOptional: described.optional ?? false,
  handle: async ({ actor, id, body: input }) => {
    await act(actor, id, input as z.output<Input>);
    return readTask(actor, id);
  },
});

export const taskVerbOperations = [
  verbWith(
    {
      name: "assign",
      summary: "Give a task to someone and reserve its goods",
      access: "task:assign",
      errors: ["stock.insufficient", "work.assignee_unfit"],
    },
    assignInput,
    assign,
  ),
  verb(
    {
      name: "take",
      summary: "Take a pending task of one's own machine",
      access: "task:take",
      errors: ["stock.insufficient"],
    },
    take,
  ),
  verb(
    {
      name: "start",
      summary: "Start the work: the assignee",
      access: "task:start",
      errors: ["work.not_your_task"],
    },
    (actor, id) => start(actor, id),
  ),
  verbWith(
    {
      name: "complete",
      summary: "Complete: photos, checklist, quantities, stock and cash at once",
      access: ["task:complete", "task:complete_on_behalf"],
      optional: true,
      errors: [
        "work.photos_missing",
        "work.line_missing",
        "work.checklist_incomplete",
        "work.slot_item_mismatch",
        "fleet.slot_still_holds",
        "work.completed_differently",
        "work.not_your_task",
        "stock.insufficient",
        "stock.expired",
        "cash.bag_in_use",
      ],
    },
    completeInput,
    (actor, id, input) => complete(actor, id, input),
  ),
  verbWith(
    { name: "set-done-time", summary: "Say when the work was really done", access: "task:set_done_time" },
    setDoneTimeInput,
    setDoneTime,
  ),
  verb(
    {
      name: "undo",
      summary: "Take a completion back exactly",
      access: "task:undo",
      errors: ["work.undo_over", "work.already_moved_on", "work.not_your_task"],
    },
    undo,
  ),
  verbWith(
    {
      name: "allow-missing-photos",
      summary: "Let a task be completed without photos, which are owed then",
      access: "task:allow_missing_photos",
    },
    allowMissingPhotosInput,
    allowMissingPhotos,
  ),
  verbWith(
    {
      name: "postpone",
      summary: "Put a task off to a new due time",
      access: "task:postpone",
      errors: ["work.not_your_task"],
    },
    postponeInput,
    postpone,
  ),
  verbWith(
    { name: "cancel", summary: "Call a task off; its reservation is released", access: "task:cancel" },
    reasonInput,
    cancel,
  ),
  verb(
    {
      name: "verify",
      summary: "Close a completed task as done well",
      access: "task:verify",
      errors: ["work.photos_owed"],
    },
    verify,
  ),
  verbWith(
    {
      name: "reject",
      summary: "Reject a completion, with its effects reversed or kept",
      access: "task:reject",
      errors: ["work.already_moved_on"],
    },
    rejectInput,
    reject,
  ),
];
