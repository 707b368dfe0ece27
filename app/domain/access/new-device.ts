import { notify } from "#app/domain/notices/index.server.ts";
import { now } from "#app/platform/clock.ts";
import { readDevice } from "./device.ts";

/** Tells a user, in the transaction around, that somebody signed in as him with a browser that was not seen before. */
export async function tellNewDevice(
  userId: string,
  sessionId: string,
  { userAgent, address }: { readonly userAgent: string | null; readonly address: string | null },
): Promise<void> {
  const params = { ...readDevice(userAgent), address, at: now().toISOString() };
  await notify({ recipientId: userId, kind: "session.new", subject: sessionId, params });
}
