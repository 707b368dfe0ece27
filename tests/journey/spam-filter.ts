import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail server that takes no letter and quotes the address in it, as filters of spam do. */
export interface SpamFilter {
  /** What SMTP_URL has to be, with a name and this password. */
  url(password: string): string;
  /** The addresses that stood in refused letters, oldest first. */
  readonly quoted: readonly string[];
  stop(): Promise<void>;
}

export async function startSpamFilter(): Promise<SpamFilter> {
  const quoted: string[] = [];
  const server = new SMTPServer({
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS"],
    onAuth: ({ username }, _session, done) => done(null, { user: username }),
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const [address = "no address"] = /http\S+/.exec(readable(Buffer.concat(chunks).toString())) ?? [];
        quoted.push(address);
        const refusal = new Error(`5.7.1 Blocked for the address ${address}`);
        done(Object.assign(refusal, { responseCode: 550 }));
      });
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    url: (password) => `smtp://vendhub:${password}@127.0.0.1:${port}`,
    quoted,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** The text without the marks of its encoding. */
const readable = (mail: string): string =>
  mail
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
