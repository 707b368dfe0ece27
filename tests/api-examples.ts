import { expect } from "vitest";
import {
  acceptInvitation,
  fileAccessRequest,
  invite,
  listAccessRequests,
} from "#app/domain/access/index.server.ts";
import { addStockPhoto, listIssues } from "#app/domain/stock/index.server.ts";
import { assign, complete, start } from "#app/domain/work/index.server.ts";
import { closedThrough } from "#app/platform/business-day.ts";
import { recordBotUsername } from "#app/platform/company.ts";
import { nextDay } from "#app/platform/local-time.ts";
import { settings } from "#app/platform/settings.ts";
import { photoForm, tokenOf, type Sent, type TestApi } from "#tests/api.ts";
import { fresh, makeActor, makeItem } from "#tests/factories.ts";
import { phonePhoto } from "#tests/fixtures/photos.ts";
import {
  handOut,
  makeScene,
  plannedCollection,
  plannedRefill,
  readyCollection,
  readyRefill,
  tomorrow,
  type Scene,
} from "#tests/work-scene.ts";

export interface Example extends Sent {
  /** Who calls; the manager unless said. */
  readonly as?: Who;
  readonly path?: string;
}

export type Who = "admin" | "manager" | "keeper" | "cashier" | "operator";

export interface Examples {
  readonly scene: Scene;
  readonly tokens: Readonly<Record<Who, string>>;
  /** A valid call of an operation ("POST /tasks/:id/assign"), whatever it needs made first. */
  of(name: string): Promise<Example>;
}

