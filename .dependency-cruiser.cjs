/** The house rules of docs/architecture.md, checked by `npm run verify`. */
const test = "(\\.test\\.tsx?$|^tests/)";

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "A page's parts take the type of its loader from the route: types are gone at run time.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "no-missing-modules", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "domain-knows-no-delivery",
      comment:
        "The business knows no Remix, React, Telegraf, BullMQ, Express, and no folder that delivers it.",
      severity: "error",
      from: { path: "^app/domain/", pathNot: test },
      to: {
        path: [
          "^app/(routes|api|bot|components|server)/",
          "^jobs/",
          "^prisma/",
          "^node_modules/(@remix-run|react|react-dom|telegraf|bullmq|express)/",
        ],
      },
    },
    {
      name: "modules-by-their-door",
      comment:
        "Of another module only index.server.ts and schema.ts may be imported, of access its matrix too.",
      severity: "error",
      from: { path: "^app/domain/([^/]+)/", pathNot: test },
      to: {
        path: "^app/domain/",
        pathNot: [
          "^app/domain/$1/",
          "^app/domain/[^/]+/(index\\.server|schema)\\.ts$",
          "^app/domain/access/matrix\\.ts$",
        ],
      },
    },
    {
      name: "domain-by-its-doors",
      severity: "error",
      from: { pathNot: ["^app/domain/", test] },
      to: {
        path: "^app/domain/",
        pathNot: ["^app/domain/[^/]+/(index\\.server|schema)\\.ts$", "^app/domain/access/matrix\\.ts$"],
      },
    },
    {
      name: "reports-and-ratings-are-last",
      severity: "error",
      from: { path: "^app/domain/([^/]+)/", pathNot: "^app/domain/(reports|ratings)/" },
      to: { path: "^app/domain/(reports|ratings)/" },
    },
    {
      name: "platform-stands-on-nothing",
      severity: "error",
      from: { path: "^app/platform/", pathNot: test },
      to: { path: ["^app/(domain|routes|api|bot|components|server)/", "^jobs/", "^prisma/"] },
    },
    {
      name: "database-in-domain-and-platform-only",
      comment:
        "Others ask the domain. The bot keeps its inbox and chats itself; jobs relay the outbox; the server opens and closes.",
      severity: "error",
      from: { path: "^app/(routes|components|api)/", pathNot: test },
      to: { path: ["^app/platform/(database\\.ts|prisma/)", "^node_modules/(pg|@prisma)/"] },
    },
    {
      name: "prisma-client-in-platform-and-domain-only",
      severity: "error",
      from: { pathNot: ["^app/(platform|domain)/", "^prisma/", test] },
      to: { path: ["^app/platform/prisma/", "^node_modules/@prisma/"] },
    },
    {
      name: "bullmq-in-its-adapter-only",
      severity: "error",
      from: { pathNot: ["^app/platform/queue/", "^jobs/"] },
      to: { path: "^node_modules/bullmq/" },
    },
    {
      name: "telegraf-in-the-bot-only",
      severity: "error",
      from: { pathNot: ["^app/bot/", test] },
      to: { path: "^node_modules/telegraf/" },
    },
    {
      name: "app-knows-no-jobs",
      severity: "error",
      from: { path: "^app/", pathNot: test },
      to: { path: "^jobs/" },
    },
    {
      name: "production-knows-no-tests",
      severity: "error",
      from: { path: "^(app|jobs|prisma)/", pathNot: test },
      to: { path: ["^tests/", "\\.test\\.tsx?$"] },
    },
    {
      name: "production-needs-no-development-packages",
      severity: "error",
      from: {
        path: "^(app|jobs|prisma)/",
        // Types are gone at run time; the live server of development and the build are no part of the image.
        pathNot: [test, "\\.mjs$", "^app/routes\\.ts$", "^app/server/page-bundle\\.ts$"],
      },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "components-are-plain",
      severity: "error",
      from: { path: "^app/components/", pathNot: test },
      to: {
        path: ["^app/(domain|routes|api|bot|server)/.*\\.server\\.ts$", "^app/(routes|api|bot|server)/"],
      },
    },
  ],
  options: {
    doNotFollow: { path: "^node_modules" },
    exclude: { path: ["^app/platform/prisma/", "^build/", "^data/"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      conditionNames: ["import", "require", "node", "default"],
      exportsFields: ["exports"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
