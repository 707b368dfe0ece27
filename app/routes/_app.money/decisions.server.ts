import { acceptCollection, disputeCollection } from "#app/domain/cash/index.server.ts";
import { acceptInput, disputeInput } from "#app/domain/cash/schema.ts";
import { runForm } from "#app/server/page-form.server.ts";
import type { OpenPage } from "#app/server/page.server.ts";

/** Accepts or disputes a count, by the button that was pressed; then back to where it was decided. */
export function decide(page: OpenPage, form: FormData) {
  const id = page.params["collectionId"]!;
  const { t } = page.reader;
  const to = page.url.pathname;
  if (form.get("intent") === "dispute") {
    const run = async (input: { reason: string }) => {
      await disputeCollection(page.actor, id, input);
      return { to, flash: { text: t("money:disputed") } };
    };
    return runForm(page, { schema: disputeInput, run }, form);
  }
  const run = async (input: { reason?: string | undefined }) => {
    await acceptCollection(page.actor, id, input);
    return { to, flash: { text: t("money:accepted") } };
  };
  return runForm(page, { schema: acceptInput, run }, form);
}
