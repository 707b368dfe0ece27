import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import busboy from "busboy";
import { AppError } from "#app/platform/errors.ts";

/** Bytes. */
export const LARGEST_BODY = 1024 * 1024;

/** Refuses a body by its announced size, before anything else is looked at. Throws `request.too_large`. */
export function refuseAnnouncedSize(request: IncomingMessage, limit: number): void {
  if (Number(request.headers["content-length"] ?? 0) > limit) throw tooLarge(limit);
}

const tooLarge = (limit: number): AppError => new AppError("request.too_large", { limit });

/**
 * The body as it came. One that grows past the limit is refused with `request.too_large`; the rest of it is let
 * pass unread, so that the caller gets the answer.
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const collect = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= limit) return void chunks.push(chunk);
      request.off("data", collect);
      request.resume();
      reject(tooLarge(limit));
    };
    request.on("data", collect);
    request.once("end", () => resolve(Buffer.concat(chunks)));
    request.once("error", reject);
    request.once("close", () => reject(new AppError("request.malformed")));
  });
}

const text = new TextDecoder("utf-8", { fatal: true });

/** The JSON of a body; an empty one is undefined. Throws `request.unsupported_type`, `request.malformed`. */
export function parseJson(request: IncomingMessage, body: Buffer): unknown {
  if (body.length === 0) return undefined;
  if (!isJson(request)) throw new AppError("request.unsupported_type", { expected: "application/json" });
  try {
    return JSON.parse(text.decode(body));
  } catch {
    throw new AppError("request.malformed");
  }
}

function isJson({ headers }: IncomingMessage): boolean {
  const encoding = headers["content-encoding"] ?? "identity";
  return (
    encoding === "identity" &&
    /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(headers["content-type"] ?? "")
  );
}

/** A form as it was sent: its fields, and its files by field. */
export interface Form {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, Buffer>>;
}

const MOST_PARTS = 20;
const LONGEST_FIELD = 10_000;

/** The parts of a multipart body. Throws `request.unsupported_type`, `request.malformed`. */
export function parseForm(request: IncomingMessage, body: Buffer): Promise<Form> {
  if (!/^multipart\/form-data\s*;/i.test(request.headers["content-type"] ?? "")) {
    throw new AppError("request.unsupported_type", { expected: "multipart/form-data" });
  }
  return new Promise((resolve, reject) => {
    const malformed = (): void => reject(new AppError("request.malformed"));
    const fields: Record<string, string> = Object.create(null) as Record<string, string>;
    const files: Record<string, Buffer> = Object.create(null) as Record<string, Buffer>;
    const parser = openParser(request, malformed);
    if (!parser) return;
    parser.on("field", (name, value, { nameTruncated, valueTruncated }) => {
      if (name in fields || nameTruncated || valueTruncated) malformed();
      fields[name] = value;
    });
    parser.on("file", (name, stream) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("error", malformed);
      stream.on("end", () => {
        if (name in files) malformed();
        files[name] = Buffer.concat(chunks);
      });
    });
    parser.on("partsLimit", malformed);
    parser.on("error", malformed);
    parser.on("close", () => resolve({ fields, files }));
    parser.end(body);
  });
}

/** A boundary that is missing makes the parser throw at once. */
function openParser(request: IncomingMessage, malformed: () => void): busboy.Busboy | null {
  try {
    return busboy({ headers: request.headers, limits: { parts: MOST_PARTS, fieldSize: LONGEST_FIELD } });
  } catch {
    malformed();
    return null;
  }
}

/** The hash of what a caller sent, whatever the order of its keys; a file counts by its content. */
export const hashContent = (content: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(content, sortKeys) ?? "")
    .digest("hex");

function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Files of a form in place of which their hashes stand. */
export const hashFiles = (files: Form["files"]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).map(([name, file]) => [name, createHash("sha256").update(file).digest("hex")]),
  );
