/**
 * A text as search, sign-in and import compare it: small letters, composed, single blanks, without any of
 * the marks that people type for the Uzbek ʻ and ʼ (' ’ ‘ ` ʻ ʼ). Stored names stay as typed.
 */
export const foldSearch = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/['\u2019\u2018`\u02BB\u02BC]/g, "")
    .replace(/\s+/gu, " ")
    .trim();
