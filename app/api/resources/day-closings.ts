import { z } from "zod";
import {
  closeDays,
  getDayClosing,
  listDayClosings,
  reopenDays,
  type DayClosing,
} from "#app/domain/days/index.server.ts";
import { closeDaysInput, dayActs, dayClosingFilter, reopenDaysInput } from "#app/domain/days/schema.ts";
import { idOrNull, mapPage, pageOf, resourceFields, textOrNull } from "../fields.ts";
import { operation } from "../registry.ts";

const closing = z
  .strictObject({
    ...resourceFields,
    act: z.enum(dayActs),
    closedThrough: z.iso.date().meta({ description: "From then on this day and all before it were closed" }),
    reason: textOrNull.meta({ description: "Of a reopening" }),
    actorId: idOrNull,
    actorName: textOrNull,
  })
  .meta({ id: "DayClosing" });

const write = ({ actor, at, ...rest }: DayClosing) => ({
  ...rest,
  actorName: actor,
  createdAt: at,
  updatedAt: at,
});

const tag = "days";

export const dayClosingOperations = [
  operation({
    method: "get",
    path: "/day-closings",
    tag,
    summary: "Closings and reopenings of business days, newest first: the first one says what holds",
    access: "day:read",
    list: { sorts: ["createdAt"], byDefault: "-createdAt" },
    query: dayClosingFilter,
    answer: { status: 200, schema: pageOf(closing) },
    handle: async ({ actor, query, page }) => mapPage(await listDayClosings(actor, query, page), write),
  }),
  operation({
    method: "get",
    path: "/day-closings/:id",
    tag,
    summary: "One closing or reopening",
    access: "day:read",
    answer: { status: 200, schema: closing },
    handle: async ({ actor, id }) => write(await getDayClosing(actor, id)),
  }),
  operation({
    method: "post",
    path: "/day-closings/close",
    tag,
    summary: "Close a business day and all before it",
    access: "day:close",
    body: closeDaysInput,
    answer: { status: 200, schema: closing },
    errors: ["day.not_over", "day.already_closed"],
    handle: async ({ actor, body }) => write(await closeDays(actor, body)),
  }),
  operation({
    method: "post",
    path: "/day-closings/reopen",
    tag,
    summary: "Open a closed business day and all after it again",
    access: "day:reopen",
    body: reopenDaysInput,
    answer: { status: 200, schema: closing },
    errors: ["day.not_closed"],
    handle: async ({ actor, body }) => write(await reopenDays(actor, body)),
  }),
];
