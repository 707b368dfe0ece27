import { expect, it } from "vitest";
import { createUser, signIn } from "#app/domain/access/index.server.ts";
import { systemActor } from "#app/platform/actor.ts";
import { newId } from "#app/platform/id.ts";
import { commitSignIn, destroy, optionalUser, requireUser, returnPath } from "#app/server/session.server.ts";

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
  expect(answer.headers.get("set-cookie")).toMatch(/HttpOnly; SameSite=Lax$/);
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
  const { token } = await signIn(user.email ?? "", "correct horse", { userAgent: null, address: null });
  const raw = Buffer.from(JSON.stringify(token)).toString("base64");
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
