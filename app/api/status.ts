/**
 * What a refusal is over HTTP: the status, and the code that callers read. The one table of the API; a test fails
 * for a code thrown anywhere in the domain or the platform that is missing here.
 */
const table = {
  "access.forbidden": [403, "forbidden"],
  "access.unauthenticated": [401, "unauthenticated"],
  "access.wrong_password": [401, "wrong_password"],
  "access.wrong_code": [401, "wrong_code"],
  "access.totp_required": [401, "totp_required"],
  "access.locked": [423, "locked"],
  "access.password_change_required": [403, "password_change_required"],
  "access.second_factor_on": [409, "second_factor_on"],
  "access.reset_over": [409, "reset_over"],
  "access.no_email": [409, "no_email"],
  "access.mail_off": [409, "mail_off"],
  "access.session_ended": [401, "unauthenticated"],
  "access.token_invalid": [401, "invalid_token"],
  "access.blocked": [409, "user_blocked"],
  "access.invitation_over": [409, "invitation_over"],
  "access.already_linked": [409, "already_linked"],
  "access.last_admin": [409, "last_admin"],
  "access.own_account": [409, "own_account"],
  "access.scope_missing": [403, "insufficient_scope"],
  "access.request_decided": [409, "already_decided"],
  "access.user_linked": [409, "user_linked"],
  "access.bot_off": [409, "bot_off"],
  "access.wrong_origin": [403, "wrong_origin"],

  "input.invalid": [422, "invalid_input"],
  "row.not_found": [404, "not_found"],
  "row.changed": [412, "changed"],
  "row.in_use": [409, "in_use"],
  "row.already_taken": [422, "already_taken"],

  "stock.insufficient": [409, "insufficient_stock"],
  "stock.short": [409, "insufficient_stock"],
  "stock.expired": [409, "lot_expired"],
  "stock.already_reversed": [409, "already_reversed"],
  "stock.not_reversible": [409, "not_reversible"],
  "stock.already_moved_on": [409, "already_moved_on"],
  "stock.place_closed": [409, "place_closed"],
  "stock.already_opened": [409, "already_opened"],
  "stock.issue_decided": [409, "invalid_transition"],
  "stock.nothing_disputed": [409, "nothing_disputed"],
  "stock.settle_differs": [409, "settle_differs"],
  "stock.not_the_assignee": [409, "not_the_assignee"],
  "stock.already_received": [409, "invalid_transition"],
  "stock.warehouse_in_use": [409, "warehouse_in_use"],
  "stock.insufficient_blind": [409, "insufficient_stock"],
  "count.invalid_transition": [409, "invalid_transition"],
  "count.overlap": [409, "already_counting"],
  "count.nothing_to_count": [409, "nothing_to_count"],
  "count.too_many": [409, "too_many_lines"],
  "count.mixed_lots": [409, "mixed_lots"],
  "count.not_counted": [409, "not_counted"],
  "count.recount_missing": [409, "recount_missing"],
  "count.moved_since": [409, "already_moved_on"],
  "count.second_person": [403, "second_person"],
  "day.closed": [409, "day_closed"],
  "day.not_over": [409, "day_not_over"],
  "day.already_closed": [409, "day_already_closed"],
  "day.not_closed": [409, "day_not_closed"],

  "work.invalid_transition": [409, "invalid_transition"],
  "work.photos_missing": [409, "photos_missing"],
  "work.photos_owed": [409, "photos_owed"],
  "work.already_moved_on": [409, "already_moved_on"],
  "work.slot_item_mismatch": [409, "slot_item_mismatch"],
  "work.completed_differently": [409, "completed_differently"],
  "work.undo_over": [409, "undo_over"],
  "work.not_your_task": [403, "not_your_task"],
  "work.assignee_unfit": [409, "assignee_unfit"],
  "work.machine_not_in_use": [409, "machine_not_in_use"],
  "work.line_missing": [422, "line_missing"],
  "work.checklist_incomplete": [422, "checklist_incomplete"],

  "fleet.slot_not_empty": [409, "slot_not_empty"],
  "fleet.slot_still_holds": [409, "slot_not_empty"],
  "fleet.machine_not_empty": [409, "machine_not_empty"],
  "catalogue.unit_has_moves": [409, "unit_has_moves"],

  "cash.bag_in_use": [409, "bag_in_use"],
  "cash.taker_counts": [403, "taker_counts"],
  "cash.already_counted": [409, "already_counted"],
  "cash.invalid_transition": [409, "invalid_transition"],
  "cash.second_person": [403, "second_person"],
  "cash.insufficient": [409, "insufficient_cash"],

  "care.invalid_transition": [409, "invalid_transition"],
  "care.already_open": [409, "already_open"],

  "photo.too_large": [413, "too_large"],
  "photo.not_a_picture": [422, "not_a_picture"],
  "photo.task_not_open": [409, "task_not_open"],
  "photo.too_many": [409, "too_many_photos"],
  "photo.too_many_pixels": [422, "too_many_pixels"],
  "file.too_large": [413, "too_large"],
  "file.not_csv": [422, "not_csv"],
  "file.column_missing": [422, "column_missing"],
  "file.not_found": [404, "not_found"],

  "request.too_large": [413, "too_large"],
  "request.malformed": [400, "malformed"],
  "request.unsupported_type": [415, "unsupported_type"],
  "request.unknown_parameter": [400, "unknown_parameter"],
  "request.invalid_parameter": [400, "invalid_parameter"],
  "request.invalid_cursor": [400, "invalid_cursor"],
  "request.rate_limited": [429, "rate_limited"],
  "request.idempotency_mismatch": [422, "idempotency_mismatch"],
  "request.method_not_allowed": [405, "method_not_allowed"],
  "request.not_found": [404, "not_found"],
  "request.unavailable": [503, "unavailable"],
  "server.error": [500, "internal_error"],
} as const satisfies Readonly<Record<string, readonly [status: number, code: string]>>;

export type ErrorCode = keyof typeof table;

export const isKnownCode = (code: string): code is ErrorCode => Object.hasOwn(table, code);

/** Status and public code of a refusal; null for a code that the table does not have, which is a bug. */
export function statusOf(code: string): { readonly status: number; readonly code: string } | null {
  if (!isKnownCode(code)) return null;
  const [status, publicCode] = table[code];
  return { status, code: publicCode };
}
