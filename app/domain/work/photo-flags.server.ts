import { company } from "#app/platform/company.ts";
import { execute, sql, type Sql } from "#app/platform/database.ts";
import type { PhotoFlag } from "./schema.ts";

/** A certain flag of a photo in a task, with the earlier photo that proves it, where there is one. */
export interface FlagEvidence {
  readonly flag: PhotoFlag;
  readonly photoId: string | null;
  readonly taskId: string | null;
}

/**
 * Looks at the certain flags of a photo again, and of every photo that shares its bytes or its Telegram file:
 * bytes come in any order, so that an earlier photo may flag a later one only now.
 * Photos of one visit, which are those that serve a task together, never flag each other.
 */
export async function refreshFlags(photoId: string): Promise<void> {
  const { timeZone } = await company();
  await execute(sql`
    with affected as (
      select other.id from photo one
      join photo other on other.id = one.id or other.file_id = one.file_id or other.file_unique_id = one.file_unique_id
      where one.id = ${photoId}::uuid
    ), seen as (
      select p.id, p.sent_at, p.file_id, p.file_unique_id, p.forwarded,
             coalesce(f.taken_at, f.taken_at_local::timestamp at time zone ${timeZone}) as taken_at,
             (select min(t.started_at) from task_photo link join task t on t.id = link.task_id
              where link.photo_id = p.id) as visit_start
      from affected join photo p on p.id = affected.id left join stored_file f on f.id = p.file_id
    ), flags as (
      select seen.id, 1 as rank, 'forwarded' as flag, null::uuid as photo_id, null::uuid as task_id
      from seen where forwarded
      union all
      select seen.id, 2, 'older_than_start', null, null
      from seen where taken_at < date_trunc('second', visit_start)
      union all
      select seen.id, 3, 'same_bytes', earlier.photo_id, earlier.task_id
      from seen cross join lateral (${earlierPhoto("file_id")}) earlier
      union all
      select seen.id, 4, 'same_file', earlier.photo_id, earlier.task_id
      from seen cross join lateral (${earlierPhoto("file_unique_id")}) earlier
    )
    update task_photo link
    set flags = coalesce((select jsonb_agg(jsonb_build_object('flag', flag, 'photoId', photo_id, 'taskId', task_id) order by rank)
                          from flags where flags.id = link.photo_id), '[]')
    from affected where link.photo_id = affected.id`);
}

/** The first photo of an earlier visit with the same content as `seen`. */
function earlierPhoto(column: "file_id" | "file_unique_id"): Sql {
  const same =
    column === "file_id"
      ? sql`other.file_id = seen.file_id`
      : sql`other.file_unique_id = seen.file_unique_id`;
  return sql`
    select other.id as photo_id, link.task_id
    from photo other join task_photo link on link.photo_id = other.id
    where ${same} and other.id <> seen.id and (other.sent_at, other.id) < (seen.sent_at, seen.id)
      and not exists (
        select 1 from task_photo theirs join task_photo ours on ours.task_id = theirs.task_id
        where theirs.photo_id = other.id and ours.photo_id = seen.id)
    order by other.sent_at, other.id, link.task_id limit 1`;
}
