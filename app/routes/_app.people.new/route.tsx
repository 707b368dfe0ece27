import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { PageHeader } from "#app/components/page.tsx";
import { titled, useT } from "#app/components/text.tsx";
import { createUser } from "#app/domain/access/index.server.ts";
import { createUserSchema } from "#app/domain/access/schema.ts";
import { newFormKey, runForm } from "#app/server/page-form.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { UserForm } from "./user-form.tsx";
import { rolesToGive, userFormShape } from "./user-input.ts";

export const meta = titled((t) => t("people:form.newTitle"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("user:edit", async ({ actor }) => ({
  idempotencyKey: newFormKey(),
  roles: rolesToGive(actor.role),
}));

export const action = onPage("user:edit", (page) =>
  runForm(page, {
    ...userFormShape,
    schema: createUserSchema,
    run: async (user) => {
      const { id, fullName } = await createUser(page.actor, user);
      return {
        to: `/people/${id}`,
        flash: { text: page.reader.t("people:form.created", { name: fullName }) },
      };
    },
  }),
);

export default function NewUser() {
  const t = useT();
  return (
    <>
      <PageHeader title={t("people:form.newTitle")} up={{ to: "/people", label: t("people:title") }} />
      <UserForm {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()} />
    </>
  );
}
