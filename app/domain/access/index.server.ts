/** The door of the access module. The matrix is asked in the browser as well: `#app/domain/access/matrix.ts`. */
export {
  approveAccessRequest,
  countPendingRequests,
  fileAccessRequest,
  getAccessRequest,
  listAccessRequests,
  rejectAccessRequest,
  setRequestLanguage,
  takeDecision,
  telegramOfDeciders,
} from "./access-requests.ts";
export { createApiToken, getApiToken, listApiTokens, revokeApiToken } from "./api-tokens.ts";
export type { Device } from "./device.ts";
export { ensureFirstAdmin, hasAdmin } from "./first-admin.ts";
export { forgetEndedAccess } from "./forget-ended.ts";
export {
  acceptInvitation,
  type Acceptance,
  findInvitation,
  invite,
  type Invited,
  openInvitation,
  revokeInvitation,
} from "./invitations.ts";
export { type Access, allows, isFieldRole, may, mayAct, mayChangeUser, type Permission } from "./matrix.ts";
export { changeOwnPassword } from "./own-password.ts";
export {
  askForPasswordReset,
  findReset,
  makeResetLink,
  resetPassword,
  sendResetLink,
} from "./password-reset.ts";
export { hashPassword } from "./passwords.ts";
export { permit } from "./permit.ts";
export {
  beginSecondFactor,
  confirmSecondFactor,
  ownSecondFactor,
  resetSecondFactor,
  turnOffSecondFactor,
} from "./second-factor.ts";
export { mailPasswordReset, mailSecurityNotice } from "./security-mails.ts";
export { listSessions, type OpenSession, revokeSession, signOutEverywhere } from "./session-list.ts";
export {
  actorOfSession,
  type NewSession,
  signIn,
  type SignInPlace,
  signInWithCode,
  signOut,
} from "./sessions.ts";
export { isHalf } from "./sign-in.ts";
export { actorOfBearer, type Bearer, login, logout, refresh } from "./tokens.ts";
export {
  block,
  chooseLanguage,
  createUser,
  markReachable,
  unblock,
  unlink,
  updateUser,
} from "./user-changes.ts";
export {
  actorOf,
  getUser,
  idsOfRoles,
  listPeople,
  listUnlinked,
  listUsers,
  telegramAddress,
  type TelegramAddress,
  userByTelegramId,
} from "./users.ts";
