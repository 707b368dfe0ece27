import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { incidentNumberOf, listIncidents } from "#app/domain/care/index.server.ts";
import {
  confirmIssue,
  getIssue,
  issue,
  listReturns,
  receiveReturn,
  returnGoods,
} from "#app/domain/stock/index.server.ts";
import { execute, sql } from "#app/platform/database.ts";
import type { Language } from "#app/platform/i18n/index.ts";
import { units } from "#app/platform/quantity.ts";
import type { Person } from "#tests/doubles/bot-api.ts";
import { labelsOf, linkedPerson, plain, startBotWorld, type BotWorld } from "#tests/bot-world.ts";
import { newId } from "#app/platform/id.ts";
import { system } from "#tests/factories.ts";
import { makeScene, onHand } from "#tests/work-scene.ts";

vi.setConfig({ testTimeout: 60_000 });

let world: BotWorld;
beforeAll(async () => {
  world = await startBotWorld();
});
afterAll(() => world.stop());

/** An operator with a phone who was given two items, of which cola also comes in boxes of 6. */
async function begin(language: Language = "en", quantity = 10) {
  const scene = await makeScene();
  await execute(sql`
    insert into item_pack (id, item_id, name, quantity) values (${newId()}::uuid, ${scene.cola.id}::uuid, 'box', ${units(6)})`);
  // The first line of every list: names are in the order of the alphabet.
  await execute(sql`update item set name = 'A ' || name where id = ${scene.cola.id}::uuid`);
  const person = await linkedPerson(world, system, scene.operator.userId, language);
  const given = await issue(scene.keeper, {
    warehouseId: scene.warehouse.id,
    operatorId: scene.operator.userId,
    lines: [scene.cola, scene.nuts].map(({ id }) => ({ itemId: id, quantity: units(quantity) })),
  });
  await world.relay();
  return { ...scene, person, given };
}

const sees = (person: Person, what: RegExp) =>
  world.api.waitFor(person.id, (message) => what.test(plain(message.text)));

describe("an issue in the bot", () => {
  test("is disputed by line: a figure typed, one stepped, a reason, read once more, sent; the answer names the incident", async () => {
    const { person, given, operator, manager, cola, nuts } = await begin();
    const card = await sees(person, /1\. A .* · 10 pcs\n2\. /);
    expect(labelsOf(card)).toEqual(["1", "2", "Confirm"]);
    await person.tap("1");
    await sees(person, /issued 10 pcs\. How many did you receive\?/);
    await person.say("1 box");
    await sees(person, /1\. A .* · 6 of 10, not received 4/);
    await person.say("2 11");
    await sees(person, /: at most 10 pcs\./);
    await person.tap("2");
    await sees(person, /2\. .* · 10 pcs\n.*How many/);
    await person.tap("−");
    const line = await sees(person, /2\. .* · 9 of 10, not received 1\n.*How many/);
    expect(labelsOf(line)).toEqual(["−", "9", "+", "Everything", "Nothing", "Back"]);
    await person.tap("Back");
    const differs = await sees(person, /Press “Dispute”/);
    expect(labelsOf(differs)).toEqual(["1", "2", "Dispute"]);
    await person.tap("Dispute");
    await sees(person, /Not received: A .* 4 pcs; .* 1 pcs\.\nWhy does it differ/);
    await person.say("the boxes were open");
    await sees(person, /Reason: the boxes were open\. Confirmed: 0 lines\./);
    const send = await person.tap("Send");
    await world.api.repeat(send, 5);
    const answer = await sees(person, /Disputed: A .*, not received 4 pcs; .*, not received 1 pcs\./);
    const number = await incidentNumberOf("issue", given.id);
    expect(plain(answer.text)).toContain(`incident ${number}.`);
    expect(labelsOf(answer)).toEqual([]);
    expect(await getIssue(operator, given.id)).toMatchObject({
      status: "disputed",
      disputeReason: "the boxes were open",
    });
    expect(await onHand("operator", operator.userId, cola.id)).toBe(units(6));
    expect(await onHand("operator", operator.userId, nuts.id)).toBe(units(9));
    const about = { subjectType: "issue", subjectId: given.id } as const;
    expect((await listIncidents(manager, about, { limit: 10, cursor: null })).items).toHaveLength(1);
  });

  test("what is no longer held cannot be disputed: the bot says how much can", async () => {
    const { person, given, operator, keeper, cola, warehouse } = await begin();
    const back = [{ itemId: cola.id, quantity: units(7) }];
    await returnGoods(keeper, { operatorId: operator.userId, warehouseId: warehouse.id, lines: back });
    await person.say("/receive");
    await person.say("1 6");
    await sees(person, /at most 3 pcs can be disputed/);
    expect((await getIssue(operator, given.id)).status).toBe("issued");
    await person.say("1 7");
    await sees(person, /1\. A .* · 7 of 10, not received 3/);
  });

  test("a card that is out of date says so, whatever is tapped, and shows what is", async () => {
    const { person, given, operator } = await begin();
    await sees(person, /Press “Confirm”/);
    await person.tap("1");
    await sees(person, /How many did you receive/);
    const tap = await person.tap("Confirm", { isStale: true });
    expect((await world.api.waitForAnswer(tap))?.text).toMatch(/has changed/);
    await confirmIssue(operator, given.id);
    for (const label of ["−", "Nothing", "Back", "1", "Confirm"]) {
      const late = await person.tap(label, { isStale: true });
      expect((await world.api.waitForAnswer(late))?.text).toMatch(/has changed/);
    }
    await sees(person, /Issue \d{6} is confirmed: 2 lines\./);
    expect((await getIssue(operator, given.id)).status).toBe("confirmed");
  });

  const words = {
    en: {
      tap: ["Dispute", "Counted again", "Send"],
      done: /Disputed: .*, not received 3 pcs\. Confirmed: 1 line\./,
    },
    ru: {
      tap: ["Оспорить", "Пересчитано", "Отправить"],
      done: /Оспорено: .*, не получено 3 шт\. Подтверждено: 1 строка\./,
    },
    uz: {
      tap: ["Eʼtiroz bildirish", "Qayta sanaldi", "Yuborish"],
      done: /Eʼtiroz bildirildi: .*, olinmadi 3 dona\. Tasdiqlandi: 1 ta qator\./,
    },
  } satisfies Record<Language, object>;

  test.each(["en", "ru", "uz"] as const)("is disputed in every language (%s)", async (language) => {
    const { person, given, operator } = await begin(language);
    await sees(person, /1\. A /);
    await person.say("/receive");
    await person.say("1 7");
    for (const label of words[language].tap) {
      await world.api.waitFor(person.id, (message) => labelsOf(message).includes(label));
      await person.tap(label);
    }
    await sees(person, words[language].done);
    expect((await getIssue(operator, given.id)).status).toBe("disputed");
  });
});

