import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loader as serveFile } from "#app/routes/files.$/route.tsx";
import { shiftClock } from "#app/platform/clock.ts";
import { makeExamples, type Examples } from "#tests/api-examples.ts";
import { photoForm, startApi, type Received, type Sent, type TestApi } from "#tests/api.ts";
import {
  jpegThatIsAPage,
  jpegThatIsAScript,
  jpegThatIsAZip,
  pngOf50000,
  pngWithTextBomb,
  progressiveGiant,
  svg,
  svgBehindJpegMark,
  trickyNames,
  webpOfManyFrames,
} from "#tests/fixtures/hostile.ts";
import { phonePhoto } from "#tests/fixtures/photos.ts";

let api: TestApi;
let examples: Examples;
let token: string;
beforeAll(async () => {
  api = await startApi();
  examples = await makeExamples(api);
  token = examples.tokens.operator;
});
afterAll(() => api.close());

const freshTask = async (): Promise<string> => (await examples.of("POST /tasks/:id/photos")).path ?? "";
const send = async (sent: Sent): Promise<Received> => api.call("POST", await freshTask(), { token, ...sent });

/** Opens the address of an API answer, as a browser would. */
async function open(address: string): Promise<Response> {
  const { pathname } = new URL(address);
  const params = { "*": pathname.replace("/files/", "") };
  try {
    return await serveFile({ request: new Request(address), params, context: { requestId: "r" } });
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

const urlOf = ({ json }: Received): string => (json as { url: string }).url;

describe("a photo that is something else as well", () => {
  it.each([
    ["a page", jpegThatIsAPage],
    ["a zip archive", jpegThatIsAZip],
    ["a script", jpegThatIsAScript],
    ["a WebP of 400 frames", webpOfManyFrames],
    ["a PNG with 200 MB of packed text", () => Promise.resolve(pngWithTextBomb())],
  ])("is served as the picture that it is: %s", async (_what, make) => {
    const stored = await send({ raw: photoForm("before", await make(), "page.html") });
    expect(stored.status, stored.bytes.toString()).toBe(201);
    const { headers } = await open(urlOf(stored));
    expect(headers.get("content-type")).toMatch(/^image\/(jpeg|png|webp)$/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
    expect(headers.get("content-disposition")).toMatch(/^inline; filename="[0-9a-f]{64}"$/);
  });
});

describe("what is no photo", () => {
  it.each([
    ["an SVG", () => svg, "not_a_picture"],
    ["an SVG behind the mark of a JPEG", () => svgBehindJpegMark, "not_a_picture"],
    ["a PNG of 50,000 x 50,000", pngOf50000, "too_many_pixels"],
    ["a progressive JPEG of 36 million pixels", progressiveGiant, "too_many_pixels"],
    ["nothing", () => Buffer.alloc(0), "not_a_picture"],
  ])("is refused: %s", async (_what, make, code) => {
    const refused = await send({ raw: photoForm("before", await make()) });
    expect([refused.status, refused.json["code"]]).toEqual([422, code]);
  });

  it("cut off right behind its head is refused or kept, and never breaks anything", async () => {
    const photo = await phonePhoto({ seed: "cut", takenAt: new Date(), megabytes: 0.3 });
    for (const length of [3, 20, 200, 2_000, photo.length - 1]) {
      const answer = await send({ raw: photoForm("before", photo.subarray(0, length)) });
      expect([201, 422], `${length}: ${answer.bytes.toString()}`).toContain(answer.status);
    }
  });
});

it("the name of a file is nothing to us: none is kept, and none changes where the file lies", async () => {
  const photo = await phonePhoto({ seed: "named", takenAt: new Date(), megabytes: 0.1 });
  for (const name of trickyNames) {
    const body = Buffer.concat([
      part("kind", null, "before"),
      part("file", name, photo),
      Buffer.from("--x--\r\n"),
    ]);
    const headers = { "Content-Type": "multipart/form-data; boundary=x" };
    const answer = await send({ raw: new Uint8Array(body), headers });
    expect([201, 400, 422], `${name.slice(0, 40)}: ${answer.bytes.toString()}`).toContain(answer.status);
    const told = answer.bytes.toString();
    for (const trace of ["passwd", "system32", "cron.d", "htaccess", "onerror", "gpj.exe"])
      expect(told).not.toContain(trace);
    if (answer.status === 201)
      expect(new URL(urlOf(answer)).pathname).toMatch(/^\/files\/\w\w\/[0-9a-f]{64}$/);
  }
});

function part(name: string, filename: string | null, content: string | Buffer): Buffer {
  const file = filename === null ? "" : `; filename="${filename}"`;
  const head = `--x\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from("\r\n")]);
}

describe("a form that means harm", () => {
  const headers = { "Content-Type": "multipart/form-data; boundary=x" };
  const manyParts = Array.from({ length: 1_000 }, (_, at) => part(`f${at}`, null, "x"));
  it.each<[string, Sent, number]>([
    ["a thousand parts", { raw: joined(manyParts), headers }, 400],
    [
      "a thousand files",
      { raw: joined(manyParts.map((_, at) => part(`f${at}`, "x.jpg", "x"))), headers },
      400,
    ],
    [
      "the same field twice",
      { raw: joined([part("kind", null, "a"), part("kind", null, "b")]), headers },
      400,
    ],
    ["a name of 100,000 letters", { raw: joined([part("n".repeat(100_000), null, "x")]), headers }, 400],
    [
      "a head of 100,000 letters",
      { raw: `--x\r\nX: ${"h".repeat(100_000)}\r\n\r\nx\r\n--x--`, headers },
      400,
    ],
    ["a field of a megabyte", { raw: joined([part("kind", null, "x".repeat(1_000_000))]), headers }, 400],
    ["a name of the prototype", { raw: joined([part("__proto__", null, "x")]), headers }, 422],
    ["no end", { raw: "--x\r\nContent-Disposition: form-data; name=a\r\n\r\nx", headers }, 400],
    ["no boundary", { raw: "x", headers: { "Content-Type": "multipart/form-data" } }, 415],
    ["an empty boundary", { raw: "x", headers: { "Content-Type": "multipart/form-data; boundary=" } }, 400],
  ])("is refused: %s", async (_what, sent, status) => {
    const answer = await send(sent);
    expect(answer.status, answer.bytes.toString().slice(0, 300)).toBe(status);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
  });

  function joined(parts: readonly Buffer[]): Uint8Array<ArrayBuffer> {
    return new Uint8Array(Buffer.concat([...parts, Buffer.from("--x--\r\n")]));
  }
});

it("a body that promises more than the limit is refused before it is sent", async () => {
  const path = await freshTask();
  const { port } = new URL(api.url);
  const socket = connect(Number(port), "127.0.0.1");
  const head = [
    `POST /api${path} HTTP/1.1`,
    "Host: localhost",
    `Authorization: Bearer ${token}`,
    "Content-Type: multipart/form-data; boundary=x",
    "Content-Length: 5000000000",
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n--x`);
  const [answer] = await new Promise<[Buffer]>((resolve) => socket.once("data", (data) => resolve([data])));
  socket.destroy();
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 413 /);
});

