import { login, block } from "#app/domain/access/index.server.ts";
import { type Actor, roles, type Role } from "#app/platform/actor.ts";
import { makeActor, system } from "#tests/factories.ts";
import type { TestWeb } from "#tests/web.ts";

/** Somebody who comes to the doors: one of each role, nobody, and one who was blocked while signed in. */
export interface Visitor {
  readonly name: string;
  /** Null: nothing but open doors. */
  readonly role: Role | null;
  /** Null: not signed in at all. */
  readonly actor: (Actor & { readonly userId: string }) | null;
  /** Of the API. */
  readonly token: string | null;
  /** Of the pages. */
  readonly cookie: string | null;
}

const password = "a good test password";

export async function makeVisitors(web: TestWeb): Promise<Visitor[]> {
  const visitors: Visitor[] = [{ name: "nobody", role: null, actor: null, token: null, cookie: null }];
  for (const role of roles) visitors.push(await signIn(web, await makeActor(role), role));
  const blocked = await signIn(web, await makeActor("admin"), null);
  await block(system, blocked.actor!.userId);
  return [...visitors, { ...blocked, name: "blocked" }];
}

export async function signIn(
  web: TestWeb,
  actor: Actor & { readonly userId: string; readonly name: string },
  role: Role | null,
): Promise<Visitor> {
  const email = `${actor.name}@test.local`;
  const { accessToken } = await login({ email, password }, null);
  const response = await fetch(`${web.url}/sign-in`, {
    method: "POST",
    body: new URLSearchParams({ email, password }),
    redirect: "manual",
  });
  const cookie = response.headers.getSetCookie().find((each) => each.startsWith("session="));
  if (!cookie) throw new Error(`${email} could not sign in: ${response.status}`);
  return { name: role ?? "", role, actor, token: accessToken, cookie: cookie.split(";", 1)[0]! };
}
