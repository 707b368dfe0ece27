import { rows, sql } from "#app/platform/database.ts";
import type { PhotoKind, RequiredKind } from "./schema.ts";
import { definitionOf } from "./types.ts";

export interface PhotoCounts {
  readonly before: number;
  readonly after: number;
}

interface NeedsPhotos {
  readonly type: string;
  readonly allowedMissing: readonly RequiredKind[];
}

/** The photos that a task still lacks by kind; those that a manager let go count only where `evenAllowed`. */
export async function missingPhotos(
  task: NeedsPhotos & { readonly id: string },
  { evenAllowed }: { readonly evenAllowed: boolean },
): Promise<PhotoCounts> {
  const found = await rows<{ kind: PhotoKind; count: bigint }>(
    sql`select kind, count(*) as count from task_photo where task_id = ${task.id}::uuid group by kind`,
  );
  const countOf = (kind: RequiredKind): number =>
    Number(found.find((entry) => entry.kind === kind)?.count ?? 0);
  return lacking(task, { before: countOf("before"), after: countOf("after") }, evenAllowed);
}

/** The same, where the photos are counted already. */
export function lacking(task: NeedsPhotos, have: PhotoCounts, evenAllowed: boolean): PhotoCounts {
  const { photos } = definitionOf(task.type);
  const lack = (kind: RequiredKind): number =>
    !evenAllowed && task.allowedMissing.includes(kind) ? 0 : Math.max(0, photos[kind] - have[kind]);
  return { before: lack("before"), after: lack("after") };
}

/** The debt: photos that a manager let go and that have not come yet. */
export function owed(task: NeedsPhotos, have: PhotoCounts): number {
  const all = lacking(task, have, true);
  return task.allowedMissing.reduce((sum, kind) => sum + all[kind], 0);
}
