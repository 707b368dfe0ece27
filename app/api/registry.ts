import type { z } from "zod";
import type { Access, Permission } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import type { Language } from "#app/platform/i18n/index.ts";
import type { PageRequest } from "#app/platform/paging.ts";
import type { ErrorCode } from "./status.ts";

/**
 * An operation is registered once: its route, who may call it, what it takes and answers, and what it does. The
 * router, the checks and the OpenAPI document all come from here.
 */
export type Operation = OpenOperation | SignedOperation;

export type Method = "get" | "post" | "put" | "patch";

/** Whether an operation edits what was read before, and heeds the `If-Match` of a caller. */
export const heedsVersion = (operation: Operation): boolean =>
  operation.method === "patch" ||
  operation.method === "put" ||
  (operation.access !== "open" && operation.replaces === true);

interface Described {
  readonly method: Method;
  /** Below /api, parameters with a colon: "/tasks/:id/assign". */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly answer: Answered;
  /** Refusals of its own; those that every operation has are not named. */
  readonly errors?: readonly ErrorCode[];
  /** Bytes; 1 MB unless said. */
  readonly largestBody?: number;
}

export interface Answered {
  readonly status: 200 | 201 | 204;
  /** Of the JSON answered; none for 204 and for what is no JSON. */
  readonly schema?: z.ZodType;
  /** Of an answer that is no JSON; the handler returns a Buffer then. */
  readonly contentType?: string;
  /** The answer's `updatedAt` is its `ETag`: of everything that people edit, where it is read and where it is edited. */
  readonly etag?: boolean;
  /** A field that is a secret: a repeat under the same idempotency key gets null there, and it is kept nowhere. */
  readonly secret?: string;
}

/** Answers without sign-in: login, refresh, webhook. */
export interface OpenOperation extends Described {
  readonly access: "open";
  readonly body?: z.ZodType;
  /** The handler checks the body itself and gets its bytes: where something comes before the body's form. */
  readonly rawBody?: boolean;
  handle(call: OpenCall<unknown>): Promise<unknown>;
}

export interface OpenCall<Body> {
  readonly body: Body;
  readonly requestId: string;
  /** Of the caller, as "trust proxy" sees it. */
  readonly address: string | null;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Everything else: whoever is signed in and whose role allows it. */
export interface SignedOperation extends Described {
  /** One of these permissions; "signed-in": whoever is; "admin": the role itself. */
  readonly access: Exclude<Access, "open">;
  /** What an API token needs for an operation that is open to whoever is signed in; without it no token may. */
  readonly tokenAccess?: Permission;
  /** Whether the actor may do this to the row of the address, asked before the body is read. Throws what refuses it. */
  checkRow?(actor: Actor, id: string): Promise<unknown>;
  /** Answers also who has to choose another password first. */
  readonly beforePasswordChange?: true;
  readonly list?: ListRules;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** A body that may be left out altogether. */
  readonly bodyOptional?: boolean;
  readonly form?: FormRules;
  /** A POST that puts a new version in the place of the one in force; `If-Match` names that one. */
  readonly replaces?: true;
  handle(call: SignedCall<unknown, unknown>): Promise<unknown>;
}

/** A keyset list: limit, cursor, sort and count are its own, the rest of the query is its filter (`query`). */
export interface ListRules {
  readonly sorts: readonly string[];
  readonly byDefault: string;
}

/** A multipart body: one file, and fields beside it. */
export interface FormRules {
  readonly file: string;
  readonly fields: z.ZodObject;
}

export interface SignedCall<Query, Body> {
  readonly actor: Actor & { readonly userId: string };
  readonly accessToken: string;
  /** The user's, else what the call asks for. */
  readonly language: Language;
  /** The id in the address; "" where it has none. */
  readonly id: string;
  readonly query: Query;
  readonly page: PageRequest;
  readonly body: Body;
  /** The uploaded file of a form. */
  readonly file: Buffer;
  /** From `If-Match`: the `updatedAt` that was read. */
  readonly unchangedSince: Date | undefined;
}

type QueryOf<Query> = Query extends z.ZodType ? z.output<Query> : Record<string, never>;
type BodyOf<Body> = Body extends z.ZodType ? z.output<Body> : undefined;

type Registered<Query, Body> = Omit<SignedOperation, "query" | "body" | "handle"> & {
  readonly query?: Query;
  readonly body?: Body;
  handle(call: SignedCall<QueryOf<Query>, BodyOf<Body>>): Promise<unknown>;
};

type OpenRegistered<Body> = Omit<OpenOperation, "access" | "body" | "handle"> & {
  readonly body?: Body;
  handle(call: OpenCall<BodyOf<Body>>): Promise<unknown>;
};

/** Registers an operation for whoever is signed in. */
export const operation = <
  Query extends z.ZodObject | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
>(
  registered: Registered<Query, Body>,
): SignedOperation => registered;

/** Registers an operation that needs no sign-in. */
export const openOperation = <Body extends z.ZodType | undefined = undefined>(
  registered: OpenRegistered<Body>,
): OpenOperation => ({ ...registered, access: "open" });
