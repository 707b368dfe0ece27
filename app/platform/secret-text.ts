/** What stands in the place of a secret in a log line. */
export const CENSOR = "[secret]";

const known = new Set<string>();
let knownPattern: RegExp | null = null;

/** Shorter ones would strike out ordinary words. */
const SHORTEST = 6;

/** Keeps secrets out of every log line that this process writes from now on, wherever in it they stand. */
export function hideSecrets(secrets: readonly (string | null | undefined)[]): void {
  for (const secret of secrets) {
    if (!secret || secret.length < SHORTEST) continue;
    // A line is JSON, an address percent-encoded.
    for (const form of [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)])
      known.add(form);
  }
  // The longest first: a secret may begin with another one.
  const forms = [...known].sort((one, other) => other.length - one.length).map(escapePattern);
  knownPattern = forms.length > 0 ? new RegExp(forms.join("|"), "g") : null;
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Secrets that people and machines carry, by their form: nobody can list them beforehand. */
const FORMS: readonly (readonly [form: RegExp, replacement: string])[] = [
  [/\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]+/g, CENSOR],
  [/\b(Bearer|Basic) +[\w.~+/=-]{8,}/gi, `$1 ${CENSOR}`],
  [/\bvh_[\w-]{16,}/g, CENSOR],
  [/\bbot\d+:[\w-]{20,}/g, `bot${CENSOR}`],
  [/\/start [\w-]{16,}/g, `/start ${CENSOR}`],
  // Not of the set-up page: its address is written into the log for whoever installs, and is of no use afterwards.
  [
    /(?<!\/set-up)([?&](?:token|start|sig|code|password|secret|key|x-amz-\w+)=)[^&\s"'\\<>]+/gi,
    `$1${CENSOR}`,
  ],
  [/((?:\/|%2F)reset-password(?:\/|%2F))[\w-]+/gi, `$1${CENSOR}`],
  [/\b((?:__Host-)?(?:session|sign-in|known-browser|flash)=)[^;\s"\\]+/g, `$1${CENSOR}`],
  [/(:\/\/[^\s:/@"]*:)[^\s@"/]+@/g, `$1${CENSOR}@`],
];

/** The text without secrets. */
export function censor(text: string): string {
  const withoutKnown = knownPattern ? text.replace(knownPattern, CENSOR) : text;
  return FORMS.reduce((line, [form, replacement]) => line.replace(form, replacement), withoutKnown);
}
