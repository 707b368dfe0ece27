import { expect, it } from "vitest";
import { roles } from "#app/platform/actor.ts";
import { may, mayChangeUser, type Permission, permissions } from "./matrix.ts";
import { permit } from "./permit.ts";

it("an admin may everything, and what no role was given is denied", () => {
  expect(permissions.filter((permission) => !may("admin", permission))).toEqual([]);
  expect(roles.filter((role) => may(role, "rocket:launch" as Permission))).toEqual([]);
  expect(roles.filter((role) => may(role, "toString" as Permission))).toEqual([]);
});

it("a viewer reads and does nothing else", () => {
  const allowed = permissions.filter((permission) => may("viewer", permission));
  expect(allowed.filter((permission) => !/:(read|name)$/.test(permission))).toEqual([]);
});

it("who counts cash neither sees what is expected elsewhere nor decides on his own count", () => {
  for (const permission of ["cash:read", "sale:read", "task:read", "collection:accept"] as const) {
    expect(may("cashier", permission), permission).toBe(false);
  }
});

it("field staff moves goods and closes tasks only by its own tasks", () => {
  for (const permission of [
    "stock:issue",
    "stock:load",
    "task:assign",
    "task:verify",
    "user:read",
  ] as const) {
    expect(may("operator", permission), permission).toBe(false);
    expect(may("technician", permission), permission).toBe(false);
  }
});

it("a manager reaches field staff, an admin everybody, others nobody", () => {
  expect(roles.filter((role) => mayChangeUser("admin", role))).toEqual(roles);
  expect(roles.filter((role) => mayChangeUser("manager", role))).toEqual(["operator", "technician"]);
  expect(roles.filter((role) => mayChangeUser("warehouse", role))).toEqual([]);
});

it("permit refuses by the one error of the application", () => {
  const actor = { userId: null, role: "viewer", channel: "web", requestId: "t", address: null } as const;
  expect(() => permit(actor, "task:assign")).toThrow(expect.objectContaining({ code: "access.forbidden" }));
  expect(permit(actor, "task:read")).toBeUndefined();
});
