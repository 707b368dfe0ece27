import type { IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import busboy from "busboy";

export interface Upload {
  readonly name: string;
  readonly body: Buffer;
}

export interface Parameters {
  readonly payload: Record<string, unknown>;
  /** By field. */
  readonly uploads: Record<string, Upload>;
}

/** Fields that hold JSON where the body itself is a form. */
const JSON_FIELDS = [
  "reply_markup",
  "entities",
  "allowed_updates",
  "commands",
  "scope",
  "link_preview_options",
];

/** The parameters of a call: query, JSON, urlencoded and multipart alike. */
export async function readParameters(request: IncomingMessage, query: URLSearchParams): Promise<Parameters> {
  const type = request.headers["content-type"] ?? "";
  if (type.startsWith("multipart/form-data")) return readMultipart(request);
  const text = (await buffer(request)).toString("utf8");
  if (type.startsWith("application/json"))
    return { payload: asRecord(JSON.parse(text || "{}")), uploads: {} };
  const form = new URLSearchParams(text);
  return { payload: unfold(Object.fromEntries([...query, ...form])), uploads: {} };
}

async function readMultipart(request: IncomingMessage): Promise<Parameters> {
  const fields: Record<string, string> = {};
  const uploads: Record<string, Upload> = {};
  const reading: Promise<void>[] = [];
  await new Promise<void>((resolve, reject) => {
    const parser = busboy({ headers: request.headers });
    parser.on("field", (name, value) => {
      fields[name] = value;
    });
    parser.on("file", (field, stream, { filename: name = field }) => {
      const whole = buffer(stream).then((body) => {
        uploads[field] = { name, body };
      });
      reading.push(whole);
    });
    parser.on("close", resolve);
    parser.on("error", reject);
    request.pipe(parser);
  });
  await Promise.all(reading);
  return { payload: unfold(fields), uploads };
}

function unfold(fields: Record<string, string>): Record<string, unknown> {
  const unfolded = Object.entries(fields).map(([name, value]): [string, unknown] => [
    name,
    JSON_FIELDS.includes(name) ? JSON.parse(value) : value,
  ]);
  return Object.fromEntries(unfolded);
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? { ...value } : {};
