import { Link, useLoaderData } from "@remix-run/react";
import { useFormat } from "#app/components/format.tsx";
import { KeyValue, Panel } from "#app/components/page.tsx";
import { useT } from "#app/components/text.tsx";
import { asUnit } from "#app/platform/i18n/format.ts";
import type { loader } from "./route.tsx";

/** What a sale of the item takes from the canisters of a machine. */
export function RecipePanel() {
  const { item, recipe, mayEdit, seesCosts } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const links = (
    <span className="flex flex-wrap gap-x-4">
      {seesCosts && <Link to={`/items/${item.id}/recipes`}>{t("items:detail.recipeVersions")}</Link>}
      {mayEdit && <Link to={`/items/${item.id}/recipe`}>{t("items:detail.editRecipe")}</Link>}
    </span>
  );
  if (!recipe || recipe.lines.length === 0) {
    return (
      <Panel title={t("items:detail.recipe")} aside={links}>
        <p className="sub">{t("items:detail.noRecipe")}</p>
      </Panel>
    );
  }
  return (
    <Panel
      title={t("items:detail.recipe")}
      hint={t("items:detail.recipeSince", { time: format.dateTime(recipe.fromTime) })}
      aside={links}
    >
      <KeyValue
        rows={recipe.lines.map((line) => ({
          label: (
            <>
              <Link to={`/items/${line.ingredientId}`}>{line.ingredientName}</Link>{" "}
              {line.untracked && <span className="sub">{t("items:detail.untracked")}</span>}
            </>
          ),
          value: format.quantityWithUnit(line.quantity, asUnit(line.unit)),
        }))}
      />
    </Panel>
  );
}

export function UsedIn() {
  const { usedIn } = useLoaderData<typeof loader>();
  const t = useT();
  if (usedIn.length === 0) return null;
  return (
    <Panel title={t("items:detail.usedIn")}>
      <ul className="grid gap-1">
        {usedIn.map(({ id, name }) => (
          <li key={id}>
            <Link to={`/items/${id}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
