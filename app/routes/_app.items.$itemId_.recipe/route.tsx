import { useActionData, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { Button, LinkButton } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { FieldPair, NumberField, SelectField } from "#app/components/field.tsx";
import { useRows } from "#app/components/form.tsx";
import { useFormat } from "#app/components/format.tsx";
import { EmptyState, PageHeader, Panel } from "#app/components/page.tsx";
import { titled, useT } from "#app/components/text.tsx";
import {
  getItem,
  listItems,
  newestRecipe,
  NO_RECIPE,
  setRecipe,
} from "#app/domain/catalogue/index.server.ts";
import { recipeInput } from "#app/domain/catalogue/schema.ts";
import { quantityToText } from "#app/platform/quantity.ts";
import { everyRow } from "#app/server/page-choices.server.ts";
import { newFormKey, runForm } from "#app/server/page-form.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { EditForm } from "../_app/edit-form.tsx";

export const meta = titled<typeof loader>((t, data) =>
  t("items:recipe.title", { item: data?.item.name ?? "" }),
);
export const ErrorBoundary = ErrorPanel;
export { shouldRevalidate } from "../_app/edit-form.tsx";

export const loader = onPage("item:edit", async ({ actor, params }) => {
  const item = await getItem(actor, params["itemId"]!);
  const [recipe, ingredients] = await Promise.all([
    newestRecipe(item.id),
    everyRow((request) => listItems(actor, { kind: "ingredient" }, request)),
  ]);
  const choices = ingredients
    .filter(({ id }) => id !== item.id)
    .map(({ id, name, unit }) => ({ value: id, name, unit }));
  const { updatedAt: version } = recipe ?? NO_RECIPE;
  return { idempotencyKey: newFormKey(), item, version, lines: recipe?.lines ?? [], choices };
});

export const action = onPage("item:edit", (page) => {
  const itemId = page.params["itemId"]!;
  return runForm(page, {
    schema: recipeInput,
    add: { itemId },
    fields: { "lines.*.quantity": "quantity" },
    rows: { lines: ["ingredientId", "quantity"] },
    edits: { type: "item", id: itemId, acts: ["item.recipe"] },
    run: async (input, unchangedSince) => {
      await setRecipe(page.actor, input, unchangedSince);
      const { name } = await getItem(page.actor, itemId);
      return { to: `/items/${itemId}`, flash: { text: page.reader.t("items:recipe.saved", { item: name }) } };
    },
  });
});

export default function RecipeEditor() {
  const { item, version, choices, idempotencyKey } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const t = useT();
  const format = useFormat();
  return (
    <>
      <PageHeader
        title={t("items:recipe.title", { item: item.name })}
        facts={t("items:recipe.facts", { unit: format.unit(item.unit) })}
        up={{ to: `/items/${item.id}`, label: item.name }}
      />
      {choices.length === 0 ? (
        <Panel plain>
          <EmptyState
            title={t("items:recipe.noIngredients")}
            act={<LinkButton to="/items/new">{t("items:add")}</LinkButton>}
          >
            {t("items:recipe.noIngredientsText")}
          </EmptyState>
        </Panel>
      ) : (
        <EditForm problem={problem} version={version} idempotencyKey={idempotencyKey} className="stack">
          <Lines />
          <div className="acts">
            <Button kind="main">{t("items:recipe.save")}</Button>
          </div>
        </EditForm>
      )}
    </>
  );
}

const spareRows = 3;

function Lines() {
  const { lines, choices } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const [added, add] = useState(0);
  const rows = useRows("lines", lines, {
    key: "ingredientId",
    keyOf: ({ ingredientId }) => ingredientId,
    spare: spareRows,
    added,
  });
  const label = (field: string, index: number) => t("items:recipe.field", { field, n: index + 1 });
  return (
    <Panel title={t("items:recipe.lines")}>
      <div className="fields max-w-160">
        {rows.map((line, index) => (
          <FieldPair key={index}>
            <SelectField
              name={`lines.${index}.ingredientId`}
              label={label(t("items:recipe.ingredient"), index)}
              empty={t("items:recipe.none")}
              defaultValue={line?.ingredientId ?? ""}
              options={choices.map(({ value, name, unit }) => ({
                value,
                label: `${name}, ${format.unit(unit)}`,
              }))}
              optional
            />
            <NumberField
              name={`lines.${index}.quantity`}
              label={label(t("items:recipe.quantity"), index)}
              defaultValue={line && quantityToText(line.quantity)}
              optional
            />
          </FieldPair>
        ))}
        <div className="[@media(scripting:none)]:hidden">
          <Button type="button" icon="plus" onClick={() => add(added + 1)}>
            {t("items:recipe.add")}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
