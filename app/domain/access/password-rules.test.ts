import { expect, it } from "vitest";
import { systemActor } from "#app/platform/actor.ts";
import { type AppError } from "#app/platform/errors.ts";
import { translator } from "#app/platform/i18n/catalogue.server.ts";
import { fieldErrorText } from "#app/platform/i18n/error-text.ts";
import { languages } from "#app/platform/i18n/index.ts";
import { newId } from "#app/platform/id.ts";
import * as access from "./index.server.ts";
import { requireGoodPassword } from "./password-rules.ts";

const owner = { email: "gulnora.karimova@example.com", fullName: "Gulnora Karimova" };
const system = systemActor("test");

/** What is said about a password, in all languages; none for a good one. */
function refusal(password: string): string[] | null {
  try {
    requireGoodPassword(password, owner);
    return null;
  } catch (error) {
    const [wrong] = (error as AppError).details.errors ?? [];
    return languages.map((language) =>
      fieldErrorText(wrong!, { t: translator(language), language, timeZone: "UTC" }),
    );
  }
}

it("a password is good from 8 characters to 72 bytes, in any letters", () => {
  for (const good of [
    "vendhub-demo",
    "correct horse",
    "x".repeat(71) + "y",
    "ш".repeat(36),
    "qoʻngʻiroq chol",
  ]) {
    expect(refusal(good), good).toBeNull();
  }
});

it.each([
  ["seven77", "At least, characters: 8"],
  ["ш".repeat(37), "Limit: 72 bytes"],
  ["x".repeat(73), "Limit: 72 bytes"],
  ["password", "Everybody tries this password first"],
  ["PassWord", "Everybody tries this password first"],
  ["1q2w3e4r", "Everybody tries this password first"],
  ["12345678", "Everybody tries this password first"],
  ["Gulnora.Karimova", "the name or the e-mail"],
  ["gulnora.karimova@example.com", "the name or the e-mail"],
  ["gulnora karimova", "the name or the e-mail"],
  ["KarimovaGulnora", "the name or the e-mail"],
])("%s is refused, with the reason in every language", (password, reason) => {
  const texts = refusal(password);
  expect(texts?.[languages.indexOf("en")]).toContain(reason);
  expect(new Set(texts).size).toBe(3);
});

it("holds wherever an admin sets one: a new user, an edit (by the name that the edit gives), the first admin", async () => {
  const weak = { details: { errors: [expect.objectContaining({ path: "password" })] } };
  const email = `${newId()}@example.com`;
  const input = { fullName: "Malika", role: "viewer", email } as const;
  await expect(access.createUser(system, { ...input, password: "iloveyou" })).rejects.toMatchObject(weak);
  const user = await access.createUser(system, { ...input, password: "correct horse" });
  const renamed = { fullName: "Sevara Umarova", password: "sevara umarova" };
  await expect(access.updateUser(system, user.id, renamed)).rejects.toMatchObject(weak);
  const first = { fullName: "Admin", email: `${newId()}@example.com`, password: "football1" };
  await expect(access.ensureFirstAdmin(first)).rejects.toMatchObject(weak);
});
