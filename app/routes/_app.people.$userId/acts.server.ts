import { data } from "@remix-run/node";
import type { FormProblem } from "#app/components/form.tsx";
import type { DrawnQr } from "#app/components/qr.tsx";
import {
  block,
  getUser,
  invite,
  makeResetLink,
  resetSecondFactor,
  revokeInvitation,
  sendResetLink,
  revokeSession,
  signOutEverywhere,
  unblock,
  unlink,
} from "#app/domain/access/index.server.ts";
import type { ResetLink } from "#app/domain/access/schema.ts";
import { AppError } from "#app/platform/errors.ts";
import { formProblem, leave, textValues } from "#app/server/page-form.server.ts";
import { drawQr } from "#app/platform/qr.ts";
import type { OpenPage } from "#app/server/page.server.ts";

/** A fresh invitation: its link is shown once and kept nowhere. */
export interface ShownInvitation {
  readonly url: string;
  readonly expiresAt: Date;
  readonly qr: DrawnQr;
}

interface Answer {
  readonly invited: ShownInvitation | null;
  readonly link: ResetLink | null;
  readonly problem: FormProblem | undefined;
}

/** Does to a user what the form's `intent` says. Repeated, each changes nothing more. */
export async function actOnUser(page: OpenPage, form: FormData) {
  const values = textValues(form);
  try {
    if (values["intent"] === "invite") {
      const answer: Answer = { invited: await makeInvitation(page), link: null, problem: undefined };
      return data(answer, { headers: { "Cache-Control": "no-store" } });
    }
    if (values["intent"] === "reset-link") {
      const { url, expiresAt } = await makeResetLink(page.actor, page.params["userId"]!);
      const answer: Answer = { invited: null, link: { url, expiresAt }, problem: undefined };
      return data(answer, { headers: { "Cache-Control": "no-store" } });
    }
    return await leave({ to: page.url.pathname, flash: { text: await act(page, values) } });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const answer: Answer = { invited: null, link: null, problem: formProblem(error, values, page.reader) };
    return data(answer, { status: 422 });
  }
}

async function makeInvitation({ actor, params }: OpenPage): Promise<ShownInvitation> {
  const { url, expiresAt } = await invite(actor, params["userId"]!);
  return { url, expiresAt, qr: drawQr(url) };
}

/** What was done, in the reader's words. */
async function act(
  { actor, params, reader }: OpenPage,
  { intent, sessionId = "" }: Readonly<Record<string, string>>,
): Promise<string> {
  const userId = params["userId"]!;
  const { fullName: name, email } = await getUser(actor, userId);
  switch (intent) {
    case "revoke":
      await revokeInvitation(actor, userId);
      return reader.t("people:invite.revoked");
    case "unlink":
      await unlink(actor, userId);
      return reader.t("people:unlink.done", { name });
    case "block":
      await block(actor, userId);
      return reader.t("people:block.done", { name });
    case "unblock":
      await unblock(actor, userId);
      return reader.t("people:block.unblocked", { name });
    case "reset-mail":
      await sendResetLink(actor, userId);
      return reader.t("account:admin.sent", { email: email ?? "" });
    case "factor-reset":
      await resetSecondFactor(actor, userId);
      return reader.t("account:admin.factorResetDone", { name });
    case "endSession":
      await revokeSession(actor, userId, sessionId);
      return reader.t("shell:sessions.ended");
    case "everywhere":
      await signOutEverywhere(actor, userId);
      return reader.t("shell:sessions.ofEverywhereDone", { name });
    default:
      throw new AppError("request.invalid_parameter", { name: "intent" });
  }
}
