import { data } from "@remix-run/node";
import QRCode from "qrcode";
import type { FormProblem } from "#app/components/form.tsx";
import {
  block,
  getUser,
  invite,
  revokeInvitation,
  unblock,
  unlink,
} from "#app/domain/access/index.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { formProblem, leave, textValues } from "#app/server/page-form.server.ts";
import type { OpenPage } from "#app/server/page.server.ts";

/** A fresh invitation: its link is shown once and kept nowhere. */
export interface ShownInvitation {
  readonly url: string;
  readonly expiresAt: Date;
  /** Of the QR code, in modules: one side of the square and a path of its dark modules. */
  readonly qr: { readonly size: number; readonly path: string };
}

interface Answer {
  readonly invited: ShownInvitation | null;
  readonly problem: FormProblem | undefined;
}

/** Invites, revokes, unlinks, blocks or unblocks, as the form's `intent` says. Repeated, each changes nothing more. */
export async function actOnUser(page: OpenPage, form: FormData) {
  const values = textValues(form);
  try {
    if (values["intent"] === "invite") {
      const answer: Answer = { invited: await makeInvitation(page), problem: undefined };
      return data(answer, { headers: { "Cache-Control": "no-store" } });
    }
    return await leave({ to: page.url.pathname, flash: { text: await act(page, values["intent"] ?? "") } });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const answer: Answer = { invited: null, problem: formProblem(error, values, page.reader) };
    return data(answer, { status: 422 });
  }
}

async function makeInvitation({ actor, params }: OpenPage): Promise<ShownInvitation> {
  const { url, expiresAt } = await invite(actor, params["userId"]!);
  return { url, expiresAt, qr: drawQr(url) };
}

/** What was done, in the reader's words. */
async function act({ actor, params, reader }: OpenPage, intent: string): Promise<string> {
  const userId = params["userId"]!;
  const { fullName: name } = await getUser(actor, userId);
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
    default:
      throw new AppError("request.invalid_parameter", { name: "intent" });
  }
}

/** Medium error correction: it is scanned from a screen. */
function drawQr(text: string): ShownInvitation["qr"] {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const { size } = modules;
  const dark: string[] = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) if (modules.get(y, x)) dark.push(`M${x} ${y}h1v1h-1z`);
  }
  return { size, path: dark.join("") };
}
