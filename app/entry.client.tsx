import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { loadTranslator } from "#app/components/catalogue/load.ts";
import { registerTranslator, SpeechProvider } from "#app/components/text.tsx";
import { defaultLanguage, isLanguage } from "#app/platform/i18n/index.ts";

const wanted = document.documentElement.lang;
const language = isLanguage(wanted) ? wanted : defaultLanguage;
const t = await loadTranslator(language);
registerTranslator(language, t);

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <SpeechProvider language={language}>
        <RemixBrowser />
      </SpeechProvider>
    </StrictMode>,
  );
});
