import { may } from "#app/domain/access/index.server.ts";
import { openBagsOf, type OpenBag } from "#app/domain/cash/index.server.ts";
import { goodsStatement, type GoodsStatement } from "#app/domain/stock/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { now } from "#app/platform/clock.ts";

/** What a person answers for at a moment: goods with their value, and sealed bags, whose cash nobody has counted yet. */
export interface Liability extends GoodsStatement {
  readonly at: Date;
  /** Without sums: they are not known before the count. Empty for a reader who may not see them. */
  readonly bags: readonly OpenBag[];
}

/** As of now. Throws `row.not_found` for another person's where the reader sees only his own goods. */
export async function liability(actor: Actor, userId: string): Promise<Liability> {
  const goods = await goodsStatement(actor, userId);
  const seesBags = actor.userId === userId || may(actor.role, "collection:read");
  return { ...goods, at: now(), bags: seesBags ? await openBagsOf(userId) : [] };
}
