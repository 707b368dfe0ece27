import { expect, it } from "vitest";
import { hashPassword, verifyPassword } from "./passwords.ts";

it("a password fits its own hash only, and no password fits a user without one", async () => {
  const hash = await hashPassword("correct horse");
  expect(hash).toMatch(/^\$2b\$04\$/);
  expect(await verifyPassword("correct horse", hash)).toBe(true);
  expect(await verifyPassword("correct horsf", hash)).toBe(false);
  expect(await verifyPassword("correct horse", null)).toBe(false);
});

it("one is hashed, 20 wait, and more are refused at once", async () => {
  const tries = await Promise.allSettled(Array.from({ length: 30 }, () => verifyPassword("a", null)));
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(21);
  const refused = tries.filter((one) => one.status === "rejected").map((one): unknown => one.reason);
  expect(refused).toHaveLength(9);
  expect(refused[0]).toMatchObject({ code: "request.rate_limited" });
  expect(await verifyPassword("a", null)).toBe(false);
});

it("the event loop goes on while passwords are hashed", async () => {
  const slowHash = `$2b$11$${".".repeat(53)}`;
  let beats = 0;
  const heart = setInterval(() => (beats += 1), 5);
  await Promise.all([verifyPassword("a", slowHash), verifyPassword("b", slowHash)]);
  clearInterval(heart);
  expect(beats).toBeGreaterThan(10);
});
