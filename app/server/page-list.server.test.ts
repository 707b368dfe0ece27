import { expect, it } from "vitest";
import { machineFilter } from "#app/domain/fleet/schema.ts";
import { csvCell, readList } from "./page-list.server.ts";

const asked = (query: string) => readList(new URL(`http://localhost/machines?${query}`), machineFilter);

it("reads filters, sort and page from the address, and takes empty parameters for none", () => {
  expect(asked("q=M-01&type=&status=active&sort=-name&after=abc&view=mine")).toEqual({
    filter: { q: "M-01", status: "active" },
    request: { limit: 50, cursor: "abc", count: true, sort: "-name" },
    sort: "-name",
  });
  expect(asked("")).toEqual({
    filter: {},
    request: { limit: 50, cursor: null, count: true },
    sort: undefined,
  });
});

it("refuses a value that does not fit, and names the parameter", () => {
  expect(() => asked("type=ship")).toThrow(
    expect.objectContaining({ code: "request.invalid_parameter", details: { name: "type" } }),
  );
});

it("lets no cell of an export start a formula, and leaves numbers as they are", () => {
  for (const text of ["=1+1", "+998 90", "-cmd", "@sum", "\tx", "-2 pcs"])
    expect(csvCell(text)).toBe(`'${text}`);
  expect(csvCell("-5.25")).toBe("-5.25");
  expect(csvCell(12n)).toBe("12");
  expect(csvCell(null)).toBe("");
  expect(csvCell(new Date(0))).toBe("1970-01-01T00:00:00.000Z");
});
