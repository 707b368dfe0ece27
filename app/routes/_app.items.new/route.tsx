import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { PageHeader } from "#app/components/page.tsx";
import { titled, useT } from "#app/components/text.tsx";
import { createItem, listCategories } from "#app/domain/catalogue/index.server.ts";
import { newFormKey, runForm } from "#app/server/page-form.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { ItemForm } from "./item-form.tsx";
import { itemFormSchema, itemFormShape } from "./item-input.ts";

export const meta = titled((t) => t("items:form.newTitle"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("item:edit", async ({ actor }) => ({
  idempotencyKey: newFormKey(),
  categories: await listCategories(actor),
}));

export const action = onPage("item:edit", (page) =>
  runForm(page, {
    ...itemFormShape,
    schema: itemFormSchema,
    run: async ({ item }) => {
      const { id, name } = await createItem(page.actor, item);
      return { to: `/items/${id}`, flash: { text: page.reader.t("items:form.created", { item: name }) } };
    },
  }),
);

export default function NewItem() {
  const t = useT();
  return (
    <>
      <PageHeader title={t("items:form.newTitle")} up={{ to: "/items", label: t("items:title") }} />
      <ItemForm {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()} />
    </>
  );
}
