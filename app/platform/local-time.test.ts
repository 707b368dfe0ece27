import { expect, it } from "vitest";
import { localInstant, toLocalField } from "./local-time.ts";

it("reads the wall clock of a zone and shows it again", () => {
  const instant = localInstant("2026-11-24T18:30", "Asia/Tashkent");
  expect(instant?.toISOString()).toBe("2026-11-24T13:30:00.000Z");
  expect(toLocalField(instant!, "Asia/Tashkent")).toBe("2026-11-24T18:30");
});

it("knows on which side of a change of clocks a time lies", () => {
  expect(localInstant("2026-03-29T01:59", "Europe/Berlin")?.toISOString()).toBe("2026-03-29T00:59:00.000Z");
  expect(localInstant("2026-03-29T03:00", "Europe/Berlin")?.toISOString()).toBe("2026-03-29T01:00:00.000Z");
  expect(localInstant("2026-10-25T03:00", "Europe/Berlin")?.toISOString()).toBe("2026-10-25T02:00:00.000Z");
});

it("refuses what is no time", () => {
  for (const text of ["", "2026-02-30T10:00", "2026-11-24", "2026-11-24T25:00", "24.11.2026 10:00"]) {
    expect(localInstant(text, "Asia/Tashkent")).toBeNull();
  }
});
