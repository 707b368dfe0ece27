import { setTimeout as delay } from "node:timers/promises";
import type { Update } from "telegraf/types";
import { Refusal } from "./faults.ts";

export interface Webhook {
  readonly url: string;
  readonly secret?: string;
  readonly allowedUpdates?: readonly string[];
}

export interface Delivery {
  readonly updateId: number;
  /** HTTP status; null where nobody answered. */
  readonly status: number | null;
  readonly at: Date;
}

/** Telegram's pause between tries of a webhook that fails, shortened. */
const RETRY_MS = 150;

interface Pending {
  readonly update: Update;
  readonly tried: () => void;
}

/**
 * Updates on their way to the bot: one after the other, each until it is taken, to the webhook where there
 * is one, else to whoever polls.
 */
export class Updates {
  readonly deliveries: Delivery[] = [];
  #webhook: Webhook | null = null;
  #pending: Pending[] = [];
  #nextId = 500_000_001;
  #isPumping = false;
  #isStopped = false;
  #poller: { wake(): void; terminate(): void } | null = null;

  get webhook(): Webhook | null {
    return this.#webhook;
  }

  get pendingCount(): number {
    return this.#pending.length;
  }

  /** Null returns to polling. What is pending goes there next. */
  deliverTo(webhook: Webhook | null): void {
    this.#webhook = webhook;
    this.#poller?.terminate();
    void this.#pump();
  }

  dropPending(): void {
    for (const { tried } of this.#pending.splice(0)) tried();
  }

  takeId(): number {
    return this.#nextId++;
  }

  /** Settles after the first try (webhook) or at once (polling); a failing webhook is tried again until it takes it. */
  async send(update: Update): Promise<void> {
    if (!this.#isAllowed(update)) return;
    await new Promise<void>((resolve) => {
      this.#pending.push({ update, tried: resolve });
      if (!this.#webhook) resolve();
      this.#poller?.wake();
      void this.#pump();
    });
  }

  /** The same update `times` more, all at once; the statuses of the webhook, none when polling. */
  async repeat(update: Update, times: number): Promise<(number | null)[]> {
    const webhook = this.#webhook;
    const copies = Array.from({ length: times }, () => update);
    if (webhook) return Promise.all(copies.map((copy) => this.#post(webhook, copy)));
    await Promise.all(copies.map((copy) => this.send(copy)));
    return [];
  }

  /** Long polling as getUpdates does it; `timeoutSeconds` 0 answers at once. */
  async poll(offset: number, limit: number, timeoutSeconds: number): Promise<Update[]> {
    if (this.#webhook)
      throw new Refusal(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook",
      );
    this.#poller?.terminate();
    this.#pending = this.#pending.filter(({ update }) => update.update_id >= offset);
    if (this.#pending.length === 0 && timeoutSeconds > 0) await this.#waitForUpdate(timeoutSeconds);
    return this.#pending.slice(0, limit).map(({ update }) => update);
  }

  stop(): void {
    this.#isStopped = true;
    this.#poller?.terminate();
    this.dropPending();
  }

  async #waitForUpdate(timeoutSeconds: number): Promise<void> {
    const conflict =
      "Conflict: terminated by other getUpdates request; make sure that only one bot is running";
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(resolve, timeoutSeconds * 1000);
      const end = (settle: () => void) => () => {
        clearTimeout(timer);
        this.#poller = null;
        settle();
      };
      this.#poller = { wake: end(resolve), terminate: end(() => reject(new Refusal(409, conflict))) };
    });
  }

  async #pump(): Promise<void> {
    if (this.#isPumping) return;
    this.#isPumping = true;
    for (let next = this.#pending[0]; next && this.#webhook && !this.#isStopped; next = this.#pending[0]) {
      const status = await this.#post(this.#webhook, next.update);
      next.tried();
      if (status !== null && status < 300) this.#pending = this.#pending.filter((each) => each !== next);
      else await delay(RETRY_MS);
    }
    this.#isPumping = false;
  }

  async #post(webhook: Webhook, update: Update): Promise<number | null> {
    const headers: Record<string, string> = { "Content-Type": "application/json" };
    if (webhook.secret !== undefined) headers["X-Telegram-Bot-Api-Secret-Token"] = webhook.secret;
    const request = { method: "POST", headers, body: JSON.stringify(update) };
    const status = await fetch(webhook.url, request).then(
      async (response) => {
        await response.arrayBuffer();
        return response.status;
      },
      () => null,
    );
    this.deliveries.push({ updateId: update.update_id, status, at: new Date() });
    return status;
  }

  #isAllowed(update: Update): boolean {
    const allowed = this.#webhook?.allowedUpdates ?? [];
    return allowed.length === 0 || Object.keys(update).some((part) => allowed.includes(part));
  }
}
