import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Note } from "#app/components/page.tsx";
import { StatusMark } from "#app/components/status.tsx";
import { useT } from "#app/components/text.tsx";

/** What a scan has done, in the reader's words; `isRefused`: it was known, and could not be taken. */
export interface Scanned {
  readonly text: string;
  readonly isRefused?: boolean;
}

type Typed = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** After a longer pause a new code begins. */
const LONGEST_PAUSE_MS = 500;
/** Where somebody may be typing into a field, a code is long, and faster than fingers by and large. */
const SHORTEST_IN_FIELD = 6;
const MS_A_SIGN = 50;

/**
 * Stands in a form. Takes what a keyboard scanner types and ends with Enter, wherever the cursor stands; by hand it
 * is typed into the field. `onCode` answers null for a code that nobody knows, which stays on the screen. In that form
 * Enter in a field sends nothing: a scanner's Enter must not.
 */
export function ScanField({ onCode }: { onCode: (code: string, form: HTMLFormElement) => Scanned | null }) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [last, setLast] = useState<Scanned & { readonly times: number }>({ text: "", times: 0 });
  const [unknown, setUnknown] = useState<readonly string[]>([]);
  const take = (code: string): void => {
    const scanned = onCode(code, input.current!.form!);
    if (!scanned) setUnknown((codes) => [...codes.filter((known) => known !== code), code]);
    // Its number makes the same words twice be read out twice.
    setLast(({ times }) => ({
      ...(scanned ?? { text: t("scan:unknown", { code }), isRefused: true }),
      times: times + 1,
    }));
  };
  const isListening = useSyncExternalStore(
    noChange,
    () => true,
    () => false,
  );
  const newest = useRef(take);
  useEffect(() => {
    newest.current = take;
  });
  useEffect(() => listen(input.current!, (code) => newest.current(code)), []);
  return (
    <div className="form [@media(scripting:none)]:hidden">
      <div className="field">
        <label htmlFor="scan">{t("scan:label")}</label>
        <input
          ref={input}
          id="scan"
          className="in"
          disabled={!isListening}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-describedby="scan-help"
        />
        <p id="scan-help" className="sub">
          {t("scan:help")}
        </p>
      </div>
      <p role="status" className="min-h-6">
        {last.text && (
          <span key={last.times}>
            <StatusMark mark={last.isRefused ? "bad" : "tick"} /> {last.text}
          </span>
        )}
      </p>
      {unknown.length > 0 && (
        <Note mark="bad" title={t("scan:unknownCodes")}>
          <span className="mono">{unknown.join(", ")}</span>
        </Note>
      )}
    </div>
  );
}

/** Only the script's own first pass differs from the server's. */
const noChange = () => () => undefined;

/** Tells a scanner from fingers by its speed. Answers how to stop listening. */
function listen(own: HTMLInputElement, take: (code: string) => void): () => void {
  let burst = "";
  let firstAt = 0;
  let lastAt = 0;
  /** The field that the scanner types into, as it was before. */
  let before: { field: Typed; value: string } | null = null;
  const onKey = (event: KeyboardEvent): void => {
    const field = typedField(event.target);
    const isGoingOn = event.timeStamp - lastAt <= LONGEST_PAUSE_MS;
    if (event.key === "Enter") {
      const isFast = event.timeStamp - firstAt <= burst.length * MS_A_SIGN;
      const isScan = isGoingOn && (field === null || (isFast && burst.length >= SHORTEST_IN_FIELD));
      const code = field === own ? own.value.trim() : isScan ? burst : "";
      if (code || (field instanceof HTMLInputElement && field.form === own.form)) event.preventDefault();
      burst = "";
      if (!code) return;
      if (field === own) own.value = "";
      else if (before) typeInto(before.field, before.value);
      take(code);
      return;
    }
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!isGoingOn) burst = "";
    if (burst === "") {
      firstAt = event.timeStamp;
      before = field && { field, value: field.value };
    }
    burst += event.key;
    lastAt = event.timeStamp;
  };
  document.addEventListener("keydown", onKey, true);
  return () => document.removeEventListener("keydown", onKey, true);
}

function typedField(target: EventTarget | null): Typed | null {
  const isTyped =
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement;
  return isTyped ? target : null;
}

/** Writes into a field as typing does, so that whoever listens hears of it. */
export function typeInto(field: Typed, value: string): void {
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
