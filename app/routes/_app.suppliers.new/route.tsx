import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { PageHeader } from "#app/components/page.tsx";
import { titled, useT } from "#app/components/text.tsx";
import { createSupplier } from "#app/domain/stock/index.server.ts";
import { supplierInput } from "#app/domain/stock/schema.ts";
import { newFormKey, runForm } from "#app/server/page-form.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { SupplierForm } from "./supplier-form.tsx";

export const meta = titled((t) => t("stock:suppliers.newTitle"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("supplier:edit", () => Promise.resolve({ idempotencyKey: newFormKey() }));

export const action = onPage("supplier:edit", (page) =>
  runForm(page, {
    schema: supplierInput,
    run: async (supplier) => {
      const { id, name } = await createSupplier(page.actor, supplier);
      return {
        to: `/suppliers/${id}`,
        flash: { text: page.reader.t("stock:suppliers.created", { supplier: name }) },
      };
    },
  }),
);

export default function NewSupplier() {
  const t = useT();
  return (
    <>
      <PageHeader
        title={t("stock:suppliers.newTitle")}
        up={{ to: "/suppliers", label: t("stock:suppliers.title") }}
      />
      <SupplierForm {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()} />
    </>
  );
}
