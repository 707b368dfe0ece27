import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { PageHeader } from "#app/components/page.tsx";
import { titled, useT } from "#app/components/text.tsx";
import { getUser, mayChangeUser, updateUser } from "#app/domain/access/index.server.ts";
import { createUserSchema } from "#app/domain/access/schema.ts";
import type { AuditAct } from "#app/platform/audit-acts.ts";
import { AppError } from "#app/platform/errors.ts";
import { newFormKey, runForm } from "#app/server/page-form.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { UserForm } from "../_app.people.new/user-form.tsx";
import { rolesToGive, userFormShape } from "../_app.people.new/user-input.ts";

export const meta = titled<typeof loader>((t, data) =>
  t("people:form.editTitle", { name: data?.user.fullName ?? "" }),
);
export const ErrorBoundary = ErrorPanel;
export { shouldRevalidate } from "../_app/edit-form.tsx";

export const loader = onPage("user:edit", async ({ actor, params }) => {
  const user = await getUser(actor, params["userId"]!);
  if (!mayChangeUser(actor.role, user.role)) throw new AppError("access.forbidden");
  return { idempotencyKey: newFormKey(), user, roles: rolesToGive(actor.role) };
});

/** What moves the version of a user. */
const changing: readonly AuditAct[] = [
  "user.update",
  "user.block",
  "user.unblock",
  "user.link",
  "user.unlink",
  "user.password",
  "user.password_reset",
  "user.language",
  "user.reachable",
];

export const action = onPage("user:edit", (page) =>
  runForm(page, {
    ...userFormShape,
    schema: createUserSchema,
    edits: { type: "user", id: page.params["userId"]!, acts: changing },
    run: async (user, unchangedSince) => {
      const { id, fullName } = await updateUser(page.actor, page.params["userId"]!, user, unchangedSince);
      return { to: `/people/${id}`, flash: { text: page.reader.t("people:form.saved", { name: fullName }) } };
    },
  }),
);

export default function EditUser() {
  const loaded = useLoaderData<typeof loader>();
  const t = useT();
  const { id, fullName } = loaded.user;
  return (
    <>
      <PageHeader
        title={t("people:form.editTitle", { name: fullName })}
        up={{ to: `/people/${id}`, label: fullName }}
      />
      <UserForm {...loaded} problem={useActionData<typeof action>()} />
    </>
  );
}
