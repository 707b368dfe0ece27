import { operations } from "#app/api/operations.ts";
import { actNeeds } from "#app/bot/button-data.ts";
import { cardNeeds } from "#app/bot/cards.server.ts";
import { commands } from "#app/bot/commands.server.ts";
import { inputNeeds } from "#app/bot/router.server.ts";
import { type Access, allows } from "#app/domain/access/index.server.ts";
import type { PageBuild } from "#app/server/page-bundle.ts";
import { roles } from "#app/platform/actor.ts";
import { definitions } from "#jobs/definitions.ts";

/** Every door of the system by the place where it is registered, with what it says that it needs. */
export interface Doors {
  readonly pages: readonly PageDoor[];
  readonly operations: readonly NamedDoor[];
  readonly bot: readonly NamedDoor[];
}

export interface NamedDoor {
  readonly name: string;
  readonly needs: Access;
}

export interface PageDoor extends NamedDoor {
  readonly method: "GET" | "POST";
  /** "/tasks/:taskId/assign"; null for a layout, which is part of the pages below it. */
  readonly path: string | null;
}

type Routes = PageBuild["routes"];

/** Throws for a loader or an action that does not say what it needs: nothing is open by forgetting. */
export function doorsOf(routes: Routes): Doors {
  const entries = <T extends string>(what: string, needs: Readonly<Record<T, Access>>): NamedDoor[] =>
    Object.entries<Access>(needs).map(([name, access]) => ({ name: `${what} ${name}`, needs: access }));
  return {
    pages: pageDoors(routes),
    operations: operations.map(({ method, path, access }) => ({
      name: `${method.toUpperCase()} /api${path}`,
      needs: access,
    })),
    bot: [
      ...entries("command", commands),
      ...entries("input", inputNeeds),
      ...entries("card", cardNeeds),
      ...entries("button", actNeeds),
    ],
  };
}

const halves = [
  ["loader", "GET"],
  ["action", "POST"],
] as const;

function pageDoors(routes: Routes): PageDoor[] {
  const doors = Object.entries(routes).flatMap(([id, route]) =>
    halves.flatMap(([half, method]): PageDoor[] => {
      const handler: unknown = route?.module[half];
      if (handler === undefined) return [];
      const isLayout = !route?.index && !route?.path;
      const path = isLayout ? null : `/${route?.path ?? ""}`;
      return [{ name: `${method} ${path ?? `(layout ${id})`}`, method, path, needs: declared(handler, id) }];
    }),
  );
  return doors.sort((one, other) => (one.name < other.name ? -1 : 1));
}

function declared(handler: unknown, id: string): Access {
  if (typeof handler === "function" && "needs" in handler) return handler.needs as Access;
  throw new Error(`${id} does not declare what it needs: use onPage or onOpenPage`);
}

const everybody = [...roles, null];

const titles = ["Door", "Needs", ...roles, "nobody"];

/** The doors as a page of the documentation: who gets through which. */
export function permissionsPage(doors: Doors): string {
  return [
    "# Who may do what",
    "",
    "Every page, API operation, bot command and button, and who gets through it. The table is made of the declarations",
    "in the code and of the matrix in `app/domain/access/matrix.ts`; `tests/access/walk.test.ts` walks every door as",
    "everybody and renews this page with `npx vitest run tests/access/walk.test.ts -u`.",
    "",
    "Which rows somebody reaches behind a door is decided in the queries: operators and technicians see their own",
    "machines, tasks and goods only.",
    "",
    ...section("Pages", doors.pages),
    ...section("API operations", doors.operations),
    ...section("Bot", doors.bot),
    "## Jobs",
    "",
    "A job acts as the system. What it does with rights that the domain asks for:",
    "",
    ...table(
      ["Job", "Needs"],
      definitions.map(({ name, needs }) => [name, needs.join(", ") || "nothing"]),
    ),
    "",
  ].join("\n");
}

const section = (title: string, doors: readonly NamedDoor[]): string[] => [
  `## ${title}`,
  "",
  ...table(
    titles,
    doors.map(({ name, needs }) => [
      `\`${name}\``,
      Array.isArray(needs) ? needs.join(" or ") : String(needs),
      ...everybody.map((role) => (allows(needs, role) ? "yes" : "")),
    ]),
  ),
  "",
];

const table = (head: readonly string[], lines: readonly (readonly string[])[]): string[] =>
  [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`);
