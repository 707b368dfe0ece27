import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { Brand } from "#app/components/shell.tsx";
import { useSpeech, useT } from "#app/components/text.tsx";
import { languageNames, languages } from "#app/platform/i18n/index.ts";

/** A page before the sign-in: no shell, the languages on top, one card. */
export function Gate({ children }: { children: ReactNode }) {
  return (
    <main className="gate">
      <LanguageLinks />
      <div className="card">{children}</div>
    </main>
  );
}

/** Plain links: another language is another document, and they work without script. */
function LanguageLinks() {
  const t = useT();
  const { language } = useSpeech();
  const { pathname, search } = useLocation();
  const address = (choice: string) => {
    const parameters = new URLSearchParams(search);
    parameters.set("language", choice);
    return `${pathname}?${parameters.toString()}`;
  };
  return (
    <div className="bar">
      <Brand />
      <nav className="langs" aria-label={t("shell:language")}>
        {languages.map((each) => (
          <a
            key={each}
            href={address(each)}
            lang={each}
            aria-current={each === language ? "true" : undefined}
          >
            {languageNames[each]}
          </a>
        ))}
      </nav>
    </div>
  );
}
