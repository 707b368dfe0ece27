import { createHash } from "node:crypto";
import sharp from "sharp";
import type { Document, PhotoSize } from "telegraf/types";
import { Refusal } from "./faults.ts";
import type { Upload } from "./request.ts";

/** Bots can fetch files up to this many bytes. */
const LARGEST_DOWNLOAD = 20 * 1024 * 1024;

interface KeptFile {
  readonly id: string;
  readonly uniqueId: string;
  readonly path: string;
  readonly body: Buffer;
}

/** Files that went through the double. Ids depend on content and kind alone: the same picture again has the same. */
export class Files {
  readonly #byId = new Map<string, KeptFile>();
  readonly #byPath = new Map<string, KeptFile>();
  /** What getFile says of where a file lies, where it is to lie. */
  lie: string | null = null;
  /** Where downloads are sent on to instead of being answered. */
  redirect: string | null = null;

  /** As Telegram keeps a photo: compressed, without EXIF, in two sizes, the largest last. */
  async keepPhoto(original: Buffer): Promise<PhotoSize[]> {
    const edges = [90, 1280];
    return Promise.all(edges.map(async (edge) => this.#keepSize(original, edge)));
  }

  /** As Telegram keeps a document: byte for byte. */
  keepDocument({ name, body }: Upload, mimeType: string): Document {
    const file = this.#keep("document", body, body, `documents/${extensionOf(name)}`);
    const ids = { file_id: file.id, file_unique_id: file.uniqueId };
    return { ...ids, file_name: name, mime_type: mimeType, file_size: body.length };
  }

  /** The result of getFile. */
  describe(fileId: string): {
    file_id: string;
    file_unique_id: string;
    file_size: number;
    file_path: string;
  } {
    const file = this.#byId.get(fileId);
    if (!file) throw new Refusal(400, "Bad Request: invalid file_id");
    if (file.body.length > LARGEST_DOWNLOAD) throw new Refusal(400, "Bad Request: file is too big");
    const ids = { file_id: file.id, file_unique_id: file.uniqueId };
    return { ...ids, file_size: file.body.length, file_path: this.lie ?? file.path };
  }

  /** Bytes by file id or by the path that getFile gave. */
  read(idOrPath: string): Buffer | undefined {
    return (this.#byId.get(idOrPath) ?? this.#byPath.get(idOrPath))?.body;
  }

  async #keepSize(original: Buffer, edge: number): Promise<PhotoSize> {
    const { body, width, height } = await compress(original, edge);
    const file = this.#keep(`photo ${edge}`, original, body, "photos/jpg");
    const ids = { file_id: file.id, file_unique_id: file.uniqueId };
    return { ...ids, width, height, file_size: body.length };
  }

  #keep(kind: string, original: Buffer, body: Buffer, folderAndType: string): KeptFile {
    const hash = createHash("sha256").update(kind).update(original).digest("base64url");
    const id = `AgACAgIAAxkBAAI${hash}`;
    const known = this.#byId.get(id);
    if (known) return known;
    const [folder, type] = folderAndType.split("/");
    const path = `${folder}/file_${this.#byId.size}.${type}`;
    const file = { id, uniqueId: `AQAD${hash.slice(0, 12)}`, path, body };
    this.#byId.set(id, file);
    this.#byPath.set(path, file);
    return file;
  }
}

/** What can't be compressed (a test's few bytes) is kept as it is. */
async function compress(
  original: Buffer,
  edge: number,
): Promise<{ body: Buffer; width: number; height: number }> {
  try {
    const resized = sharp(original)
      .autoOrient()
      .resize(edge, edge, { fit: "inside", withoutEnlargement: true });
    const { data, info } = await resized.jpeg({ quality: 80 }).toBuffer({ resolveWithObject: true });
    return { body: data, width: info.width, height: info.height };
  } catch {
    return { body: original, width: edge, height: edge };
  }
}

const extensionOf = (name: string): string => /\.(\w+)$/.exec(name)?.[1] ?? "dat";
