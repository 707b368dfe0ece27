import { describe, expect, it } from "vitest";
import { execute, prisma, row, rows, sql } from "./database.ts";
import { newId } from "./id.ts";
import { emit } from "./outbox.ts";
import { afterCommit, sqlState, transaction, violatedConstraint } from "./transaction.ts";

const connectionOf = async (): Promise<number> =>
  (await row<{ pid: number }>(sql`select pg_backend_pid() as pid`))!.pid;

const supplier = (): { id: string; name: string } => {
  const id = newId();
  return { id, name: `supplier ${id}` };
};

const exists = async (id: string): Promise<boolean> =>
  (await rows(sql`select 1 from supplier where id = ${id}::uuid`)).length > 0;

describe("a transaction", () => {
  it("runs Prisma and plain SQL on one connection", async () => {
    await transaction(async () => {
      const bySql = await connectionOf();
      const [byPrisma] = await prisma().$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`;
      expect(byPrisma!.pid).toBe(bySql);
      const made = await prisma().supplier.create({ data: supplier() });
      expect(await exists(made.id)).toBe(true);
    });
  });

  it("keeps nothing of what failed, by Prisma or by SQL, nor an announcement of it", async () => {
    const [first, second] = [supplier(), supplier()];
    const failing = transaction(async () => {
      await prisma().supplier.create({ data: first });
      await execute(sql`insert into supplier (id, name) values (${second.id}::uuid, ${second.name})`);
      await emit("never", { id: first.id });
      throw new Error("stop");
    });
    await expect(failing).rejects.toThrow("stop");
    expect([await exists(first.id), await exists(second.id)]).toEqual([false, false]);
    expect(await rows(sql`select 1 from outbox where name = 'never'`)).toEqual([]);
  });

  it("within another undoes only itself when it fails", async () => {
    const [outer, inner] = [supplier(), supplier()];
    await transaction(async () => {
      await prisma().supplier.create({ data: outer });
      await transaction(async () => {
        await prisma().supplier.create({ data: inner });
        throw new Error("refused");
      }).catch(() => "gone on");
    });
    expect([await exists(outer.id), await exists(inner.id)]).toEqual([true, false]);
  });

  it("goes on after a statement that the database refused inside a nested one", async () => {
    const twice = supplier();
    const outcome = await transaction(async () => {
      await prisma().supplier.create({ data: twice });
      const refusal = await transaction(() =>
        execute(sql`insert into supplier (id, name) values (${newId()}::uuid, ${twice.name})`),
      ).catch((error: unknown) => error);
      return {
        state: sqlState(refusal),
        constraint: violatedConstraint(refusal),
        there: await exists(twice.id),
      };
    });
    expect(outcome).toEqual({ state: "23505", constraint: "supplier_name_key", there: true });
  });

  it("is run again when it meets a deadlock, so that none reaches the caller", async () => {
    const [a, b] = [supplier(), supplier()];
    await transaction(async () => {
      await prisma().supplier.createMany({ data: [a, b] });
    });
    const rename = (first: string, second: string, met: Promise<void>, arrive: () => void) => {
      let attempt = 0;
      return transaction(async () => {
        await execute(sql`update supplier set updated_at = now() where id = ${first}::uuid`);
        // Only the first attempts wait for each other: they are the ones that must collide.
        if (attempt++ === 0) {
          arrive();
          await met;
        }
        await execute(sql`update supplier set updated_at = now() where id = ${second}::uuid`);
        return attempt;
      });
    };
    let arrived = 0;
    let meet!: () => void;
    const met = new Promise<void>((resolve) => (meet = resolve));
    const arrive = (): void => void (++arrived === 2 && meet());
    const attempts = await Promise.all([rename(a.id, b.id, met, arrive), rename(b.id, a.id, met, arrive)]);
    expect(attempts.reduce((sum, count) => sum + count, 0)).toBe(3);
  });

  it("runs hooks after the commit, and none of what was undone", async () => {
    const seen: string[] = [];
    await transaction(async () => {
      afterCommit(() => seen.push("outer"));
      await transaction(async () => {
        afterCommit(() => seen.push("undone"));
        throw new Error("refused");
      }).catch(() => "gone on");
      expect(seen).toEqual([]);
    });
    expect(seen).toEqual(["outer"]);
  });

  it("leaves queries outside of it to the pool", async () => {
    await transaction(() => connectionOf());
    await expect(connectionOf()).resolves.toBeGreaterThan(0);
  });
});
