import { readdirSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "..", "..", "app", "routes");

/**
 * The addresses of all pages behind the sign-in, as their folders name them: "_app.tasks.$taskId_.assign" is
 * "/tasks/:id/assign". Layouts (a folder with pages below it and no index of its own) have no page.
 */
export function pagePatterns(): string[] {
  const names = readdirSync(folder).filter((name) => name.startsWith("_app.") && !name.includes("[.]"));
  const isLayout = (name: string) => names.includes(`${name}._index`);
  return names.filter((name) => !isLayout(name) && hasPage(name)).map(patternOf);
}

/** A folder that only holds what its neighbours share has no route. */
const hasPage = (name: string): boolean =>
  readdirSync(join(folder, name)).some((file) => /^route\.tsx?$/.test(file));

const patternOf = (name: string): string => {
  const parts = name
    .split(".")
    .slice(1)
    .filter((part) => part !== "_index");
  return `/${parts.map((part) => part.replace(/_$/, "").replace(/^\$.*/, ":id")).join("/")}`;
};

/** The same for an address that somebody has open: ids are ":id", filters are left out. */
export const patternOfAddress = (address: string): string =>
  new URL(address).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ":id");
