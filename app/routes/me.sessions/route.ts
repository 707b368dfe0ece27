import { redirect } from "@remix-run/node";
import { revokeSession, signOutEverywhere } from "#app/domain/access/index.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { leave, readForm, textValues } from "#app/server/page-form.server.ts";
import { onPage } from "#app/server/page.server.ts";

/** The list stands on the reader's own page; what leads here leads there. */
export const loader = onPage(null, async () => redirect("/me#sessions"));

/** Ends one of the reader's sessions, all others, or all. Repeated, each changes nothing more. */
export const action = onPage(null, async (page) => {
  const { actor, sessionId: current, user, reader } = page;
  const { intent, sessionId = "" } = textValues(await readForm(page));
  const done = (key: string) => leave({ to: "/me#sessions", flash: { text: reader.t(key) } });
  switch (intent) {
    case "endSession":
      await revokeSession(actor, user.id, sessionId);
      return done("shell:sessions.ended");
    case "elsewhere":
      await signOutEverywhere(actor, user.id, current);
      return done("shell:sessions.elsewhereDone");
    case "everywhere":
      await signOutEverywhere(actor, user.id);
      return redirect("/sign-in", 303);
    default:
      throw new AppError("request.invalid_parameter", { name: "intent" });
  }
});
