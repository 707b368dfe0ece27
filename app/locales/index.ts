/**
 * The message catalogue: one JSON file per namespace in each language. A new namespace is imported here,
 * three times; a test names a file that was forgotten.
 */
import enAudit from "#app/locales/en/audit.json";
import ruAudit from "#app/locales/ru/audit.json";
import uzAudit from "#app/locales/uz/audit.json";
import enBot from "#app/locales/en/bot.json";
import enCount from "#app/locales/en/count.json";
import enErrors from "#app/locales/en/errors.json";
import enTerms from "#app/locales/en/terms.json";
import enShell from "#app/locales/en/shell.json";
import enUi from "#app/locales/en/ui.json";
import enMoney from "#app/locales/en/money.json";
import enStock from "#app/locales/en/stock.json";
import enTasks from "#app/locales/en/tasks.json";
import enVerbs from "#app/locales/en/verbs.json";
import ruBot from "#app/locales/ru/bot.json";
import ruCount from "#app/locales/ru/count.json";
import ruErrors from "#app/locales/ru/errors.json";
import ruTerms from "#app/locales/ru/terms.json";
import ruShell from "#app/locales/ru/shell.json";
import ruUi from "#app/locales/ru/ui.json";
import ruMoney from "#app/locales/ru/money.json";
import ruStock from "#app/locales/ru/stock.json";
import ruTasks from "#app/locales/ru/tasks.json";
import ruVerbs from "#app/locales/ru/verbs.json";
import uzBot from "#app/locales/uz/bot.json";
import uzCount from "#app/locales/uz/count.json";
import uzErrors from "#app/locales/uz/errors.json";
import uzTerms from "#app/locales/uz/terms.json";
import uzShell from "#app/locales/uz/shell.json";
import uzUi from "#app/locales/uz/ui.json";
import uzMoney from "#app/locales/uz/money.json";
import uzStock from "#app/locales/uz/stock.json";
import uzTasks from "#app/locales/uz/tasks.json";
import uzVerbs from "#app/locales/uz/verbs.json";
import enHome from "#app/locales/en/home.json";
import ruHome from "#app/locales/ru/home.json";
import uzHome from "#app/locales/uz/home.json";
import enMachines from "#app/locales/en/machines.json";
import ruMachines from "#app/locales/ru/machines.json";
import uzMachines from "#app/locales/uz/machines.json";
import enItems from "#app/locales/en/items.json";
import ruItems from "#app/locales/ru/items.json";
import uzItems from "#app/locales/uz/items.json";
import enPeople from "#app/locales/en/people.json";
import ruPeople from "#app/locales/ru/people.json";
import uzPeople from "#app/locales/uz/people.json";
import enAccount from "#app/locales/en/account.json";
import ruAccount from "#app/locales/ru/account.json";
import uzAccount from "#app/locales/uz/account.json";
import enMail from "#app/locales/en/mail.json";
import ruMail from "#app/locales/ru/mail.json";
import uzMail from "#app/locales/uz/mail.json";
import enTokens from "#app/locales/en/tokens.json";
import ruTokens from "#app/locales/ru/tokens.json";
import uzTokens from "#app/locales/uz/tokens.json";
import enIncidents from "#app/locales/en/incidents.json";
import ruIncidents from "#app/locales/ru/incidents.json";
import uzIncidents from "#app/locales/uz/incidents.json";
import enSettings from "#app/locales/en/settings.json";
import ruSettings from "#app/locales/ru/settings.json";
import uzSettings from "#app/locales/uz/settings.json";
import enWriteoff from "#app/locales/en/writeoff.json";
import ruWriteoff from "#app/locales/ru/writeoff.json";
import uzWriteoff from "#app/locales/uz/writeoff.json";
import enExpiry from "#app/locales/en/expiry.json";
import ruExpiry from "#app/locales/ru/expiry.json";
import uzExpiry from "#app/locales/uz/expiry.json";
import enDays from "#app/locales/en/days.json";
import ruDays from "#app/locales/ru/days.json";
import uzDays from "#app/locales/uz/days.json";
import enProof from "#app/locales/en/proof.json";
import ruProof from "#app/locales/ru/proof.json";
import uzProof from "#app/locales/uz/proof.json";
import enScan from "#app/locales/en/scan.json";
import ruScan from "#app/locales/ru/scan.json";
import uzScan from "#app/locales/uz/scan.json";
import enPaper from "#app/locales/en/paper.json";
import ruPaper from "#app/locales/ru/paper.json";
import uzPaper from "#app/locales/uz/paper.json";

export const catalogue = {
  uz: {
    expiry: uzExpiry,
    days: uzDays,
    proof: uzProof,
    paper: uzPaper,
    scan: uzScan,
    writeoff: uzWriteoff,
    account: uzAccount,
    mail: uzMail,
    audit: uzAudit,
    people: uzPeople,
    items: uzItems,
    machines: uzMachines,
    home: uzHome,
    incidents: uzIncidents,
    bot: uzBot,
    count: uzCount,
    errors: uzErrors,
    terms: uzTerms,
    shell: uzShell,
    tokens: uzTokens,
    settings: uzSettings,
    ui: uzUi,
    money: uzMoney,
    stock: uzStock,
    tasks: uzTasks,
    verbs: uzVerbs,
  },
  ru: {
    expiry: ruExpiry,
    days: ruDays,
    proof: ruProof,
    paper: ruPaper,
    scan: ruScan,
    writeoff: ruWriteoff,
    account: ruAccount,
    mail: ruMail,
    audit: ruAudit,
    people: ruPeople,
    items: ruItems,
    machines: ruMachines,
    home: ruHome,
    incidents: ruIncidents,
    bot: ruBot,
    count: ruCount,
    errors: ruErrors,
    terms: ruTerms,
    shell: ruShell,
    tokens: ruTokens,
    settings: ruSettings,
    ui: ruUi,
    money: ruMoney,
    stock: ruStock,
    tasks: ruTasks,
    verbs: ruVerbs,
  },
  en: {
    expiry: enExpiry,
    days: enDays,
    proof: enProof,
    paper: enPaper,
    scan: enScan,
    writeoff: enWriteoff,
    account: enAccount,
    mail: enMail,
    audit: enAudit,
    people: enPeople,
    items: enItems,
    machines: enMachines,
    home: enHome,
    incidents: enIncidents,
    bot: enBot,
    count: enCount,
    errors: enErrors,
    terms: enTerms,
    shell: enShell,
    tokens: enTokens,
    settings: enSettings,
    ui: enUi,
    money: enMoney,
    stock: enStock,
    tasks: enTasks,
    verbs: enVerbs,
  },
};
