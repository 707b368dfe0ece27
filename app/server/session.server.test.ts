import { generateSync } from "otplib";
import { afterEach, expect, it } from "vitest";
import {
  beginSecondFactor,
  confirmSecondFactor,
  createUser,
  ownSecondFactor,
  signIn,
  updateUser,
} from "#app/domain/access/index.server.ts";
import { systemActor } from "#app/platform/actor.ts";
import { now, shiftClock } from "#app/platform/clock.ts";
import { newId } from "#app/platform/id.ts";
import {
  commitCode,
  commitSignIn,
  destroy,
  optionalUser,
  requireHalf,
  requireUser,
  returnPath,
} from "#app/server/session.server.ts";

const origin = "http://localhost:3000";
const context = () => ({ requestId: "r-1", clientAddress: "192.0.2.1" });

async function newUser() {
  const email = `${newId()}@example.com`;
  return createUser(systemActor("t"), {
    fullName: "Malika",
    role: "manager",
    email,
    password: "correct horse",
  });
}

const form = (fields: Record<string, string>, path = "/sign-in") =>
  new Request(origin + path, { method: "POST", body: new URLSearchParams(fields) });
const page = (path: string, cookie = "") => new Request(origin + path, { headers: { cookie } });
const cookieOf = (response: Response) => response.headers.get("set-cookie")?.split(";")[0] ?? "";

it("a form signs in, its cookie opens the pages, and signing out ends both", async () => {
  const user = await newUser();
  const fields = { email: user.email ?? "", password: "correct horse" };
  const answer = await commitSignIn(form(fields, "/sign-in?to=%2Ftasks%3Fstatus%3Dpending"), context());
  expect(answer.status).toBe(302);
  expect(answer.headers.get("location")).toBe("/tasks?status=pending");
  for (const each of answer.headers.getSetCookie()) expect(each).toMatch(/HttpOnly; SameSite=Lax$/);
  const cookie = cookieOf(answer);
  const signedIn = await requireUser(page("/tasks", cookie), context());
  expect(signedIn).toMatchObject({
    actor: { userId: user.id, channel: "web", requestId: "r-1" },
    user: { fullName: "Malika" },
    company: { currency: "UZS" },
  });
  const out = await destroy(page("/sign-out", cookie), context());
  expect(out.headers.get("set-cookie")).toContain("Max-Age=0");
  expect(out.headers.get("clear-site-data")).toBe('"cache"');
  expect(await optionalUser(page("/tasks", cookie), context())).toBeNull();
});

it("a page that needs somebody redirects nobody to sign-in, and back to itself", async () => {
  const location = async (path: string) => {
    const answer: unknown = await requireUser(page(path), context()).catch((thrown: unknown) => thrown);
    return answer instanceof Response ? answer.headers.get("location") : null;
  };
  expect(await location("/machines?q=a&sort=-code")).toBe("/sign-in?to=%2Fmachines%3Fq%3Da%26sort%3D-code");
  expect(await location("/")).toBe("/sign-in");
});

it("a cookie that was not signed by us opens nothing", async () => {
  const user = await newUser();
  const answer = await signIn(user.email ?? "", "correct horse", {
    userAgent: null,
    address: null,
    knownUserIds: [],
  });
  const raw = Buffer.from(JSON.stringify("token" in answer && answer.token)).toString("base64");
  for (const cookie of [`session=${raw}`, `session=${raw}.AAAA`, "session=", "session=%", "other=1"]) {
    expect(await optionalUser(page("/", cookie), context()), cookie).toBeNull();
  }
});

it("empty fields are named, and a wrong password is told as such", async () => {
  await expect(commitSignIn(form({ email: " ", password: "" }), context())).rejects.toMatchObject({
    details: {
      errors: [
        { path: "email", key: "required" },
        { path: "password", key: "required" },
      ],
    },
  });
  await expect(
    commitSignIn(form({ email: "a@example.com", password: "b" }), context()),
  ).rejects.toMatchObject({
    code: "access.wrong_password",
  });
});

