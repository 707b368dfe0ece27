import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button, LinkButton } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { PageHeader } from "#app/components/page.tsx";
import { titled, useT } from "#app/components/text.tsx";
import { getMachine, setPlanogram } from "#app/domain/fleet/index.server.ts";
import { itemChoices, peopleChoices } from "#app/server/page-choices.server.ts";
import { newFormKey, runForm } from "#app/server/page-form.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { EditForm } from "../_app/edit-form.tsx";
import { Leftovers } from "./leftovers.tsx";
import { leftInSlots, readLeftovers, type LeftSlot } from "./leftovers.server.ts";
import {
  namedItems,
  planogramForm,
  planogramShape,
  remapping,
  wantedSlots,
} from "./planogram-form.server.ts";
import { PlanogramRows } from "./planogram-rows.tsx";

export const meta = titled<typeof loader>((t, data) =>
  t("machines:planogram.title", { machine: data?.machine.code ?? "" }),
);
export const ErrorBoundary = ErrorPanel;
export { shouldRevalidate } from "../_app/edit-form.tsx";

export const loader = onPage("machine:edit", async ({ actor, params }) => {
  const [machine, items, people] = await Promise.all([
    getMachine(actor, params["machineId"]!),
    itemChoices(actor),
    peopleChoices(actor),
  ]);
  return {
    idempotencyKey: newFormKey(),
    machine,
    items: items.map(({ name, sku }) => ({ name, sku })),
    people: people.map(({ id, fullName }) => ({ value: id, label: fullName })),
  };
});

export const action = onPage("machine:edit", async (page) => {
  const { actor, reader } = page;
  const machine = await getMachine(actor, page.params["machineId"]!);
  let left: readonly LeftSlot[] = [];
  const answer = await runForm(page, {
    ...planogramShape,
    schema: planogramForm,
    edits: { type: "machine", id: machine.id, acts: ["machine.update", "machine.planogram"] },
    run: async ({ slots, leftovers }, unchangedSince) => {
      const wanted = wantedSlots(slots, await namedItems(actor, machine));
      try {
        const input = { slots: wanted.map(({ slot }) => slot), ...readLeftovers(leftovers) };
        await setPlanogram(actor, machine.id, input, unchangedSince);
      } catch (error) {
        left = leftInSlots(error);
        throw remapping(error, wanted);
      }
      return {
        to: `/machines/${machine.id}`,
        flash: { text: reader.t("machines:planogram.saved", { machine: machine.code }) },
      };
    },
  });
  return "data" in answer ? data({ problem: answer.data, left }, answer.init ?? {}) : answer;
});

export default function Planogram() {
  const { machine, idempotencyKey } = useLoaderData<typeof loader>();
  const t = useT();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title={t("machines:planogram.title", { machine: machine.code })}
        facts={t("machines:planogram.facts")}
        up={{ to: `/machines/${machine.id}`, label: machine.code }}
        acts={
          <LinkButton to={`/machines/${machine.id}/import`} icon="upload">
            {t("machines:planogram.importFile")}
          </LinkButton>
        }
      />
      <EditForm
        problem={answer?.problem}
        version={machine.updatedAt}
        idempotencyKey={idempotencyKey}
        className="stack"
      >
        <Leftovers left={answer?.left ?? []} />
        <PlanogramRows />
        <div className="acts">
          <Button kind="main">{t("machines:planogram.save")}</Button>
        </div>
      </EditForm>
    </>
  );
}
