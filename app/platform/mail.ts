import { createTransport, type Transporter } from "nodemailer";
import { settings } from "./settings.ts";

export interface Mail {
  /** The same for a mail that is sent again, so that a mail program shows it once. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Milliseconds: a server that says nothing gives the job back to the queue. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

let transport: Transporter | null = null;

/** Sends a mail by SMTP_URL. Throws when the server does not take it, and when no server is set. */
export async function sendMail({ id, to, subject, text }: Mail): Promise<void> {
  const { mail, baseUrl } = settings();
  if (!mail) throw new Error("SMTP_URL is not set");
  transport ??= createTransport({ url: mail.url, ...patience });
  await transport.sendMail({
    from: mail.from,
    // A name, never parsed as a list of addresses.
    to: { name: "", address: to },
    subject,
    text,
    messageId: `<${id}@${new URL(baseUrl).hostname}>`,
    headers: { "Auto-Submitted": "auto-generated" },
  });
}
