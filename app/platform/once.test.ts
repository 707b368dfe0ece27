import { expect, it } from "vitest";
import { execute, row, sql } from "./database.ts";
import { newId } from "./id.ts";
import { once } from "./once.ts";

const act = (content = "the same") => ({ caller: "page:tests", operation: "/tests", key: newId(), content });

/** An effect that can be counted: a row of the outbox. */
async function leaveTrace(name: string): Promise<{ name: string }> {
  await execute(sql`insert into outbox (id, name, payload) values (${newId()}::uuid, ${name}, '{}')`);
  return { name };
}
const traces = async (name: string) =>
  Number((await row<{ n: bigint }>(sql`select count(*) as n from outbox where name = ${name}`))?.n);

it("does an act once, however often and however simultaneously it is sent, and answers each time", async () => {
  const name = newId();
  const sent = act();
  const answers = await Promise.all(Array.from({ length: 8 }, () => once(sent, () => leaveTrace(name))));
  expect(answers).toEqual(answers.map(() => ({ name })));
  expect(await traces(name)).toBe(1);
});

it("takes other content under the same key for another act", async () => {
  const name = newId();
  const first = act("12 pcs");
  await once(first, () => leaveTrace(name));
  await once({ ...first, content: "13 pcs" }, () => leaveTrace(name));
  expect(await traces(name)).toBe(2);
});

it("keeps no note of an act that was refused: corrected or not, it can be sent again", async () => {
  const name = newId();
  const sent = act();
  const refused = once(sent, async () => {
    await leaveTrace(name);
    throw new Error("refused");
  });
  await expect(refused).rejects.toThrow("refused");
  expect(await traces(name)).toBe(0);
  await once(sent, () => leaveTrace(name));
  expect(await traces(name)).toBe(1);
});
