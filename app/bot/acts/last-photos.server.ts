import { movePhoto } from "#app/domain/work/index.server.ts";
import { refuse } from "../refusal.server.ts";
import { hint, refreshVisit, type Visit } from "../visit.server.ts";

/** Moves the last photo, or the last album, to the other side of the work. */
export async function moveLastPhotos(visit: Visit, kind: "before" | "after"): Promise<void> {
  const { turn } = visit;
  const { lastPhotos } = turn.chat.state;
  visit.state.view = "card";
  if (!lastPhotos || lastPhotos.cardId !== visit.card.id) return;
  try {
    await movePhoto(turn.actor, lastPhotos.ids, kind);
    turn.chat.state.lastPhotos = { ...lastPhotos, kind };
    hint(visit, turn.reader.t(`bot:photo.side.${kind}`));
  } catch (error) {
    await refuse(turn, error);
  }
  await refreshVisit(visit);
}