/** Valid calls of every operation, in a company of their own. */
export async function makeExamples(api: TestApi): Promise<Examples> {
  const scene = await makeScene({ feed: "api" });
  await recordBotUsername("vendhub_test_bot");
  const tokens = {
    admin: await tokenOf(await makeActor("admin")),
    manager: await tokenOf(scene.manager),
    keeper: await tokenOf(scene.keeper),
    cashier: await tokenOf(await makeActor("cashier")),
    operator: await tokenOf(scene.operator),
  };

  const post = async (path: string, body: unknown, as: Who = "manager") => {
    const answer = await api.call("POST", path, { body, token: tokens[as] });
    expect(answer.status, answer.bytes.toString()).toBeLessThan(300);
    return answer.json as { id: string; moves: { id: string }[] } & Record<string, unknown>;
  };

  const line = (quantity = 2) => ({ itemId: scene.cola.id, quantity });
  const newUser = () => ({ email: `${fresh("new")}@test.local`, fullName: "New person", role: "operator" });
  const userId = async () => (await post("/users", newUser(), "admin")).id;
  const asked = async () => {
    const name = fresh("stranger");
    const telegramUserId = BigInt(`8${Date.now()}${String(Math.floor(Math.random() * 1000))}`);
    await fileAccessRequest({ telegramUserId, username: null, name, language: "uz" });
    const request = { limit: 1, cursor: null, sort: "-createdAt" };
    return (await listAccessRequests(scene.manager, { status: "pending" }, request)).items[0]!.id;
  };
  const newToken = () => ({ name: fresh("token"), scopes: ["machine:read", "sale:intake"] });
  const tokenId = async () => (await post("/api-tokens", newToken(), "admin")).id;
  const firstMove = async () => {
    const lines = [{ ...line(), amount: "10.00" }];
    return (await post("/stock/receive", { warehouseId: scene.warehouse.id, lines })).moves[0]!.id;
  };
  const emptyWarehouse = async (status = "active") =>
    (await post("/warehouses", { code: fresh("W"), name: "Empty", status })).id;
  /** The first day that is not closed yet, long ago. */
  const openDay = async () => nextDay((await closedThrough()) ?? "2010-01-01");
  const closed = async () => post("/day-closings/close", { through: await openDay() });
  const supplierId = async () => (await post("/suppliers", { name: fresh("supplier") })).id;
  const purchaseId = async () => {
    const lines = [{ ...line(), amount: "10.00" }];
    const { id: postingId } = await post("/stock/receive", { warehouseId: scene.warehouse.id, lines });
    const found = await api.call("GET", `/stock/purchases?postingId=${postingId}`, { token: tokens.manager });
    return (found.json as { items: { id: string }[] }).items[0]!.id;
  };
  const disputedId = async () => {
    const id = await issueId();
    const body = { lines: [{ itemId: scene.cola.id, received: 0 }], reason: "not there" };
    await post(`/stock/issues/${id}/dispute`, body, "operator");
    return id;
  };
  const incidentId = async (...verbs: readonly string[]) => {
    const disputed = await disputedId();
    const { json } = await api.call("GET", `/incidents?subjectId=${disputed}`, { token: tokens["manager"] });
    const found = (json as { items: { id: string }[] }).items[0]!.id;
    for (const verb of verbs) await post(`/incidents/${found}/${verb}`, { text: "as said" });
    return found;
  };
  const incidentStep = async (verb: string, ...before: readonly string[]) => ({
    path: `/incidents/${await incidentId(...before)}/${verb}`,
    body: { text: "as said" },
  });
  const announced = async () => {
    const body = { operatorId: scene.operator.userId, warehouseId: scene.warehouse.id, lines: [line(1)] };
    return (await post("/stock/return", body, "operator")).id;
  };
  const refillFor = async (status: "assigned" | "in_progress") => {
    const { id } = await plannedRefill(scene);
    await assign(scene.manager, id, { assigneeId: scene.operator.userId });
    if (status === "in_progress") await start(scene.operator, id);
    return id;
  };
  const completed = async () => {
    const { id } = await readyRefill(scene);
    const items = [scene.cola, scene.nuts].map((item, at) => ({
      itemId: item.id,
      slotId: scene.machine.slots[at]!.id,
      actual: 1000n,
    }));
    await complete(scene.operator, id, { items });
    return id;
  };
  const collection = async (counted?: string) => {
    const { id } = await readyCollection(scene);
    await complete(scene.operator, id, { cash: { bagNumber: fresh("bag") } });
    const { json } = await api.call("GET", `/collections?taskId=${id}`, { token: tokens["manager"] });
    const found = (json as { items: { id: string }[] }).items[0]!.id;
    if (counted) await post(`/collections/${found}/count`, { amount: counted }, "cashier");
    return found;
  };
  const sold = () => ({
    source: fresh("feed"),
    sales: [
      {
        externalId: fresh("sale"),
        machineCode: scene.machine.code,
        slotCode: "A1",
        quantity: 1,
        price: "10000.00",
        paymentMethod: "card",
        soldAt: new Date().toISOString(),
      },
    ],
  });

  const examples: Readonly<Record<string, () => Promise<Example> | Example>> = {
    "POST /auth/login": () => ({
      body: { email: `${scene.manager.name}@test.local`, password: "a good test password" },
    }),
    "POST /auth/refresh": async () => {
      const body = { email: `${scene.manager.name}@test.local`, password: "a good test password" };
      const { json } = await api.call("POST", "/auth/login", { body });
      return { body: { refreshToken: json["refreshToken"] } };
    },
    "POST /auth/logout": async () => ({ token: await tokenOf(scene.other) }),
    "GET /users/:id": () => ({ path: `/users/${scene.operator.userId}` }),
    "GET /users/:id/statement": () => ({ path: `/users/${scene.operator.userId}/statement` }),
    "GET /users/:id/statement.pdf": () => ({ path: `/users/${scene.operator.userId}/statement.pdf` }),
    "POST /users": () => ({ as: "admin", body: newUser() }),
    "PATCH /users/:id": () => ({ path: `/users/${scene.operator.userId}`, body: { fullName: "Other name" } }),
    "POST /users/:id/invite": async () => ({ path: `/users/${await userId()}/invite` }),
    "POST /users/:id/block": async () => ({ path: `/users/${await userId()}/block` }),
    "POST /users/:id/unblock": async () => ({ path: `/users/${await blockedUser()}/unblock` }),
    "POST /users/:id/unlink": async () => ({ path: `/users/${await linkedUser()}/unlink` }),
    "GET /access-requests/:id": async () => ({ path: `/access-requests/${await asked()}` }),
    "POST /access-requests/:id/approve": async () => ({
      path: `/access-requests/${await asked()}/approve`,
      body: { role: "operator" },
    }),
    "POST /access-requests/:id/reject": async () => ({
      path: `/access-requests/${await asked()}/reject`,
      body: { reason: "Nobody knows him" },
    }),
    "GET /api-tokens": () => ({ as: "admin", path: "/api-tokens?status=active&count=true" }),
    "POST /api-tokens": () => ({ as: "admin", body: newToken() }),
    "GET /api-tokens/:id": async () => ({ as: "admin", path: `/api-tokens/${await tokenId()}` }),
    "POST /api-tokens/:id/revoke": async () => ({
      as: "admin",
      path: `/api-tokens/${await tokenId()}/revoke`,
    }),
    "POST /locations": () => ({ body: { name: "Lobby", type: "office", latitude: 41.3, longitude: 69.2 } }),
    "GET /locations/:id": async () => ({
      path: `/locations/${(await post("/locations", { name: "A" })).id}`,
    }),
    "PATCH /locations/:id": async () => ({
      path: `/locations/${(await post("/locations", { name: "A" })).id}`,
      body: { address: "Amir Temur 1" },
    }),
    "GET /machines": () => ({ path: "/machines?include=slots&count=true&limit=5" }),
    "POST /machines": () => ({
      body: { code: fresh("M"), name: "New", type: "coffee", cashBoxCapacity: "500000.00" },
    }),
    "PATCH /machines/:id": () => ({ body: { serial: "SN-1" } }),
    "PUT /machines/:id/planogram": async () => ({
      path: `/machines/${(await post("/machines", { code: fresh("M"), name: "New", type: "snack" })).id}/planogram`,
      body: {
        slots: [{ code: "A1", itemId: scene.cola.id, price: "12000.00", capacity: 10, par: 8, critical: 2 }],
        viaTask: true,
      },
    }),
    "POST /items": () => ({
      body: {
        sku: fresh("sku"),
        name: "Tea",
        unit: "g",
        kind: "ingredient",
        packs: [{ name: "bag", quantity: 0.5 }],
      },
    }),
    "GET /items/:id": () => ({ path: `/items/${scene.cola.id}` }),
    "PATCH /items/:id": () => ({ path: `/items/${scene.nuts.id}`, body: { price: "7500.50" } }),
    "GET /recipes/:id": async () => ({ path: `/recipes/${await recipeId()}` }),
    "GET /recipes/:id/cost": async () => ({ path: `/recipes/${await recipeId()}/cost` }),
    "POST /recipes": async () => ({ body: await newRecipe() }),
    "POST /warehouses": () => ({ body: { code: fresh("W"), name: "Second" } }),
    "GET /warehouses/:id": () => ({ path: `/warehouses/${scene.warehouse.id}` }),
    "PATCH /warehouses/:id": () => ({
      path: `/warehouses/${scene.warehouse.id}`,
      body: { name: fresh("Main") },
    }),
    "POST /warehouses/:id/close": async () => ({ path: `/warehouses/${await emptyWarehouse()}/close` }),
    "POST /warehouses/:id/reopen": async () => ({
      path: `/warehouses/${await emptyWarehouse("closed")}/reopen`,
    }),
    "GET /stock/proofs/:id": async () => ({
      path: `/stock/proofs/${(await post("/stock/prove", undefined)).id}`,
    }),
    "GET /day-closings/:id": async () => ({ path: `/day-closings/${(await closed()).id}` }),
    "POST /day-closings/close": async () => ({ body: { through: await openDay() } }),
    "POST /day-closings/reopen": async () => ({
      as: "admin",
      body: { from: (await closed())["closedThrough"], reason: "late invoice" },
    }),
    "POST /suppliers": () => ({ as: "keeper", body: { name: fresh("supplier"), taxId: "301" } }),
    "GET /suppliers/:id": async () => ({ path: `/suppliers/${await supplierId()}` }),
    "PATCH /suppliers/:id": async () => ({
      path: `/suppliers/${await supplierId()}`,
      body: { contact: "+998 71 200 00 00" },
    }),
    "GET /stock/purchases/:id": async () => ({ path: `/stock/purchases/${await purchaseId()}` }),
    "GET /items/:id/prices": () => ({ path: `/items/${scene.cola.id}/prices` }),
    "POST /stock/return-to-supplier": async () => ({
      as: "keeper",
      body: {
        warehouseId: scene.warehouse.id,
        supplierId: await supplierId(),
        lines: [{ ...line(1), amount: "9.50", vatRate: 12 }],
      },
    }),
    "POST /stock/receive": () => ({
      as: "keeper",
      body: {
        warehouseId: scene.warehouse.id,
        documentNumber: "INV-7",
        supplier: "Supplier",
        lines: [{ ...line(2.5), unitCost: "3500.123456", lotCode: "L1", expiresOn: "2099-01-31" }],
      },
    }),
    "POST /stock/issue": () => ({
      as: "keeper",
      body: { warehouseId: scene.warehouse.id, operatorId: scene.operator.userId, lines: [line(5)] },
    }),
    "GET /stock/issues/:id": async () => ({ path: `/stock/issues/${await issueId()}` }),
    "GET /stock/issues/:id/sheet.pdf": async () => ({ path: `/stock/issues/${await issueId()}/sheet.pdf` }),
    "POST /stock/issues/:id/confirm": async () => ({
      as: "operator",
      path: `/stock/issues/${await issueId()}/confirm`,
    }),
    "POST /stock/issues/:id/dispute": async () => ({
      as: "operator",
      path: `/stock/issues/${await issueId()}/dispute`,
      body: { lines: [{ itemId: scene.cola.id, received: 0 }], reason: "not there" },
    }),
    "POST /stock/issues/:id/settle": async () => {
      const id = await disputedId();
      const lines = [{ ...line(1), to: "warehouse" }];
      return { path: `/stock/issues/${id}/settle`, body: { lines, reason: "never left" } };
    },
    "POST /incidents": () => ({
      body: { type: "technical", severity: "high", machineId: scene.machine.id, text: "stuck" },
    }),
    "GET /incidents/:id": async () => ({ path: `/incidents/${await incidentId()}` }),
    "POST /incidents/:id/start": () => incidentStep("start"),
    "POST /incidents/:id/resolve": () => incidentStep("resolve"),
    "POST /incidents/:id/close": () => incidentStep("close", "resolve"),
    "POST /incidents/:id/reopen": () => incidentStep("reopen", "resolve"),
    "POST /stock/return": () => ({
      as: "keeper",
      body: { operatorId: scene.operator.userId, warehouseId: scene.warehouse.id, lines: [line(1)] },
    }),
    "GET /stock/returns/:id": async () => ({ as: "operator", path: `/stock/returns/${await announced()}` }),
    "GET /stock/returns/:id/sheet.pdf": async () => ({
      as: "operator",
      path: `/stock/returns/${await announced()}/sheet.pdf`,
    }),
    "POST /stock/returns/:id/receive": async () => ({
      as: "keeper",
      path: `/stock/returns/${await announced()}/receive`,
      body: { lines: [line(1)] },
    }),
    "POST /stock/transfer": () => ({
      as: "keeper",
      body: {
        from: { type: "warehouse", id: scene.warehouse.id },
        to: { type: "operator", id: scene.operator.userId },
        lines: [line(3)],
      },
    }),
    "POST /stock/load": () => ({
      body: {
        operatorId: scene.operator.userId,
        machineId: scene.machine.id,
        lines: [{ slotId: scene.machine.slots[0]!.id, ...line(3) }],
      },
    }),
    "POST /stock/unload": () => ({
      body: {
        operatorId: scene.operator.userId,
        machineId: scene.machine.id,
        lines: [{ slotId: scene.machine.slots[0]!.id, ...line(1) }],
      },
    }),
    "POST /stock/write-off": () => ({
      as: "keeper",
      body: { place: { type: "warehouse", id: scene.warehouse.id }, reason: "damaged", lines: [line(1)] },
    }),
    "POST /stock/photos": async () => ({
      as: "keeper",
      raw: photoForm(null, await phonePhoto({ seed: 2, takenAt: new Date(), megabytes: 0.2 })),
    }),
    "GET /stock/photos/:id": async () => ({ path: `/stock/photos/${await stockPhotoId()}` }),
    "POST /stock/counts": async () => ({ as: "keeper", body: await newCount() }),
    "GET /stock/counts/:id": async () => ({ as: "keeper", path: `/stock/counts/${await countId("open")}` }),
    "POST /stock/counts/:id/open": async () => ({
      path: `/stock/counts/${await countId("submitted")}/open`,
    }),
    "POST /stock/counts/:id/record": async () => ({
      as: "keeper",
      path: `/stock/counts/${await countId("open")}/record`,
      body: { lines: [{ itemId: scene.cola.id, counted: 1.5 }] },
    }),
    "POST /stock/counts/:id/submit": async () => ({
      as: "keeper",
      path: `/stock/counts/${await countId("open")}/submit`,
      body: { rest: "zero" },
    }),
    "POST /stock/counts/:id/approve": async () => ({
      path: `/stock/counts/${await countId("submitted")}/approve`,
      body: { reason: "Counted twice" },
    }),
    "POST /stock/counts/:id/cancel": async () => ({
      path: `/stock/counts/${await countId("open")}/cancel`,
      body: { reason: "Opened by mistake" },
    }),
    "GET /stock/balances": () => ({ path: `/stock/balances?placeId=${scene.warehouse.id}&count=true` }),
    "GET /stock/moves/:id": async () => ({ path: `/stock/moves/${await firstMove()}` }),
    "POST /stock/moves/:id/reverse": async () => ({
      path: `/stock/moves/${await firstMove()}/reverse`,
      body: { reason: "Typed twice" },
    }),
    "GET /reservations/:id": async () => ({ path: `/reservations/${await reservationId()}` }),
    "POST /tasks": () => ({
      body: {
        type: "refill",
        machineId: scene.machine.id,
        warehouseId: scene.warehouse.id,
        dueAt: tomorrow().toISOString(),
        priority: "high",
        items: [{ itemId: scene.cola.id, planned: 2 }],
        checklist: ["Clean the glass"],
      },
    }),
    "GET /tasks/:id": async () => ({ path: `/tasks/${await completed()}` }),
    "PATCH /tasks/:id": async () => ({
      path: `/tasks/${(await plannedRefill(scene)).id}`,
      body: { priority: "low" },
    }),
    "POST /tasks/:id/photos": async () => ({
      as: "operator",
      path: `/tasks/${await refillFor("in_progress")}/photos`,
      raw: photoForm("before", await phonePhoto({ seed: 1, takenAt: new Date(), megabytes: 0.2 })),
    }),
    "POST /tasks/:id/assign": async () => ({
      path: `/tasks/${(await plannedRefill(scene)).id}/assign`,
      body: { assigneeId: scene.operator.userId },
    }),
    "POST /tasks/:id/start": async () => ({
      as: "operator",
      path: `/tasks/${await refillFor("assigned")}/start`,
    }),
    "POST /tasks/:id/complete": async () => ({
      as: "operator",
      path: `/tasks/${(await readyRefill(scene)).id}/complete`,
      body: {
        items: [
          { itemId: scene.cola.id, actual: 2, found: 3 },
          { itemId: scene.nuts.id, actual: 1.5, removed: { quantity: 0 } },
        ],
        comment: "Done",
      },
    }),
    "POST /tasks/:id/set-done-time": async () => ({
      path: `/tasks/${await completed()}/set-done-time`,
      body: { doneAt: new Date(Date.now() - 60_000).toISOString(), reason: "No network" },
    }),
    "POST /tasks/:id/undo": async () => ({ as: "operator", path: `/tasks/${await completed()}/undo` }),
    "POST /tasks/:id/allow-missing-photos": async () => ({
      path: `/tasks/${await refillFor("in_progress")}/allow-missing-photos`,
      body: { kinds: ["after"], reason: "Phone broke" },
    }),
    "POST /tasks/:id/postpone": async () => ({
      as: "operator",
      path: `/tasks/${await refillFor("assigned")}/postpone`,
      body: { dueAt: tomorrow().toISOString(), reason: "Closed" },
    }),
    "POST /tasks/:id/cancel": async () => ({
      path: `/tasks/${(await plannedCollection(scene)).id}/cancel`,
      body: { reason: "Not needed" },
    }),
    "POST /tasks/:id/verify": async () => ({ path: `/tasks/${await completed()}/verify` }),
    "POST /tasks/:id/reject": async () => ({
      path: `/tasks/${await completed()}/reject`,
      body: { reason: "Wrong slots", followUp: true },
    }),
    "GET /collections/:id": async () => ({ as: "cashier", path: `/collections/${await collection()}` }),
    "POST /collections/:id/count": async () => ({
      as: "cashier",
      path: `/collections/${await collection()}/count`,
      body: { amount: "12000.00" },
    }),
    "POST /collections/:id/dispute": async () => ({
      path: `/collections/${await disputable()}/dispute`,
      body: { reason: "Counted in a hurry" },
    }),
    "POST /collections/:id/accept": async () => ({ path: `/collections/${await disputable()}/accept` }),
    "POST /sales": () => ({ body: sold() }),
    "GET /sales/:id": async () => {
      await post("/sales", sold());
      const { json } = await api.call("GET", `/sales?machineId=${scene.machine.id}`, {
        token: tokens["manager"],
      });
      return { path: `/sales/${(json as { items: { id: string }[] }).items[0]!.id}` };
    },
    "GET /notifications": () => ({ as: "operator" }),
    "GET /audit/:id": async () => ({ path: `/audit/${await entryId()}` }),
    "POST /telegram/webhook": () => ({
      token: null,
      headers: { "X-Telegram-Bot-Api-Secret-Token": settings().telegram.webhookSecret },
      body: {
        update_id: Math.floor(Math.random() * 1e9),
        message: { message_id: 1, date: 1, chat: { id: 7 } },
      },
    }),
  };

  const blockedUser = async () => {
    const id = await userId();
    await post(`/users/${id}/block`, undefined);
    return id;
  };
  const linkedUser = async () => {
    const id = await userId();
    const { token } = await invite(scene.manager, id);
    const telegramUserId = BigInt(Math.floor(Math.random() * 1e12));
    await acceptInvitation({ token, telegramUserId, username: fresh("telegram") });
    return id;
  };
  const entryId = async () => {
    const { json } = await api.call("GET", "/audit?limit=1", { token: tokens["manager"] });
    return (json as { items: { id: string }[] }).items[0]!.id;
  };
  const newRecipe = async () => {
    const [drink, powder] = [await makeItem(), await makeItem({ unit: "g", kind: "ingredient" })];
    return { itemId: drink.id, lines: [{ ingredientId: powder.id, quantity: 7.5 }] };
  };
  const recipeId = async () => (await post("/recipes", await newRecipe())).id;
  const issueId = async () => {
    await handOut(scene, null, 1000n);
    const { items } = await listIssues(scene.manager, {}, { limit: 1, cursor: null });
    return items[0]!.id;
  };
  /** Of a warehouse of its own, so that no two count the same. */
  const newCount = async () => {
    const { id } = await post("/warehouses", { code: fresh("W"), name: "Counted" });
    const lines = [{ ...line(), amount: "10.00" }];
    await post("/stock/receive", { warehouseId: id, lines });
    return { place: { type: "warehouse", id } };
  };
  const countId = async (status: "open" | "submitted") => {
    const { id } = await post("/stock/counts", await newCount(), "keeper");
    if (status === "submitted") await post(`/stock/counts/${id}/submit`, { rest: "zero" }, "keeper");
    return id;
  };
  const reservationId = async () => {
    const taskId = await refillFor("assigned");
    const { json } = await api.call("GET", `/reservations?taskId=${taskId}`, { token: tokens["manager"] });
    return (json as { items: { id: string }[] }).items[0]!.id;
  };
  const stockPhotoId = async () => {
    const photo = await phonePhoto({ seed: 3, takenAt: new Date(), megabytes: 0.2 });
    return (await addStockPhoto(scene.manager, photo)).id;
  };
  /** Its sales are in, and the count is far from what they tell. */
  const disputable = async () => {
    const id = await collection("999999.00");
    await post("/sales", { source: fresh("feed"), machineCodes: [scene.machine.code], sales: [] });
    return id;
  };

  return { scene, tokens, of: async (name) => (await examples[name]?.()) ?? {} };
}
