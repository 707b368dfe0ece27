import { z } from "zod";
import { listOwnNotices, noticeKinds, type Notice } from "#app/domain/notices/index.server.ts";
import { id } from "#app/platform/zod.ts";
import { mapPage, pageOf, resourceFields, textOrNull, timeOrNull } from "../fields.ts";
import { operation } from "../registry.ts";

const notification = z
  .strictObject({
    ...resourceFields,
    kind: z.enum(noticeKinds),
    subject: z.string().meta({ description: "What it is about, mostly an id" }),
    params: z.record(z.string(), z.unknown()),
    deliveredAt: timeOrNull,
    failedAs: textOrNull,
  })
  .meta({ id: "Notification" });

const write = ({ recipientId: _, ...row }: Notice) => ({
  ...row,
  updatedAt: row.deliveredAt ?? row.createdAt,
});

export const notificationOperations = [
  operation({
    method: "get",
    path: "/notifications",
    tag: "notifications",
    summary: "One's own notices, newest first",
    access: "signed-in",
    list: { sorts: ["createdAt"], byDefault: "-createdAt" },
    query: z.strictObject({ id: id.optional(), kind: z.enum(noticeKinds).optional() }),
    answer: { status: 200, schema: pageOf(notification) },
    handle: async ({ actor, query, page }) => mapPage(await listOwnNotices(actor, query, page), write),
  }),
];
