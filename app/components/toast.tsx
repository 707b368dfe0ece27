import { useState } from "react";
import { Icon } from "#app/components/icon.tsx";
import { usePageContext } from "#app/components/page-context.ts";
import { StatusMark } from "#app/components/status.tsx";
import { useT } from "#app/components/text.tsx";

/** What has just been done. Success leaves by itself after 8 s; an error stays until it is closed. */
export function FlashToast() {
  const t = useT();
  const { flash, now } = usePageContext();
  const [closed, close] = useState<typeof flash>(null);
  if (!flash || flash === closed) return null;
  const isError = flash.tone === "bad";
  return (
    <div className="toasts">
      {/* A new message is a new element: the one before may have left already. */}
      <div
        key={now.getTime()}
        className={isError ? "float toast" : "float toast leaves"}
        role={isError ? "alert" : "status"}
      >
        <StatusMark mark={flash.tone} />
        <div>
          <b>{flash.text}</b>
          {flash.detail && <div className="sub">{flash.detail}</div>}
        </div>
        <button className="icon" type="button" aria-label={t("ui:close")} onClick={() => close(flash)}>
          <Icon name="close" />
        </button>
      </div>
    </div>
  );
}
