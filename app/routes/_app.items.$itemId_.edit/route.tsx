import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { PageHeader } from "#app/components/page.tsx";
import { titled, useT } from "#app/components/text.tsx";
import { getItem, listCategories, updateItem } from "#app/domain/catalogue/index.server.ts";
import { newFormKey, runForm } from "#app/server/page-form.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { ItemForm } from "../_app.items.new/item-form.tsx";
import { itemFormSchema, itemFormShape } from "../_app.items.new/item-input.ts";

export const meta = titled<typeof loader>((t, data) =>
  t("items:form.editTitle", { item: data?.item.name ?? "" }),
);
export const ErrorBoundary = ErrorPanel;
export { shouldRevalidate } from "../_app/edit-form.tsx";

export const loader = onPage("item:edit", async ({ actor, params }) => ({
  idempotencyKey: newFormKey(),
  item: await getItem(actor, params["itemId"]!),
  categories: await listCategories(actor),
}));

export const action = onPage("item:edit", (page) =>
  runForm(page, {
    ...itemFormShape,
    schema: itemFormSchema,
    edits: { type: "item", id: page.params["itemId"]!, acts: ["item.update"] },
    run: async ({ item, archived }, unchangedSince) => {
      const patch = { ...item, archived };
      const { id, name } = await updateItem(page.actor, page.params["itemId"]!, patch, unchangedSince);
      return { to: `/items/${id}`, flash: { text: page.reader.t("items:form.saved", { item: name }) } };
    },
  }),
);

export default function EditItem() {
  const loaded = useLoaderData<typeof loader>();
  const t = useT();
  const { id, name } = loaded.item;
  return (
    <>
      <PageHeader
        title={t("items:form.editTitle", { item: name })}
        up={{ to: `/items/${id}`, label: name }}
      />
      <ItemForm {...loaded} problem={useActionData<typeof action>()} />
    </>
  );
}
