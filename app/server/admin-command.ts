import { randomBytes } from "node:crypto";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { parseArgs } from "node:util";
import { z } from "zod";
import { createUser, ensureFirstAdmin } from "#app/domain/access/index.server.ts";
import { createUserSchema, firstAdminSchema } from "#app/domain/access/schema.ts";
import { systemActor } from "#app/platform/actor.ts";
import { closeDatabase } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { translator } from "#app/platform/i18n/catalogue.server.ts";
import { errorText, fieldErrorText } from "#app/platform/i18n/error-text.ts";
import { loadSettings } from "#app/platform/settings.ts";

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** `admin create --email … [--name …]`; `admin first` is the start's own: the admin of the settings, if there is none. */
export async function adminCommand([what, ...args]: readonly string[]): Promise<number> {
  try {
    if (what === "first") return await makeFirst();
    if (what === "create") return await create(args);
    say("Usage: admin create --email ADDRESS [--name NAME]");
    return 2;
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    process.stderr.write(`${reason}\n`);
    return 1;
  } finally {
    await closeDatabase();
  }
}

async function makeFirst(): Promise<number> {
  const { admin } = loadSettings(process.env);
  const made = admin && (await ensureFirstAdmin(firstAdminSchema.parse({ ...admin, fullName: "Admin" })));
  if (made) say(`First admin: ${made.email ?? ""}`);
  return 0;
}

async function create(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { email: { type: "string" }, name: { type: "string", default: "Admin" } },
  });
  if (!values.email) throw new AppError("input.invalid", { errors: [{ path: "--email", key: "required" }] });
  const asked = process.env["ADMIN_PASSWORD"] || (process.stdin.isTTY ? await askPassword() : "");
  const password = asked || randomBytes(15).toString("base64url");
  const input = createUserSchema.parse({
    email: values.email,
    fullName: values.name,
    role: "admin",
    password,
  });
  const user = await createUser(systemActor("admin create"), input);
  say(`Admin: ${user.email ?? ""}`);
  if (!asked) say(`Password, shown this once: ${password}`);
  return 0;
}

/** Nothing of what is typed is shown. */
async function askPassword(): Promise<string> {
  process.stdout.write("Password (empty: one is made): ");
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const typed = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  try {
    return await typed.question("");
  } finally {
    typed.close();
    process.stdout.write("\n");
  }
}

/** What a person can mend, in one line each; null for a bug. */
function reasonOf(error: unknown): string | null {
  if (error instanceof z.ZodError) {
    return error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("\n");
  }
  if (!(error instanceof AppError)) return null;
  const reader = { t: translator("en"), language: "en", timeZone: "UTC" } as const;
  const fields = error.details.errors?.map((each) => `${each.path}: ${fieldErrorText(each, reader)}`);
  return fields?.join("\n") ?? errorText(error, reader);
}
