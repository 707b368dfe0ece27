import { useState, useSyncExternalStore } from "react";
import { Button } from "#app/components/button.tsx";
import { useT } from "#app/components/text.tsx";

/** Over plain http a browser offers none; without script there is no button at all. */
const hasClipboard = (): boolean => "clipboard" in navigator;
const never = () => () => undefined;

/** A text to be taken elsewhere: selected when it is entered, and with script copied by one press. */
export function CopyText({ id, text, act }: { id: string; text: string; act: string }) {
  const t = useT();
  const canCopy = useSyncExternalStore(never, hasClipboard, () => false);
  const [isCopied, setIsCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(text).then(() => setIsCopied(true));
  return (
    <div className="flex flex-wrap items-center gap-2">
      <input
        id={id}
        className="in mono min-w-0 flex-1 basis-60"
        readOnly
        value={text}
        onFocus={(event) => event.target.select()}
      />
      {canCopy && (
        <Button type="button" icon={isCopied ? "check" : "file"} onClick={copy}>
          {isCopied ? t("tokens:copied") : act}
        </Button>
      )}
    </div>
  );
}
