import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { catalogue } from "#app/locales/index.ts";
import { translator } from "#app/platform/i18n/catalogue.server.ts";
import { count, countedNouns } from "#app/platform/i18n/count.ts";
import { languages, type Language } from "#app/platform/i18n/index.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** "namespace:path.to.key" -> text, plural suffixes kept. */
function textsOf(language: Language): Map<string, string> {
  const texts = new Map<string, string>();
  const walk = (value: unknown, key: string, separator: string): void => {
    if (typeof value === "string") texts.set(key, value);
    else if (typeof value === "object" && value !== null)
      for (const [name, inner] of Object.entries(value)) walk(inner, `${key}${separator}${name}`, ".");
    else throw new Error(`${key} is neither a text nor a group`);
  };
  for (const [namespace, entries] of Object.entries(catalogue[language]))
    for (const [name, inner] of Object.entries(entries)) walk(inner, `${namespace}:${name}`, ".");
  return texts;
}

const texts = { uz: textsOf("uz"), ru: textsOf("ru"), en: textsOf("en") };
const pluralSuffix = /_(zero|one|two|few|many|other)$/;
const isCounted = (key: string): boolean => texts.en.has(`${key.replace(pluralSuffix, "")}_other`);
/** The key without its plural form; "too_many" has none. */
const baseOf = (key: string): string => (isCounted(key) ? key.replace(pluralSuffix, "") : key);
const basesOf = (language: Language): string[] =>
  [...new Set([...texts[language].keys()].map(baseOf))].sort();
const placeholders = (text: string): string[] => [...new Set(text.match(/\{[^}]*\}/g))].sort();

test("every namespace file is part of the catalogue", () => {
  for (const language of languages) {
    const files = readdirSync(join(root, "app/locales", language)).map((file) => file.replace(/\.json$/, ""));
    expect(Object.keys(catalogue[language]).sort()).toEqual(files.sort());
  }
});

test("every key exists in every language", () => {
  expect(basesOf("uz")).toEqual(basesOf("en"));
  expect(basesOf("ru")).toEqual(basesOf("en"));
});

test("no text is empty", () => {
  for (const language of languages)
    expect([...texts[language]].filter(([, text]) => text.trim() === "" || text !== text.trim())).toEqual([]);
});

test("a key has the same placeholders in every language", () => {
  const inLanguage = (language: Language, base: string): string[] =>
    [...texts[language]].filter(([key]) => baseOf(key) === base).flatMap(([, text]) => placeholders(text));
  for (const base of basesOf("en")) {
    const [uz, ru, en] = languages.map((language) => [...new Set(inLanguage(language, base))].sort());
    expect({ base, uz, ru }).toEqual({ base, uz: en, ru: en });
  }
});

test("a counted text has every plural form of its language, each with the same placeholders", () => {
  for (const language of languages) {
    const needed = new Intl.PluralRules(language)
      .resolvedOptions()
      .pluralCategories.map((form) => `_${form}`);
    const counted = [...texts[language].keys()].filter(isCounted);
    for (const base of new Set(counted.map(baseOf))) {
      const forms = needed.map((suffix) => texts[language].get(base + suffix));
      expect({ language, base, missing: forms.filter((form) => form === undefined) }).toEqual({
        language,
        base,
        missing: [],
      });
      expect(new Set(forms.map((form) => placeholders(form!).join()))).toHaveProperty("size", 1);
    }
  }
});

test("every counted noun can be counted", () => {
  for (const language of languages)
    for (const noun of countedNouns) expect(count(translator(language), noun, 5)).toMatch(/^5 \S/);
});

