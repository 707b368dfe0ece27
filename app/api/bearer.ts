import { actorOfBearer } from "#app/domain/access/index.server.ts";
import type { User } from "#app/domain/access/schema.ts";
import type { Actor } from "#app/platform/actor.ts";
import { AppError } from "#app/platform/errors.ts";

export interface Caller {
  readonly actor: Actor;
  readonly user: User;
  /** As it came, for signing it out. */
  readonly accessToken: string;
}

/** Who calls, by the bearer token alone: the API takes no cookie. Throws `access.unauthenticated`, `access.token_invalid`. */
export async function identify(authorization: string | undefined, requestId: string): Promise<Caller> {
  const accessToken = /^Bearer +([\w.~+/=-]+) *$/i.exec(authorization ?? "")?.[1];
  if (!accessToken) throw new AppError("access.unauthenticated");
  const found = await actorOfBearer(accessToken, requestId);
  if (!found) throw new AppError("access.token_invalid");
  return { ...found, accessToken };
}
