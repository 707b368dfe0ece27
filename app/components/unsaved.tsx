import { useBlocker } from "@remix-run/react";
import { useEffect, type RefObject } from "react";
import { useT } from "#app/components/text.tsx";

/** The forms of the open page that hold typing which was not sent. */
const unsavedForms = new Set<HTMLFormElement>();

/** What was typed is given up: nobody asks again. */
export const giveUpTyping = (): void => unsavedForms.clear();

/**
 * Lets UnsavedGuard ask before this form's typing is left. `isDirty`: what it shows is unsaved from the start,
 * after a refusal.
 */
export function useUnsavedWarning(
  form: RefObject<HTMLFormElement>,
  { isActive = true, isDirty = false }: { isActive?: boolean; isDirty?: boolean } = {},
): void {
  useEffect(() => {
    const element = form.current;
    if (!element || !isActive) return;
    if (isDirty) unsavedForms.add(element);
    const typed = () => unsavedForms.add(element);
    const sent = () => unsavedForms.clear();
    element.addEventListener("input", typed);
    element.addEventListener("submit", sent);
    return () => {
      unsavedForms.delete(element);
      element.removeEventListener("input", typed);
      element.removeEventListener("submit", sent);
    };
  }, [form, isActive, isDirty]);
}

/** Asks before a page with unsaved typing is left. One for all forms: a router takes one blocker at a time. */
export function UnsavedGuard() {
  const t = useT();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      unsavedForms.size > 0 && currentLocation.pathname !== nextLocation.pathname,
  );

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (unsavedForms.size > 0) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, []);

  useEffect(() => {
    if (blocker.state !== "blocked") return;
    if (window.confirm(t("ui:form.unsaved"))) blocker.proceed();
    else blocker.reset();
  }, [blocker, t]);

  return null;
}
