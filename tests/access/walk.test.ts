import { afterAll, beforeAll, expect, test } from "vitest";
import { allows } from "#app/domain/access/index.server.ts";
import { openIncident } from "#app/domain/care/index.server.ts";
import { listAudit } from "#app/domain/audit/index.server.ts";
import { prove } from "#app/domain/proof/index.server.ts";
import {
  addStockPhoto,
  createSupplier,
  disputeIssue,
  issue,
  receive,
  returnGoods,
} from "#app/domain/stock/index.server.ts";
import { addPhoto, complete, getTask } from "#app/domain/work/index.server.ts";
import { newId } from "#app/platform/id.ts";
import { units } from "#app/platform/quantity.ts";
import { fresh } from "#tests/factories.ts";
import { phonePhoto } from "#tests/fixtures/photos.ts";
import { startWeb, type TestWeb } from "#tests/web.ts";
import { handOut, makeScene, readyCollection } from "#tests/work-scene.ts";
import { type Doors, doorsOf, type NamedDoor, type PageDoor, permissionsPage } from "./doors.ts";
import { makeVisitors, type Visitor } from "./people.ts";

/** Every door is tried by everybody, and opens exactly to those of the matrix. */

let web: TestWeb;
let doors: Doors;
let visitors: Visitor[];
let ids: Readonly<Record<string, string>>;

beforeAll(async () => {
  web = await startWeb();
  doors = doorsOf(web.routes);
  visitors = await makeVisitors(web);
  ids = await makeRows();
}, 180_000);
afterAll(() => web.close());

/** One row for each id that an address can hold. */
async function makeRows(): Promise<Record<string, string>> {
  const scene = await makeScene({ feed: "api" });
  const { manager, operator, warehouse, cola, machine } = scene;
  const task = await readyCollection(scene);
  const photo = await phonePhoto({ seed: 1, takenAt: new Date(), megabytes: 0.1 });
  const { id: photoId } = await addPhoto(operator, task.id, { kind: "other", buffer: photo });
  await complete(operator, task.id, { cash: { bagNumber: newId() } });
  await handOut(scene);
  const lines = [{ itemId: cola.id, quantity: units(1) }];
  const returned = await returnGoods(operator, {
    operatorId: operator.userId,
    warehouseId: warehouse.id,
    lines,
  });
  const { id: issueId } = await issue(manager, {
    warehouseId: warehouse.id,
    operatorId: operator.userId,
    lines,
  });
  await disputeIssue(operator, issueId, {
    lines: [{ itemId: cola.id, received: 0n }],
    reason: "not there",
  });
  const { id: incidentId } = await openIncident(manager, {
    type: "technical",
    severity: "high",
    machineId: machine.id,
    text: "stuck",
  });
  const supplier = await createSupplier(manager, { name: fresh("supplier"), contact: "", taxId: "" });
  const { purchaseId } = await receive(manager, {
    warehouseId: warehouse.id,
    lines: lines.map((line) => ({ ...line, amount: 1n })),
  });
  const [entry] = (await listAudit(manager, {}, { limit: 1, cursor: null, sort: "-at" })).items;
  return {
    machineId: machine.id,
    taskId: task.id,
    itemId: cola.id,
    userId: operator.userId,
    photoId,
    stockPhotoId: (await addStockPhoto(manager, photo)).id,
    returnId: returned.id,
    purchaseId,
    proofId: (await prove(manager)).id,
    issueId,
    incidentId,
    supplierId: supplier.id,
    collectionId: (await getTask(manager, task.id)).cash!.collectionId!,
    entryId: entry!.id,
  };
}

/** All visitors at once, each at one door after the other; answers what did not go as the matrix says. */
async function walk<Door extends NamedDoor>(
  found: readonly Door[],
  knock: (door: Door, visitor: Visitor) => Promise<string | null>,
): Promise<string[]> {
  const wrong = await Promise.all(
    visitors.map(async (visitor) => {
      const told: string[] = [];
      for (const door of found) {
        const fault = await knock(door, visitor);
        if (fault) told.push(`${visitor.name} at ${door.name}: ${fault}`);
      }
      return told;
    }),
  );
  return wrong.flat();
}

const filled = (path: string): string =>
  path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? newId()).replace("*", "nothing-here");

async function visitPage({ method, path, needs }: PageDoor, visitor: Visitor): Promise<string | null> {
  const headers = {
    ...(visitor.cookie ? { Cookie: visitor.cookie } : {}),
    // No form at all: a role that may not do this hears so before anything is read.
    ...(method === "POST" ? { "Content-Type": "multipart/form-data; boundary=x" } : {}),
  };
  const body = method === "POST" ? "--x\r\nno form" : null;
  const response = await fetch(`${web.url}${filled(path ?? "")}`, {
    method,
    headers,
    body,
    redirect: "manual",
  });
  const { status } = response;
  const location = response.headers.get("location") ?? "";
  await response.arrayBuffer();
  const isSentToSignIn = status === 302 && location.startsWith("/sign-in");
  const told = `${status} ${location}`;
  if (status >= 500) return told;
  if (allows(needs, visitor.role)) {
    const isOpen = status !== 401 && status !== 403 && (needs === "open" || !isSentToSignIn);
    const isAdminsPage = visitor.role === "admin" && method === "GET" && needs !== "open";
    return isOpen && (!isAdminsPage || status < 400) ? null : told;
  }
  return visitor.role === null ? (isSentToSignIn ? null : told) : status === 403 ? null : told;
}

test("every page and resource route opens to whom the matrix says, before anything is read", async () => {
  // Whoever signs out is gone: that door comes last.
  const pages = doors.pages
    .filter(({ path }) => path !== null)
    .sort((one, other) => Number(one.path === "/sign-out") - Number(other.path === "/sign-out"));
  expect(pages.length).toBeGreaterThan(60);
  expect(await walk(pages, visitPage)).toEqual([]);
}, 120_000);

async function callOperation({ name, needs }: NamedDoor, visitor: Visitor): Promise<string | null> {
  const [method = "", path = ""] = name.split(" ");
  const id = needs === "signed-in" && visitor.actor ? visitor.actor.userId : newId();
  const response = await fetch(`${web.url}${path.replace(":id", id)}`, {
    method,
    headers: {
      ...(visitor.token ? { Authorization: `Bearer ${visitor.token}` } : {}),
      ...(method === "GET" ? {} : { "Content-Type": "application/json" }),
    },
    body: method === "GET" ? null : "{",
  });
  const { status } = response;
  await response.arrayBuffer();
  const told = String(status);
  if (status >= 500) return told;
  if (needs === "open") return status === 403 ? told : null;
  if (visitor.role === null) return status === 401 ? null : told;
  return (status === 403) === !allows(needs, visitor.role) && status !== 401 ? null : told;
}

test("every API operation opens to whom the matrix says, also with a malformed body", async () => {
  expect(doors.operations.length).toBeGreaterThan(60);
  expect(await walk(doors.operations, callOperation)).toEqual([]);
}, 120_000);

test("docs/permissions.md shows every door as it is", async () => {
  await expect(permissionsPage(doors)).toMatchFileSnapshot("../../docs/permissions.md");
});
