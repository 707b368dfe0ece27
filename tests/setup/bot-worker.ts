import { startBot } from "#app/bot/index.server.ts";

/** The bot in a process of its own, for tests that kill it. */
await startBot();