describe("the rules of the vocabulary hold", () => {
  const offenders = (language: Language, wrong: RegExp): string[] =>
    [...texts[language]].filter(([, text]) => wrong.test(text)).map(([key, text]) => `${key}: ${text}`);

  test("Uzbek writes ʻ and ʼ, never a straight or curly mark", () => {
    expect(offenders("uz", /['`\u2018\u2019]/)).toEqual([]);
    expect(offenders("uz", /(?<![oOgG])\u02BB|[oOgG]\u02BC(?!a)/)).toEqual([]);
  });

  test("Uzbek is Latin, English has no Cyrillic, Russian words have no Latin letter inside", () => {
    expect(offenders("uz", /[\u0400-\u04FF]/)).toEqual([]);
    expect(offenders("en", /[\u0400-\u04FF]/)).toEqual([]);
    expect(offenders("ru", /[\u0400-\u04FF][A-Za-z]|[A-Za-z][\u0400-\u04FF]/)).toEqual([]);
  });

  test("quotes are “ ” in English and Uzbek, « » in Russian", () => {
    expect(offenders("ru", /["“”„]/)).toEqual([]);
    expect(offenders("uz", /["«»„]/)).toEqual([]);
    expect(offenders("en", /["«»„]/)).toEqual([]);
  });

  test("no exclamation, no emoji, no “please”", () => {
    for (const language of languages)
      expect(offenders(language, /!|\p{Extended_Pictographic}|\bplease\b|пожалуйста|iltimos/iu)).toEqual([]);
  });

  test("buttons are at most 28 characters, the bot's at most 20", () => {
    for (const language of languages)
      for (const [key, text] of texts[language]) {
        const limit = key.startsWith("bot:b.") ? 20 : key.startsWith("verbs:") ? 28 : Infinity;
        const longest = text.replace("{time}", "18:00").replace("{n}", "999");
        expect(longest.length, `${language} ${key}: ${text}`).toBeLessThanOrEqual(limit);
      }
  });

  test("labels and buttons have no full stop", () => {
    for (const language of languages) {
      const labels = [...texts[language]].filter(([key]) => /^(verbs|terms):|^bot:(b|command)\./.test(key));
      const stopped = labels.filter(([key, text]) => text.endsWith(".") && !key.startsWith("terms:unit."));
      expect(stopped).toEqual([]);
    }
  });
});

describe("what the sources name exists", () => {
  const known = new Set(languages.flatMap((language) => [...texts[language].keys()].map(baseOf)));

  /** Keys that a pattern finds in the sources and the catalogue lacks, each with its file. */
  const missing = (pattern: RegExp, keyOf: (match: RegExpMatchArray) => string): string[] =>
    sourceFiles().flatMap((file) => {
      const keys = [...readFileSync(file, "utf8").matchAll(pattern)].map(keyOf);
      return keys.filter((key) => !known.has(key)).map((key) => `${file.slice(root.length)}: ${key}`);
    });

  /** "stock:issue" is a permission, though it reads like a key of the namespace "stock". */
  const permissions = (): Set<string> => {
    const matrix = readFileSync(join(root, "app/domain/access/matrix.ts"), "utf8");
    return new Set([...matrix.matchAll(/"([\w-]+:[\w-]+)"/g)].map((match) => match[1]!));
  };

  test("every key", () => {
    const isPermission = permissions();
    const namespaces = Object.keys(catalogue.en).join("|");
    const literal = new RegExp(`(["'\`])((?:${namespaces}):[\\w-]+(?:\\.[\\w-]+)*)\\1`, "g");
    const unknown = missing(literal, (match) => match[2]!);
    expect(unknown.filter((found) => !isPermission.has(found.split(": ")[1]!))).toEqual([]);
  });

  test("every error code", () => {
    const thrown = /new AppError\(\s*"([a-z_]+\.[a-z_]+)"/g;
    expect(missing(thrown, (match) => `errors:${match[1]}`)).toEqual([]);
  });

  test("every refusal of a field", () => {
    expect(missing(/\brefusal\("([a-z_]+)"/g, (match) => `errors:field.${match[1]}`)).toEqual([]);
    expect(missing(/\bpath: [^{}]*\bkey: "([a-z_]+)"/g, (match) => `errors:field.${match[1]}`)).toEqual([]);
  });
});

function sourceFiles(): string[] {
  return ["app", "jobs"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
      .map((file) => join(root, folder, file)),
  );
}

describe("the translator", () => {
  test("fills placeholders as they are, without escaping and without reading the value", () => {
    const text = translator("en")("bot:greet", { name: "<Aziz> {name} $t(bot:done) $&" });
    expect(text).toBe("Hello, <Aziz> {name} $t(bot:done) $&. Your route for today: /today");
  });

  test("throws on a missing key, a group and a missing placeholder in tests", () => {
    const t = translator("ru");
    expect(() => t("bot:no.such.key")).toThrow("bot:no.such.key");
    expect(() => t("terms:role")).toThrow("role");
    expect(() => t("bot:greet")).toThrow("{name}");
  });

  test("reads a key beside a key that begins with it", () => {
    expect(translator("en")("bot:b.start")).toBe("Start");
    expect(translator("en")("bot:b.start.all")).toBe("Start all");
  });

  test("chooses the plural form of a whole sentence by its count", () => {
    const seconds = (n: number): string => translator("ru")("errors:request.rate_limited", { count: n });
    expect(seconds(21)).toContain("осталось: 21 секунда.");
    expect(seconds(2)).toContain("осталось: 2 секунды.");
    expect(seconds(5)).toContain("осталось: 5 секунд.");
  });
});
