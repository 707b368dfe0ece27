import { liability } from "#app/domain/reports/index.server.ts";
import { statementPdf } from "#app/paper/statement.ts";
import { businessDay } from "#app/platform/clock.ts";
import { company } from "#app/platform/company.ts";
import { enqueue } from "../outgoing.server.ts";
import type { OwnTurn } from "../turn.server.ts";

/** What the person answers for as a document: as of the tap, whenever it is sent. */
export async function sendStatement({ actor, chat, reader }: OwnTurn): Promise<void> {
  const found = await liability(actor, actor.userId);
  const content = await statementPdf({ ...reader, company: (await company()).name }, found);
  const filename = `statement-${businessDay(found.at, reader.timeZone)}.pdf`;
  await enqueue({
    chatId: chat.id,
    method: "sendDocument",
    payload: {
      chat_id: Number(chat.id),
      document: { filename, content: content.toString("base64") },
      disable_notification: true,
    },
  });
}
