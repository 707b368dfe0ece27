import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { AppError } from "#app/platform/errors.ts";
import type { Settings } from "#app/platform/settings.ts";
import { assertKey, expectSize, type FileAbout, type Storage, type StoredFile } from "./storage.ts";

export type S3Settings = NonNullable<Settings["s3"]>;

/** Files in a bucket that exists already: it is never made here, and its absence is said by name. */
export function s3Storage(settings: S3Settings): Storage {
  const client = clientOf(settings, settings.endpoint);
  const { bucket } = settings;
  const at = (key: string): { Bucket: string; Key: string } => {
    assertKey(key);
    return { Bucket: bucket, Key: key };
  };

  return {
    async put(key: string, body: Buffer | Readable, { contentType, size }: FileAbout) {
      const target = { ...at(key), ContentType: contentType };
      const stored = Buffer.isBuffer(body)
        ? client.send(new PutObjectCommand({ ...target, Body: body, ContentLength: body.length }))
        : uploadStream(client, target, body, size);
      await namingTheBucket<unknown>(settings, stored);
    },

    async get(key: string): Promise<StoredFile> {
      const found = await orNullIfMissing(settings, client.send(new GetObjectCommand(at(key))));
      if (!found) throw new AppError("file.not_found", { key });
      if (!(found.Body instanceof Readable)) throw new Error(`S3 gave no stream for ${key}`);
      return {
        stream: found.Body,
        size: found.ContentLength ?? 0,
        contentType: found.ContentType ?? "application/octet-stream",
      };
    },

    async exists(key: string) {
      return (await orNullIfMissing(settings, client.send(new HeadObjectCommand(at(key))))) !== null;
    },

    async remove(key: string) {
      await namingTheBucket(settings, client.send(new DeleteObjectCommand(at(key))));
    },

    async ping() {
      const head = client.send(new HeadBucketCommand({ Bucket: bucket }));
      if (!(await orNullIfMissing(settings, head))) throw missingBucket(settings, undefined);
    },
  };
}

/**
 * Makes addresses on the public host that S3 itself checks, living `expiresInSeconds` from now.
 * The host is part of what S3 signs: it has to pass the Host header on as it got it.
 */
export function publicPresigner(
  settings: S3Settings,
  publicUrl: string,
): (key: string, expiresInSeconds: number) => Promise<string> {
  const client = clientOf(settings, publicUrl);
  return (key, expiresInSeconds) => {
    assertKey(key);
    const command = new GetObjectCommand({ Bucket: settings.bucket, Key: key });
    return getSignedUrl(client, command, { expiresIn: expiresInSeconds });
  };
}

function clientOf(settings: S3Settings, endpoint: string | null): S3Client {
  return new S3Client({
    region: settings.region,
    ...(endpoint ? { endpoint } : {}),
    credentials: { accessKeyId: settings.accessKeyId, secretAccessKey: settings.secretAccessKey },
    forcePathStyle: true,
    // Several servers store the checksum trailers of newer clients as if they were content.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
}

/** In parts, so that nothing is held whole in memory; a stream that breaks leaves no object. */
async function uploadStream(
  client: S3Client,
  target: { Bucket: string; Key: string; ContentType: string },
  body: Readable,
  size: number | undefined,
): Promise<void> {
  const measured = expectSize(size);
  const upload = new Upload({ client, params: { ...target, Body: measured } });
  const reading = pipeline(body, measured).catch(async (error: unknown) => {
    await upload.abort();
    throw error;
  });
  // Nobody reads on after a refused upload: breaking the stream lets its source go.
  const storing = upload.done().catch((error: unknown) => {
    measured.destroy(asError(error));
    throw error;
  });
  // The first to fail is the cause; the other only says that it was broken off.
  await Promise.all([reading, storing]);
}

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));

/** Null for a missing key; a missing bucket throws. A HEAD has no body, so that its 404 is just "NotFound". */
async function orNullIfMissing<Result>(settings: S3Settings, work: Promise<Result>): Promise<Result | null> {
  try {
    return await namingTheBucket(settings, work);
  } catch (error) {
    const isMissing = error instanceof S3ServiceException && ["NoSuchKey", "NotFound"].includes(error.name);
    if (isMissing) return null;
    throw error;
  }
}

async function namingTheBucket<Result>(settings: S3Settings, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && error.name === "NoSuchBucket") throw missingBucket(settings, error);
    throw error;
  }
}

function missingBucket({ bucket, endpoint, region }: S3Settings, cause: unknown): Error {
  const place = endpoint ?? `AWS ${region}`;
  return new Error(`S3 bucket "${bucket}" does not exist at ${place}: create it or correct S3_BUCKET`, {
    cause,
  });
}
