import { company } from "#app/platform/company.ts";
import { formatDateTime } from "#app/platform/i18n/format.ts";
import { translator } from "#app/platform/i18n/catalogue.server.ts";
import { sendMail } from "#app/platform/mail.ts";
import { settings } from "#app/platform/settings.ts";
import { resetMailOf } from "./password-reset.ts";
import type { User } from "./schema.ts";
import type { SecurityNotice } from "./security-notices.ts";
import { findUser, toUser } from "./users.ts";

/** Writes the mail with the link to a new password; nothing where there is nobody to write to. */
export async function mailPasswordReset(resetId: string): Promise<void> {
  const mail = settings().mail && (await resetMailOf(resetId));
  if (mail) await write(mail.user, "reset", { url: mail.url }, `reset-${resetId}`);
}

/** Writes to the owner of an account what was done to it, at an RFC 3339 time. */
export async function mailSecurityNotice(userId: string, kind: SecurityNotice, at: string): Promise<void> {
  if (!settings().mail) return;
  const user = toUser(await findUser(userId));
  const name = kind === "user.password_reset" ? "passwordReset" : "secondFactorReset";
  if (user.status === "active") await write(user, name, { at: new Date(at) }, `${name}-${userId}-${at}`);
}

async function write(
  user: User,
  kind: string,
  { url = "", at }: { url?: string; at?: Date },
  id: string,
): Promise<void> {
  if (user.email === null) return;
  const { name, language: usual, timeZone } = await company();
  const language = user.language ?? usual;
  const t = translator(language);
  const words = {
    name: user.fullName,
    company: name || "VendHub",
    url,
    time: at ? formatDateTime(at, { language, timeZone }) : "",
  };
  await sendMail({
    id: id.replace(/[^\w-]/g, ""),
    to: user.email,
    subject: t(`mail:${kind}.subject`, words),
    text: t(`mail:${kind}.text`, words),
  });
}
