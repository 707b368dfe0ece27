/** The HTTP API as a machine calls it. */
export interface Api {
  get<Body>(path: string): Promise<Body>;
  post<Body>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Body>;
  put<Body>(path: string, body: unknown): Promise<Body>;
  patch<Body>(path: string, body: unknown): Promise<Body>;
  /** Any answer, also a refusal. */
  call(method: string, path: string, content?: Content): Promise<Answer>;
}

export interface Content {
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is. */
  readonly raw?: string | Uint8Array<ArrayBuffer> | FormData;
  readonly headers?: Record<string, string>;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

/** `token` null: without signing in. */
export function apiOf(url: string, token: string | null): Api {
  const call = async (
    method: string,
    path: string,
    { json, raw, headers }: Content = {},
  ): Promise<Answer> => {
    const response = await fetch(`${url}/api${path}`, {
      method,
      headers: {
        ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
        ...(json === undefined ? {} : { "Content-Type": "application/json" }),
        ...headers,
      },
      body: raw ?? (json === undefined ? undefined : JSON.stringify(json)),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get("content-type") ?? "");
    return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
  };
  const succeed = async <Body>(method: string, path: string, content?: Content): Promise<Body> => {
    const { status, body } = await call(method, path, content);
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
    return body as Body;
  };
  return {
    call,
    get: (path) => succeed("GET", path),
    post: (path, json = {}, headers) => succeed("POST", path, { json, headers }),
    put: (path, json) => succeed("PUT", path, { json }),
    patch: (path, json) => succeed("PATCH", path, { json }),
  };
}

/** Signs in and answers the API with that person's token. */
export async function signInToApi(url: string, email: string, password: string): Promise<Api> {
  const { accessToken } = await apiOf(url, null).post<{ accessToken: string }>("/auth/login", {
    email,
    password,
  });
  return apiOf(url, accessToken);
}
