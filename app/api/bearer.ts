import { actorOfBearer, type Bearer } from "#app/domain/access/index.server.ts";
import { AppError } from "#app/platform/errors.ts";

export interface Caller extends Bearer {
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
