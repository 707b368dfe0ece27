import { createHash, createHmac } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { shiftClock } from "#app/platform/clock.ts";
import { publicPresigner } from "./s3.ts";
import { isAddressValid, signAddress } from "./signed-address.ts";

const SECRET = "a secret of the test";
const KEY = `ab/ab${"0".repeat(62)}`;

afterEach(() => shiftClock(0));

describe("a signed address", () => {
  it("opens its file until its time has passed", () => {
    const claim = claimOf(signAddress(SECRET, KEY, 600, "https://vend.example/"));
    expect(claim.key).toBe(KEY);
    expect(isAddressValid(SECRET, claim)).toBe(true);
    shiftClock(599_000);
    expect(isAddressValid(SECRET, claim)).toBe(true);
    shiftClock(601_000);
    expect(isAddressValid(SECRET, claim)).toBe(false);
  });

  it("opens no other file, no longer, and not with another secret", () => {
    const claim = claimOf(signAddress(SECRET, KEY, 60, "https://vend.example"));
    expect(isAddressValid(SECRET, { ...claim, key: KEY.replace("ab/", "ac/") })).toBe(false);
    expect(isAddressValid(SECRET, { ...claim, exp: String(Number(claim.exp) + 1) })).toBe(false);
    expect(isAddressValid("another", claim)).toBe(false);
    for (const sig of [null, "", "x", `${claim.sig}x`, "é".repeat(43)])
      expect(isAddressValid(SECRET, { ...claim, sig })).toBe(false);
    for (const exp of [null, "", "1e99", "-1", "999999999999999999"])
      expect(isAddressValid(SECRET, { ...claim, exp })).toBe(false);
  });

  it.each([601, 0, -5, Number.NaN])("is refused for %d seconds", (seconds) => {
    expect(() => signAddress(SECRET, KEY, seconds, "https://vend.example")).toThrow(RangeError);
  });

  it("is refused for a key that leaves the store", () => {
    expect(() => signAddress(SECRET, "../etc/passwd", 60, "https://vend.example")).toThrow();
  });
});

describe("an address on the public host of S3", () => {
  const s3 = {
    endpoint: "http://minio.internal:9000",
    bucket: "files",
    region: "eu-central-1",
    accessKeyId: "KEYID",
    secretAccessKey: "very secret",
    publicUrl: "https://files.vend.example",
  };

  it("names that host and carries a signature that S3 accepts for exactly its file and time", async () => {
    const address = new URL(await publicPresigner(s3, s3.publicUrl)(KEY, 300));
    expect(address.origin).toBe("https://files.vend.example");
    expect(address.pathname).toBe(`/files/${KEY}`);
    expect(address.searchParams.get("X-Amz-Expires")).toBe("300");
    expect(address.searchParams.get("X-Amz-SignedHeaders")).toBe("host");
    expect(address.searchParams.get("X-Amz-Signature")).toBe(signatureVersion4(address, s3));
  });
});

function claimOf(address: string): { key: string; exp: string | null; sig: string | null } {
  const { pathname, searchParams } = new URL(address);
  const key = pathname.replace("/files/", "");
  return { key, exp: searchParams.get("exp"), sig: searchParams.get("sig") };
}

/** Amazon's Signature Version 4 for a query, by its description and without its library. */
function signatureVersion4(
  address: URL,
  { region, secretAccessKey }: { region: string; secretAccessKey: string },
) {
  const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();
  const query = [...address.searchParams]
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join("&");
  const request = ["GET", address.pathname, query, `host:${address.host}\n`, "host", "UNSIGNED-PAYLOAD"];
  const time = address.searchParams.get("X-Amz-Date") ?? "";
  const scope = [time.slice(0, 8), region, "s3", "aws4_request"];
  const hash = createHash("sha256").update(request.join("\n")).digest("hex");
  const text = ["AWS4-HMAC-SHA256", time, scope.join("/"), hash].join("\n");
  const key = scope.reduce<string | Buffer>((parent, part) => hmac(parent, part), `AWS4${secretAccessKey}`);
  return hmac(key, text).toString("hex");
}