it("sign-in returns to paths of this site only", () => {
  for (const foreign of [
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "/\t/evil.example",
    "x",
    "",
  ]) {
    expect(returnPath(foreign), foreign).toBe("/");
  }
  expect(returnPath("/tasks/1?tab=photos")).toBe("/tasks/1?tab=photos");
  expect(returnPath("/sign-in?to=/sign-in")).toBe("/");
  expect(returnPath(null)).toBe("/");
});

afterEach(() => shiftClock(0));

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
const thrownBy = (act: Promise<unknown>) =>
  act.then(
    () => null,
    (thrown: unknown) => thrown as Response,
  );

it("with a second factor the form leads to the step of the code, whose cookie opens nothing else", async () => {
  const user = await newUser();
  const actor = { ...systemActor("t"), userId: user.id };
  await beginSecondFactor(actor);
  const { secret } = (await ownSecondFactor(actor)).pending!;
  const code = () => generateSync({ secret, epoch: Math.floor(now().getTime() / 1000) });
  await confirmSecondFactor(actor, code());
  shiftClock(60_000);
  const fields = { email: user.email ?? "", password: "correct horse" };
  const first = await commitSignIn(form(fields, "/sign-in?to=%2Fstock"), context());
  expect(first.headers.get("location")).toBe("/sign-in/code?to=%2Fstock");
  const cookie = cookiesOf(first);
  expect(await optionalUser(page("/", cookie), context())).toBeNull();
  await requireHalf(page("/sign-in/code", cookie));
  expect((await thrownBy(requireHalf(page("/sign-in/code?to=%2Fstock"))))?.headers.get("location")).toBe(
    "/sign-in?to=%2Fstock",
  );
  const step = (given: string, by = cookie) => {
    const request = new Request(`${origin}/sign-in/code?to=%2Fstock`, { headers: { cookie: by } });
    const sent = new FormData();
    sent.set("code", given);
    return commitCode(request, sent, context());
  };
  await expect(step("")).rejects.toMatchObject({ code: "input.invalid" });
  await expect(step("000000")).rejects.toMatchObject({ code: "access.wrong_code" });
  expect((await step(code(), "")).headers.get("location")).toBe("/sign-in?to=%2Fstock");
  const second = await step(code());
  expect(second.headers.get("location")).toBe("/stock");
  expect((await requireUser(page("/stock", cookiesOf(second)), context())).user.id).toBe(user.id);
});

it("who has signed in by a browser before is not locked out by failures from everywhere", async () => {
  const user = await newUser();
  const fields = { email: user.email ?? "", password: "correct horse" };
  const known = cookiesOf(await commitSignIn(form(fields), context()));
  for (let at = 0; at < 51; at += 1) {
    const place = { requestId: "r", clientAddress: `198.51.100.${at}` };
    const wrong = commitSignIn(form({ ...fields, password: "wrong" }), place);
    await expect(wrong).rejects.toMatchObject({ code: "access.wrong_password" });
  }
  await expect(commitSignIn(form(fields), context())).rejects.toMatchObject({ code: "access.locked" });
  const withCookie = (cookie: string) =>
    new Request(`${origin}/sign-in`, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { cookie },
    });
  const forged = known.replace(
    /known-browser=[^.;]+/,
    `known-browser=${btoa(JSON.stringify([user.id, "x"]))}`,
  );
  await expect(commitSignIn(withCookie(forged), context())).rejects.toMatchObject({ code: "access.locked" });
  const other = { requestId: "r", clientAddress: "203.0.113.5" };
  expect((await commitSignIn(withCookie(known), other)).headers.get("location")).toBe("/");
});

it("every page leads who has to change the password to its form", async () => {
  const user = await newUser();
  const fields = { email: user.email ?? "", password: "correct horse" };
  const cookie = cookiesOf(await commitSignIn(form(fields), context()));
  await updateUser(systemActor("t"), user.id, { mustChangePassword: true });
  for (const path of ["/", "/machines?q=a", "/me"]) {
    const sent = await thrownBy(requireUser(page(path, cookie), context()));
    expect(sent?.headers.get("location"), path).toBe("/me/password");
  }
  expect((await requireUser(page("/me/password", cookie), context())).user.id).toBe(user.id);
});
