import { listTasks } from "#app/domain/work/index.server.ts";
import { csvResponse, readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { listFilter, tasksAsked } from "../_app.tasks._index/views.ts";

export const loader = onPage("task:read", async (page) => {
  const { filter, sort } = readList(page.url, listFilter);
  const { t } = page.reader;
  return csvResponse(page, {
    name: "tasks",
    fetch: (request) => listTasks(page.actor, tasksAsked(filter), sort ? { ...request, sort } : request),
    columns: [
      { head: t("terms:noun.number"), cell: (task) => task.number },
      { head: t("terms:noun.type"), cell: (task) => t(`terms:taskType.${task.type}`) },
      { head: t("terms:noun.status"), cell: (task) => t(`terms:taskStatus.${task.status}`) },
      { head: t("terms:taskStatus.overdue"), cell: (task) => task.overdue },
      { head: t("terms:noun.priority"), cell: (task) => t(`terms:taskPriority.${task.priority}`) },
      { head: t("terms:noun.machine"), cell: (task) => task.machineCode },
      { head: t("terms:noun.name"), cell: (task) => task.machineName },
      { head: t("terms:noun.location"), cell: (task) => task.locationName },
      { head: t("terms:noun.assignee"), cell: (task) => task.assigneeName },
      { head: t("terms:noun.dueTime"), cell: (task) => task.dueAt },
      { head: t("tasks:list.started"), cell: (task) => task.startedAt },
      { head: t("tasks:list.completed"), cell: (task) => task.completedAt },
      { head: t("terms:noun.photosOwed"), cell: (task) => task.photosOwed },
      { head: t("terms:noun.flaggedPhoto"), cell: (task) => task.flaggedPhotos },
    ],
  });
});
