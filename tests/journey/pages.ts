/** The pages as a browser without script asks for them. */
export interface Browser {
  /** Any answer; redirects are not followed. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** Name and value of the cookie of the session. */
  readonly cookie: string;
}

/** Signs in with the form of the page. */
export async function signInToPages(url: string, email: string, password: string): Promise<Browser> {
  const body = new URLSearchParams({ email, password });
  const answer = await fetch(`${url}/sign-in`, { method: "POST", body, redirect: "manual" });
  if (answer.status !== 302) throw new Error(`Sign-in of ${email}: ${answer.status} ${await answer.text()}`);
  const cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  return browserWith(url, cookie);
}

export const browserWith = (url: string, cookie: string): Browser => ({
  cookie,
  ask: (path, init = {}) =>
    fetch(`${url}${path}`, { redirect: "manual", ...init, headers: { ...init.headers, Cookie: cookie } }),
});
