/**
 * The message catalogue: one JSON file per namespace in each language. A new namespace is imported here,
 * three times; a test names a file that was forgotten.
 */
import enBot from "#app/locales/en/bot.json";
import enCount from "#app/locales/en/count.json";
import enErrors from "#app/locales/en/errors.json";
import enTerms from "#app/locales/en/terms.json";
import enShell from "#app/locales/en/shell.json";
import enUi from "#app/locales/en/ui.json";
import enVerbs from "#app/locales/en/verbs.json";
import ruBot from "#app/locales/ru/bot.json";
import ruCount from "#app/locales/ru/count.json";
import ruErrors from "#app/locales/ru/errors.json";
import ruTerms from "#app/locales/ru/terms.json";
import ruShell from "#app/locales/ru/shell.json";
import ruUi from "#app/locales/ru/ui.json";
import ruVerbs from "#app/locales/ru/verbs.json";
import uzBot from "#app/locales/uz/bot.json";
import uzCount from "#app/locales/uz/count.json";
import uzErrors from "#app/locales/uz/errors.json";
import uzTerms from "#app/locales/uz/terms.json";
import uzShell from "#app/locales/uz/shell.json";
import uzUi from "#app/locales/uz/ui.json";
import uzVerbs from "#app/locales/uz/verbs.json";

export const catalogue = {
  uz: {
    bot: uzBot,
    count: uzCount,
    errors: uzErrors,
    terms: uzTerms,
    shell: uzShell,
    ui: uzUi,
    verbs: uzVerbs,
  },
  ru: {
    bot: ruBot,
    count: ruCount,
    errors: ruErrors,
    terms: ruTerms,
    shell: ruShell,
    ui: ruUi,
    verbs: ruVerbs,
  },
  en: {
    bot: enBot,
    count: enCount,
    errors: enErrors,
    terms: enTerms,
    shell: enShell,
    ui: enUi,
    verbs: enVerbs,
  },
};
