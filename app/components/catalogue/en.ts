/**
 * Every namespace of the pages in one chunk; the texts of the bot, of mails and of errors, which reach
 * a page already spoken, stay on the server.
 */
export const texts = import.meta.glob(
  ["/app/locales/en/*.json", "!**/bot.json", "!**/errors.json", "!**/mail.json"],
  {
    eager: true,
    import: "default",
  },
) as Readonly<Record<string, Record<string, unknown>>>;
