import { countPendingRequests, may } from "#app/domain/access/index.server.ts";
import { countOpenIncidents } from "#app/domain/care/index.server.ts";
import { listCollections } from "#app/domain/cash/index.server.ts";
import type { CollectionStatus } from "#app/domain/cash/schema.ts";
import { workCounts } from "#app/domain/work/index.server.ts";
import type { Actor, ActorRole } from "#app/platform/actor.ts";
import type { Permission } from "#app/domain/access/index.server.ts";
import type { NavEntry } from "#app/components/shell.tsx";

interface Entry extends NavEntry {
  readonly needs: Permission;
}

const home: Entry = { to: "/", label: "shell:nav.home", icon: "home", needs: "home:read" };
const tasks: Entry = { to: "/tasks", label: "shell:nav.tasks", icon: "tasks", needs: "task:read" };
const machines: Entry = {
  to: "/machines",
  label: "shell:nav.machines",
  icon: "machine",
  needs: "machine:read",
};
const items: Entry = { to: "/items", label: "shell:nav.items", icon: "items", needs: "item:read" };
const stock: Entry = { to: "/stock", label: "shell:nav.stock", icon: "stock", needs: "stock:read" };
const money: Entry = { to: "/money", label: "shell:nav.money", icon: "cash", needs: "collection:read" };
const incidents: Entry = {
  to: "/incidents",
  label: "shell:nav.incidents",
  icon: "incident",
  needs: "incident:read",
};
const people: Entry = { to: "/people", label: "shell:nav.people", icon: "people", needs: "user:read" };
const audit: Entry = {
  to: "/settings/audit",
  label: "shell:nav.audit",
  icon: "history",
  needs: "audit:read",
};
const tokens: Entry = {
  to: "/settings/api-tokens",
  label: "shell:nav.tokens",
  icon: "key",
  needs: "api_token:edit",
};
const company: Entry = {
  to: "/settings/company",
  label: "shell:nav.company",
  icon: "settings",
  needs: "company:edit",
};
const receive: Entry = {
  to: "/stock/receive",
  label: "shell:nav.receive",
  shortLabel: "verbs:receive",
  icon: "receive",
  needs: "stock:receive",
};
const issue: Entry = {
  to: "/stock/issue",
  label: "shell:nav.issue",
  shortLabel: "verbs:issue",
  icon: "issue",
  needs: "stock:issue",
};

const usual = [
  home,
  tasks,
  machines,
  stock,
  { ...money, startsGroup: true },
  incidents,
  items,
  people,
  audit,
  company,
  tokens,
];

/** A keeper's day is receive and issue, a cashier's is counting: their pages come first. */
const orders: Partial<Record<ActorRole, readonly Entry[]>> = {
  warehouse: [home, receive, issue, stock, { ...tasks, startsGroup: true }, machines, items],
  cashier: [home, { ...money, label: "shell:nav.countCash", shortLabel: "shell:nav.money" }, machines],
};

/** What this person may open, with what waits there for him. */
export async function navigationFor(actor: Actor): Promise<NavEntry[]> {
  const entries = (orders[actor.role] ?? usual).filter(({ needs }) => may(actor.role, needs));
  const counts = await waiting(actor);
  return entries.map(({ needs: _, ...entry }) => ({ ...entry, ...counts.get(entry.to) }));
}

async function waiting(actor: Actor): Promise<Map<string, Pick<NavEntry, "count" | "isUrgent">>> {
  const counts = new Map<string, Pick<NavEntry, "count" | "isUrgent">>();
  if (may(actor.role, "task:verify")) {
    const work = await workCounts(actor);
    counts.set("/tasks", { count: work.pending + work.toVerify, isUrgent: work.overdue > 0 });
  }
  if (may(actor.role, "collection:count")) {
    counts.set("/money", { count: await collectionsWaiting(actor) });
  }
  if (may(actor.role, "incident:edit")) {
    counts.set("/incidents", { count: await countOpenIncidents(actor) });
  }
  if (may(actor.role, "user:edit")) {
    counts.set("/people", { count: await countPendingRequests(actor) });
  }
  return counts;
}

/** For a cashier bags to count, for who decides also counts to decide. */
async function collectionsWaiting(actor: Actor): Promise<number> {
  const statuses: CollectionStatus[] = may(actor.role, "collection:accept")
    ? ["taken", "counted", "disputed"]
    : ["taken", "disputed"];
  const pages = await Promise.all(
    statuses.map((status) => listCollections(actor, { status }, { limit: 1, cursor: null, count: true })),
  );
  return pages.reduce((sum, { total = 0 }) => sum + total, 0);
}
