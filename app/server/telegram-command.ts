import type { Settings } from "#app/platform/settings.ts";

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** `telegram set|info|delete`: the webhook of the bot. The worker sets it by itself at start; this is for looking and mending. */
export async function telegramCommand(act: string | undefined, { telegram }: Settings): Promise<number> {
  const calls: Record<string, { method: string; payload: object }> = {
    set: {
      method: "setWebhook",
      payload: { url: telegram.webhookUrl, secret_token: telegram.webhookSecret },
    },
    info: { method: "getWebhookInfo", payload: {} },
    delete: { method: "deleteWebhook", payload: {} },
  };
  const call = calls[act ?? ""];
  if (!call) return refuse("Usage: telegram set|info|delete", 2);
  if (telegram.botToken === null) return refuse("TELEGRAM_BOT_TOKEN: missing; from @BotFather");
  if (act === "set" && telegram.webhookUrl === null) return refuse("TELEGRAM_WEBHOOK_URL: missing");
  try {
    const response = await fetch(`${telegram.apiRoot}/bot${telegram.botToken}/${call.method}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(call.payload),
      signal: AbortSignal.timeout(15_000),
      redirect: "error",
    });
    say(JSON.stringify(await response.json(), null, 2));
    return response.ok ? 0 : 1;
  } catch (error) {
    // The address holds the token and is not told.
    return refuse(`Telegram is not reached: ${error instanceof Error ? error.name : "unknown reason"}`);
  }
}

function refuse(line: string, exitCode = 1): number {
  say(line);
  return exitCode;
}
