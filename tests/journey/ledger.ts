import type { System } from "./system.ts";

/** Content of every table of the application, in one digest for each: what was written since is what differs. */
export async function fingerprint({ rows }: System): Promise<Record<string, string>> {
  const tables = await rows<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('_prisma_migrations', 'rate_window')
     order by table_name`,
  );
  const digest = ({ name }: { name: string }) =>
    `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest
     from "${name}" t`;
  const found = await rows<{ name: string; digest: string }>(tables.map(digest).join(" union all "));
  return Object.fromEntries(found.map(({ name, digest: value }) => [name, value]));
}

interface Proof {
  readonly ok: boolean;
  readonly checkedBalances: number;
  readonly differences: readonly unknown[];
}

/** The proof as the API gives it. */
export const prove = ({ admin }: System): Promise<Proof> => admin.post<Proof>("/stock/prove");
