import { data } from "@remix-run/node";
import type { FormProblem } from "#app/components/form.tsx";
import { approveAccessRequest, rejectAccessRequest } from "#app/domain/access/index.server.ts";
import { approveRequestSchema, rejectRequestSchema } from "#app/domain/access/schema.ts";
import { AppError } from "#app/platform/errors.ts";
import { parse } from "#app/platform/zod.ts";
import { formProblem, leave, textValues } from "#app/server/page-form.server.ts";
import type { OpenPage } from "#app/server/page.server.ts";

interface Refused {
  /** At whose card the refusal is said. */
  readonly requestId: string;
  readonly problem: FormProblem;
}

/** Approves or rejects a request, as the form's `intent` says. */
export async function decideRequest(page: OpenPage, form: FormData) {
  const values = textValues(form);
  const { requestId = "" } = values;
  try {
    return await leave({ to: page.url.pathname, flash: { text: await decide(page, requestId, values) } });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // Decided meanwhile: its card is gone, so that the page itself says by whom.
    if (error.code === "access.request_decided") {
      const { message = "" } = formProblem(error, {}, page.reader);
      return leave({ to: page.url.pathname, flash: { tone: "bad", text: message } });
    }
    const answer: Refused = { requestId, problem: formProblem(error, values, page.reader) };
    return data(answer, { status: 422 });
  }
}

/** What was done, in the reader's words. */
async function decide(
  { actor, reader }: OpenPage,
  requestId: string,
  values: Readonly<Record<string, string>>,
): Promise<string> {
  switch (values["intent"]) {
    case "approve": {
      const { name } = await approveAccessRequest(actor, requestId, approvalOf(values));
      return reader.t("people:requests.approved_done", { name });
    }
    case "reject": {
      const reason = parse(rejectRequestSchema, { reason: values["reason"] });
      const { name } = await rejectAccessRequest(actor, requestId, reason);
      return reader.t("people:requests.rejected_done", { name });
    }
    default:
      throw new AppError("request.invalid_parameter", { name: "intent" });
  }
}

/** The form holds both ways; the one that is ticked counts. */
function approvalOf({ as: way, userId, role, fullName }: Readonly<Record<string, string>>) {
  if (way !== "existing") return parse(approveRequestSchema, { role, fullName });
  if (!userId) throw new AppError("input.invalid", { errors: [{ path: "userId", key: "required" }] });
  return parse(approveRequestSchema, { userId });
}
