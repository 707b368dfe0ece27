import { listUsers } from "#app/domain/access/index.server.ts";
import { userFilterSchema, type User } from "#app/domain/access/schema.ts";
import { capitalise } from "#app/platform/i18n/format.ts";
import { csvResponse, readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";

/** The users of the list as it is filtered. */
export const loader = onPage("user:read", (page) => {
  const { filter, sort } = readList(page.url, userFilterSchema);
  const { t } = page.reader;
  const term = (key: string): string => capitalise(t(`terms:${key}`));
  return csvResponse<User>(page, {
    name: "users",
    columns: [
      { head: term("noun.fullName"), cell: ({ fullName }) => fullName },
      { head: term("noun.role"), cell: ({ role }) => t(`terms:role.${role}`) },
      { head: term("noun.status"), cell: ({ status }) => t(`terms:userStatus.${status}`) },
      { head: term("noun.email"), cell: ({ email }) => email },
      {
        head: t("people:telegram.title"),
        cell: ({ telegram }) => t(telegram.linked ? "people:telegram.linked" : "people:telegram.none"),
      },
      { head: t("people:detail.since"), cell: ({ createdAt }) => createdAt },
    ],
    fetch: (request) => listUsers(page.actor, filter, sort ? { ...request, sort } : request),
  });
});
