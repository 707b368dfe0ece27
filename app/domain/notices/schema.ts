/** What people are told. The texts are the bot's; a kind without a text is not delivered. */
export const noticeKinds = [
  "task.new",
  "task.moved",
  "task.changed",
  "task.cancelled",
  "task.overdue",
  "task.rejected.reverse",
  "task.rejected.keep",
  "task.short",
  "task.reservation_over",
  "photo.owed",
  "photo.owed.done",
  "issue.ask",
  "issue.disputed",
  "return.announced",
  "return.counted",
  "user.unreachable",
  "user.linked",
  "user.link_refused",
  "user.password_reset",
  "user.second_factor_reset",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];
