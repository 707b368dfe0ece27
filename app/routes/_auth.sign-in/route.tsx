import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorPage } from "#app/components/error-page.tsx";
import type { FormProblem } from "#app/components/form.tsx";
import { usePageContext } from "#app/components/page-context.ts";
import { SignInPage } from "#app/components/sign-in-form.tsx";
import { titled } from "#app/components/text.tsx";
import { needsSetUp } from "#app/domain/setup/index.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { settings } from "#app/platform/settings.ts";
import { formProblem, readForm, textValues } from "#app/server/page-form.server.ts";
import { onOpenPage, strangerReader } from "#app/server/page.server.ts";
import { commitSignIn, optionalUser, returnPath } from "#app/server/session.server.ts";

export const meta = titled((t) => t("shell:signIn.title"));
export const ErrorBoundary = ErrorPage;

export const loader = onOpenPage(async ({ request, context }) => {
  if (await optionalUser(request, context)) {
    throw redirect(returnPath(new URL(request.url).searchParams.get("to")));
  }
  if (await needsSetUp()) throw redirect("/set-up");
  return { sendsMail: settings().mail !== null };
});

/** The address to go to afterwards stands in `?to=`, which the form's own address keeps. */
export const action = onOpenPage(async ({ request, context }) => {
  let email = "";
  try {
    email = textValues(await readForm({ request: request.clone() }))["email"] ?? "";
    return await commitSignIn(request, context);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return data(formProblem(error, { email }, await strangerReader(request)), { status: 422 });
  }
});

export default function SignIn() {
  const { company: name } = usePageContext();
  const problem = useActionData<typeof action>() as FormProblem | undefined;
  const { sendsMail } = useLoaderData<typeof loader>();
  return <SignInPage company={name} problem={problem} sendsMail={sendsMail} />;
}
