import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { PageHeader } from "#app/components/page.tsx";
import { titled, useT } from "#app/components/text.tsx";
import { getSupplier, updateSupplier } from "#app/domain/stock/index.server.ts";
import { supplierForm } from "#app/domain/stock/schema.ts";
import { newFormKey, runForm } from "#app/server/page-form.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { SupplierForm } from "../_app.suppliers.new/supplier-form.tsx";

export const meta = titled<typeof loader>((t, data) =>
  t("stock:suppliers.editTitle", { supplier: data?.supplier.name ?? "" }),
);
export const ErrorBoundary = ErrorPanel;
export { shouldRevalidate } from "../_app/edit-form.tsx";

export const loader = onPage("supplier:edit", async ({ actor, params }) => ({
  idempotencyKey: newFormKey(),
  supplier: await getSupplier(actor, params["supplierId"]!),
}));

export const action = onPage("supplier:edit", (page) =>
  runForm(page, {
    schema: supplierForm,
    edits: { type: "supplier", id: page.params["supplierId"]!, acts: ["supplier.update"] },
    run: async (change, unchangedSince) => {
      const { id, name } = await updateSupplier(
        page.actor,
        page.params["supplierId"]!,
        change,
        unchangedSince,
      );
      return {
        to: `/suppliers/${id}`,
        flash: { text: page.reader.t("stock:suppliers.saved", { supplier: name }) },
      };
    },
  }),
);

export default function EditSupplier() {
  const loaded = useLoaderData<typeof loader>();
  const t = useT();
  const { id, name } = loaded.supplier;
  return (
    <>
      <PageHeader
        title={t("stock:suppliers.editTitle", { supplier: name })}
        up={{ to: `/suppliers/${id}`, label: name }}
      />
      <SupplierForm {...loaded} problem={useActionData<typeof action>()} />
    </>
  );
}