describe("a return in the bot", () => {
  test("is announced by line and counted by the keeper; the operator sees both figures and the manager has an incident", async () => {
    const { person, given, operator, keeper, warehouse, cola, nuts } = await begin();
    await execute(sql`update warehouse set status = 'closed' where id <> ${warehouse.id}::uuid`);
    await confirmIssue(operator, given.id);
    await person.say("/return");
    const card = await sees(person, /Return to the warehouse\n1\. A .* · 10 pcs/);
    expect(labelsOf(card)).toEqual(["1", "2", "Everything"]);
    await person.say("1 5");
    await sees(person, /1\. A .* · goes back 5 of 10/);
    await person.say("2 11");
    await sees(person, /: at most 10 pcs\./);
    await person.say("2 4");
    await sees(person, /2\. .* · goes back 4 of 10/);
    const send = await person.tap("Return");
    await world.api.repeat(send, 5);
    await sees(person, /Return \d{6} announced: 2 lines/);
    const late = await person.tap("Everything", { isStale: true });
    expect((await world.api.waitForAnswer(late))?.text).toMatch(/has changed/);
    const mine = { operatorId: operator.userId };
    const { items } = await listReturns(keeper, mine, { limit: 10, cursor: null });
    expect(items).toMatchObject([{ status: "announced", items: 2 }]);
    expect(await onHand("operator", operator.userId, cola.id)).toBe(units(10));

    await receiveReturn(keeper, items[0]!.id, {
      lines: [
        { itemId: cola.id, quantity: units(3) },
        { itemId: nuts.id, quantity: units(4) },
      ],
    });
    await world.relay();
    const told = await sees(person, /is counted, and differs/);
    const number = await incidentNumberOf("return", items[0]!.id);
    expect(plain(told.text)).toMatch(/A .*: announced 5 pcs, counted 3 pcs/);
    expect(plain(told.text)).toContain(`incident ${number}.`);
    expect(plain(told.text)).not.toContain("announced 4 pcs");
    expect(await onHand("operator", operator.userId, cola.id)).toBe(units(7));
    await person.tap("Refresh", { isStale: true });
    await sees(person, /^Return \d{6} is counted, and differs/);
  });

  test("counted as announced, no incident opens; the keeper hears what comes", async () => {
    const { person, given, operator, keeper, warehouse, cola, nuts } = await begin("ru");
    const keepersPhone = await linkedPerson(world, system, keeper.userId, "uz");
    await execute(sql`update warehouse set status = 'closed' where id <> ${warehouse.id}::uuid`);
    await confirmIssue(operator, given.id);
    await person.say("/return");
    await sees(person, /Возврат на склад\n1\. A /);
    await person.tap("Всё");
    await sees(person, /на склад 10 из 10/);
    await person.tap("Вернуть на склад");
    await sees(person, /Возврат на склад \d{6} объявлен/);
    await world.relay();
    await sees(keepersPhone, /Omborga qaytarish \d{6} eʼlon qilindi/);
    const { items } = await listReturns(keeper, { operatorId: operator.userId }, { limit: 1, cursor: null });
    await receiveReturn(keeper, items[0]!.id, {
      lines: [cola, nuts].map(({ id }) => ({ itemId: id, quantity: units(10) })),
    });
    await world.relay();
    await sees(person, /сошёлся с объявленным/);
    expect(await incidentNumberOf("return", items[0]!.id)).toBeNull();
  });
});
