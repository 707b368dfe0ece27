import { expect, it } from "vitest";
import { settings } from "#app/platform/settings.ts";
import { row, sql } from "#app/platform/database.ts";
import { makeActor, makeItem, makeMachine } from "#tests/factories.ts";
import { codeOf } from "#tests/work-scene.ts";
import { machineByQrToken, reissueQrToken, stickerAddress } from "./index.server.ts";

const tokenIn = (address: string): string => address.replace(`${settings().baseUrl}/c/`, "");

it("leads to its machine until it is replaced; then the old one says so, and the new one leads there", async () => {
  const manager = await makeActor("manager");
  const machine = await makeMachine([(await makeItem()).id]);
  const old = tokenIn(await stickerAddress(manager, machine.id));
  expect(old).toMatch(/^[\w-]{22}$/);
  expect(await machineByQrToken(old)).toMatchObject({ code: machine.code });
  await reissueQrToken(manager, machine.id);
  const fresh = tokenIn(await stickerAddress(manager, machine.id));
  expect(fresh).not.toBe(old);
  expect(await machineByQrToken(old)).toBe("replaced");
  expect(await machineByQrToken(fresh)).toMatchObject({ code: machine.code });
  expect(await machineByQrToken("made-up")).toBeNull();
});

it("tells a passer-by no id", async () => {
  const manager = await makeActor("manager");
  const machine = await makeMachine([(await makeItem()).id]);
  const told = await machineByQrToken(tokenIn(await stickerAddress(manager, machine.id)));
  expect(Object.keys(told ?? {})).toEqual(["code", "name", "locationName", "locationAddress"]);
});

it("of twenty replacements at once each retires the one before it", async () => {
  const manager = await makeActor("manager");
  const machine = await makeMachine([(await makeItem()).id]);
  await Promise.all(Array.from({ length: 20 }, () => reissueQrToken(manager, machine.id)));
  const found = await row<{ retired: bigint }>(
    sql`select count(*) as retired from retired_qr_token where machine_id = ${machine.id}::uuid`,
  );
  expect(found?.retired).toBe(20n);
});

it("is replaced by who may edit machines only", async () => {
  const machine = await makeMachine([(await makeItem()).id]);
  expect(await codeOf(reissueQrToken(await makeActor("operator"), machine.id))).toBe("access.forbidden");
});
