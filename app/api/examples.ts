/**
 * A body for each operation that takes one, as the document shows it. Ids stand for rows of the reader's own company.
 * A test parses each by the operation's schema.
 */
const id = (last: string): string => `01932f4e-7c00-7000-8000-00000000000${last}`;
const [warehouseId, operatorId, itemId, machineId, slotId] = [id("1"), id("2"), id("3"), id("4"), id("5")];
const lines = [{ itemId, quantity: 24 }];
const reason = { reason: "The customer closed early" };

export const examples: Readonly<Record<string, unknown>> = {
  "POST /auth/login": { email: "admin@example.com", password: "a long password" },
  "POST /auth/refresh": { refreshToken: "q0Zr9t…" },
  "POST /access-requests/:id/approve": { role: "operator", fullName: "Bobur Toshmatov" },
  "POST /access-requests/:id/reject": { reason: "Unknown person" },
  "POST /api-tokens": { name: "Telemetry", scopes: ["machine:read", "sale:intake"], expiresInDays: 365 },
  "POST /users": { fullName: "Aziz Karimov", role: "operator", email: "aziz@example.com", language: "uz" },
  "PATCH /users/:id": { fullName: "Aziz Karimov" },
  "POST /locations": {
    name: "Business centre",
    type: "office",
    address: "Amir Temur 1",
    latitude: 41.31,
    longitude: 69.28,
  },
  "PATCH /locations/:id": { workingHours: "9-18" },
  "POST /machines": { code: "M-014", name: "Lobby snacks", type: "snack", feed: "api", operatorId },
  "PATCH /machines/:id": { serial: "SN-20417" },
  "PUT /machines/:id/planogram": {
    slots: [{ code: "A1", itemId, price: "12000.00", capacity: 10, par: 8, critical: 2 }],
  },
  "POST /items": {
    sku: "COLA-05",
    name: "Cola 0.5",
    kind: "product",
    unit: "pcs",
    packs: [{ name: "box", quantity: 24 }],
    price: "12000.00",
  },
  "PATCH /items/:id": { price: "12500.00" },
  "POST /recipes": { itemId, lines: [{ ingredientId: id("6"), quantity: 7.5 }] },
  "POST /warehouses": { code: "MAIN", name: "Main warehouse" },
  "PATCH /warehouses/:id": { name: "Old warehouse" },
  "POST /stock/receive": {
    warehouseId,
    documentNumber: "INV-7",
    supplier: "Drinks Ltd",
    lines: [{ itemId, quantity: 240, unitCost: "7500.00", lotCode: "L-2411", expiresOn: "2027-05-31" }],
  },
  "POST /stock/issue": { warehouseId, operatorId, lines },
  "POST /stock/return": { operatorId, warehouseId, lines: [{ itemId, quantity: 3 }] },
  "POST /stock/returns/:id/receive": { lines: [{ itemId, quantity: 3 }] },
  "POST /stock/transfer": {
    from: { type: "warehouse", id: warehouseId },
    to: { type: "warehouse", id: id("7") },
    lines,
  },
  "POST /stock/load": { operatorId, machineId, lines: [{ slotId, itemId, quantity: 6 }] },
  "POST /stock/unload": { operatorId, machineId, lines: [{ slotId, itemId, quantity: 2 }] },
  "POST /stock/write-off": {
    place: { type: "warehouse", id: warehouseId },
    reason: "damaged",
    lines: [{ itemId, quantity: 1 }],
  },
  "POST /stock/counts": { place: { type: "warehouse", id: warehouseId }, scope: "full", blind: true },
  "POST /stock/counts/:id/open": { lineIds: [id("8")] },
  "POST /stock/counts/:id/record": {
    lines: [{ itemId, counted: 22, countedAt: "2026-11-24T10:00:00Z" }],
  },
  "POST /stock/counts/:id/submit": { notCounted: [{ itemId, as: "zero" }], rest: "left_out" },
  "POST /stock/counts/:id/approve": { reason: "Counted twice" },
  "POST /stock/counts/:id/cancel": { reason: "Opened by mistake" },
  "POST /stock/moves/:id/reverse": { reason: "Typed twice" },
  "POST /tasks": {
    type: "refill",
    machineId,
    dueAt: "2026-11-25T09:00:00Z",
    priority: "high",
    warehouseId,
    items: [{ itemId, slotId, planned: 6 }],
    checklist: ["Clean the glass"],
  },
  "PATCH /tasks/:id": { priority: "urgent" },
  "POST /tasks/:id/assign": { assigneeId: operatorId },
  "POST /tasks/:id/complete": { items: [{ itemId, slotId, actual: 6, found: 2 }], comment: "Done" },
  "POST /tasks/:id/set-done-time": { doneAt: "2026-11-25T08:40:00Z", reason: "No network" },
  "POST /tasks/:id/allow-missing-photos": { kinds: ["after"], reason: "The phone broke" },
  "POST /tasks/:id/postpone": { dueAt: "2026-11-26T09:00:00Z", ...reason },
  "POST /tasks/:id/cancel": reason,
  "POST /tasks/:id/reject": { reason: "The wrong slots", effects: "reverse" },
  "POST /collections/:id/count": { amount: "1240000.00" },
  "POST /collections/:id/dispute": { reason: "Counted in a hurry" },
  "POST /collections/:id/accept": { reason: "The counter was reset" },
  "POST /sales": {
    source: "terminal",
    salesUntil: "2026-11-24T10:00:00Z",
    sales: [
      {
        externalId: "R-100421",
        machineCode: "M-014",
        slotCode: "A1",
        quantity: 1,
        price: "12000.00",
        paymentMethod: "card",
        soldAt: "2026-11-24T09:58:13Z",
      },
    ],
  },
  "POST /telegram/webhook": { update_id: 1 },
};