describe("the address of a file", () => {
  it("opens that file for ten minutes at most, unaltered only, and no other", async () => {
    const photo = (seed: string) => phonePhoto({ seed, takenAt: new Date(), megabytes: 0.1 });
    const url = urlOf(await send({ raw: photoForm("before", await photo("mine")) }));
    const other = urlOf(await send({ raw: photoForm("before", await photo("another")) }));
    const statusOf = async (address: string) => (await open(address)).status;
    expect(await statusOf(url)).toBe(200);
    const seconds = Number(new URL(url).searchParams.get("exp")) - Date.now() / 1000;
    expect(seconds).toBeLessThanOrEqual(600);
    const changed = (name: string, value: string) => {
      const address = new URL(url);
      address.searchParams.set(name, value);
      return address.toString();
    };
    expect(await statusOf(changed("exp", String(Math.floor(Date.now() / 1000) + 86_400)))).toBe(404);
    expect(await statusOf(changed("sig", new URL(other).searchParams.get("sig") ?? ""))).toBe(404);
    expect(await statusOf(url.replace(new URL(url).pathname, new URL(other).pathname))).toBe(404);
    expect(await statusOf(url.split("?")[0] ?? "")).toBe(404);
    expect(await statusOf(url.replace("/files/", "/files/thumbnails/"))).toBe(404);
    shiftClock(601_000);
    expect(await statusOf(url)).toBe(404);
    shiftClock(0);
  });
});
