import { setTimeout as wait } from "node:timers/promises";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ThrowawayPostgres } from "@/e2e/fixtures/throwaway-postgres";
import { closePool, poolState } from "./client";
import { CommitUnknown, isDatabaseUnavailable } from "./errors";
import { runPrepared } from "./prepared";
import { afterCommit, db, transaction } from "./transaction";

const SIZE = 4;
/** Of connections that others than superusers may have; ours are not theirs. */
const CONNECTIONS = 12;
const server = new ThrowawayPostgres({
  max_connections: CONNECTIONS,
  superuser_reserved_connections: 0,
});
const given = { ...process.env };

beforeAll(async () => {
  await server.create();
  await withAdmin(async (admin) => {
    await admin`create table tills (id int primary key, cents int not null)`;
  });
}, 120_000);

afterAll(() => server.remove());

beforeEach(async () => {
  await closePool();
  process.env.DATABASE_URL = server.url;
  process.env.DATABASE_POOL_SIZE = String(SIZE);
  await withAdmin(async (admin) => {
    await admin`truncate tills`;
    await admin`insert into tills values (1, 0), (2, 0)`;
  });
});

afterEach(async () => {
  await closePool();
  process.env.DATABASE_URL = given.DATABASE_URL;
  process.env.DATABASE_POOL_SIZE = given.DATABASE_POOL_SIZE;
  if (given.DATABASE_POOL_SIZE === undefined) delete process.env.DATABASE_POOL_SIZE;
});

async function withAdmin<T>(work: (admin: postgres.Sql) => Promise<T>): Promise<T> {
  const admin = postgres(server.url, { max: 1, onnotice: () => undefined });
  try {
    return await work(admin);
  } finally {
    await admin.end({ timeout: 1 });
  }
}

const read = () =>
  runPrepared<{ cents: number }>(sql`select cents from tills where id = ${1}::int`);
const pay = (cents: number, id = 1) =>
  runPrepared(sql`update tills set cents = cents + ${cents}::int where id = ${id}::int`);
const payTwice = () =>
  transaction(async () => {
    await pay(1, 1);
    await pay(1, 2);
  });

/** How each ended, and how long the slowest took. */
async function outcomes(attempts: Promise<unknown>[]) {
  const began = Date.now();
  const ends = await Promise.allSettled(attempts);
  const errors = ends.flatMap((end) => (end.status === "rejected" ? [end.reason] : []));
  return {
    done: ends.length - errors.length,
    refused: errors.filter(isDatabaseUnavailable).length,
    others: errors.filter((error) => !isDatabaseUnavailable(error)),
    tookMs: Date.now() - began,
  };
}

const times = <T>(count: number, make: (n: number) => Promise<T>) =>
  Array.from({ length: count }, (_, n) => make(n));

/** Until reads and transactions work again; how long that took. */
async function recovery(): Promise<number> {
  const began = Date.now();
  while (Date.now() - began < 30_000) {
    const { done } = await outcomes([...times(8, read), ...times(8, payTwice)]);
    if (done === 16) return Date.now() - began;
    await wait(100);
  }
  throw new Error("It did not recover.");
}

/** The server's own count of our connections: none may be left in a transaction, or over the size. */
async function assertNothingLeaked() {
  const rows = await withAdmin(
    (admin) => admin`select state from pg_stat_activity where application_name = 'soko'`,
  );
  expect(rows.length).toBeLessThanOrEqual(SIZE);
  expect(rows.filter(({ state }) => state !== "idle")).toEqual([]);
  const { open, free, waiting } = poolState();
  expect({ open: open <= SIZE, lent: open - free, waiting }).toEqual({
    open: true,
    lent: 0,
    waiting: 0,
  });
}

describe("the pool", () => {
  it("comes back after a Postgres that was killed and started again", async () => {
    await Promise.all([...times(8, read), ...times(8, payTwice)]);
    const storm = outcomes(
      times(200, async (n) => {
        await wait(n * 5);
        await (n % 2 ? read() : payTwice());
      }),
    );
    await wait(200);
    await server.kill();
    const { others, done, refused } = await storm;
    expect(others).toEqual([]);
    expect([done > 0, refused > 0]).toEqual([true, true]);
    await server.start();
    expect(await recovery()).toBeLessThan(30_000);
    await assertNothingLeaked();
    const [a, b] = await withAdmin((admin) => admin`select cents from tills order by id`);
    expect(a?.cents).toBe(b?.cents);
  }, 60_000);

  it("refuses soon while Postgres hangs, holds few, and comes back by itself", async () => {
    await Promise.all([...times(8, read), ...times(8, payTwice)]);
    server.signal("SIGSTOP");
    const flood = await outcomes([...times(800, read), ...times(800, payTwice)]);
    expect([flood.done, flood.others]).toEqual([0, []]);
    expect(flood.tookMs).toBeLessThan(10_000);
    // Known to be away by now, it keeps nobody waiting.
    const later = await outcomes(times(1_000, read));
    expect(later.refused).toBe(1_000);
    expect(later.tookMs).toBeLessThan(1_000);
    expect(poolState()).toMatchObject({ open: 0, waiting: 0 });
    server.signal("SIGCONT");
    expect(await recovery()).toBeLessThan(15_000);
    await assertNothingLeaked();
  }, 60_000);

  it("loses one connection and no more with one backend", async () => {
    await Promise.all(times(8, payTwice));
    const cut = withAdmin(
      (admin) => admin`select pg_terminate_backend(pid) from pg_stat_activity where pid = (
        select min(pid) from pg_stat_activity where application_name = 'soko')`,
    );
    await cut;
    expect(await recovery()).toBeLessThan(10_000);
    await assertNothingLeaked();
  });

  it("goes on with the connections it has when there are no more to be had, and gets more later", async () => {
    await read();
    const others = times(CONNECTIONS - 1, async () => {
      const taken = postgres(server.url, { max: 1, onnotice: () => undefined });
      await taken`select 1`;
      return taken;
    });
    const taken = (await Promise.allSettled(others)).flatMap((end) =>
      end.status === "fulfilled" ? [end.value] : [],
    );
    const { done, refused } = await outcomes(times(100, payTwice));
    expect([done, refused]).toEqual([100, 0]);
    expect(poolState().open).toBe(1);
    await closePool();
    const last = postgres(server.url, { max: 1, onnotice: () => undefined });
    await expect
      .poll(async () =>
        Promise.resolve(last`select 1`).then(
          () => true,
          () => false,
        ),
      )
      .toBe(true);
    const none = await outcomes(times(20, read));
    expect([none.done, none.refused]).toEqual([0, 20]);
    await Promise.all([...taken, last].map((each) => each.end({ timeout: 1 })));
    expect(await recovery()).toBeLessThan(10_000);
    await assertNothingLeaked();
  }, 30_000);

  it("lets so many wait and no more, and refuses the others at once", async () => {
    const locked = withAdmin(async (admin) => {
      await admin.begin(async (tx) => {
        await tx`select * from tills for update`;
        await wait(1_500);
      });
    });
    await wait(300);
    const began = Date.now();
    const admitted = outcomes(times(SIZE + 1_000, payTwice));
    const beyond = await outcomes(times(50, payTwice));
    expect(Date.now() - began).toBeLessThan(1_000);
    expect(beyond).toMatchObject({ done: 0, refused: 50 });
    expect(poolState().waiting).toBe(1_000);
    await locked;
    const { done, others } = await admitted;
    expect([done > 0, others]).toEqual([true, []]);
    await assertNothingLeaked();
  }, 30_000);

  it("gives up a lock that is held for long, without a word of it being done", async () => {
    const locked = withAdmin(async (admin) => {
      await admin.begin(async (tx) => {
        await tx`select * from tills for update`;
        await wait(6_000);
      });
    });
    await wait(300);
    const { refused, tookMs } = await outcomes([payTwice()]);
    expect(refused).toBe(1);
    expect(tookMs).toBeLessThan(5_900);
    await locked;
    expect((await read())[0]?.cents).toBe(0);
    await assertNothingLeaked();
  }, 20_000);
});

describe("a transaction", () => {
  it("that Postgres chose as a deadlock's victim is run again", async () => {
    let runs = 0;
    const crossing = (first: number, second: number) =>
      transaction(async () => {
        runs += 1;
        await pay(1, first);
        await wait(50);
        await pay(1, second);
      });
    const { done } = await outcomes([crossing(1, 2), crossing(2, 1)]);
    expect(done).toBe(2);
    expect(runs).toBeGreaterThan(2);
    expect((await read())[0]?.cents).toBe(2);
  });

  it("is run so often and no more, and follows up once", async () => {
    let [runs, followed] = [0, 0];
    const failing = transaction(async () => {
      runs += 1;
      await db().execute(sql`do $$ begin raise exception 'no' using errcode = '40001'; end $$`);
    });
    const [error] = (await Promise.allSettled([failing])).map(
      (end) => end.status === "rejected" && end.reason,
    );
    expect([runs, isDatabaseUnavailable(error)]).toEqual([4, true]);
    runs = 0;
    await transaction(async () => {
      runs += 1;
      await afterCommit(async () => {
        followed += 1;
      });
      if (runs === 1)
        await db().execute(sql`do $$ begin raise exception 'no' using errcode = '40P01'; end $$`);
    });
    expect([runs, followed]).toEqual([2, 1]);
  });

  it("whose COMMIT was not answered is neither run again nor called undone", async () => {
    let runs = 0;
    const lost = transaction(async () => {
      runs += 1;
      await pay(1);
      const [me] = await db().execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      // At COMMIT the backend is ended by what was put off until then.
      await db().execute(
        sql.raw(`
        create function pg_temp.die() returns trigger language plpgsql as
          'begin perform pg_terminate_backend(${me?.pid}); perform pg_sleep(1); return null; end'`),
      );
      await db().execute(sql`create temp table last (id int)`);
      await db().execute(
        sql.raw(`create constraint trigger die after insert on last
        deferrable initially deferred for each row execute function pg_temp.die()`),
      );
      await db().execute(sql`insert into last values (1)`);
    });
    await expect(lost).rejects.toBeInstanceOf(CommitUnknown);
    expect(runs).toBe(1);
    expect(isDatabaseUnavailable(await lost.catch((error: unknown) => error))).toBe(true);
    expect(await recovery()).toBeLessThan(10_000);
    await assertNothingLeaked();
  });

  it("fails whole when a statement of it failed, whatever the work made of that", async () => {
    const swallowing = transaction(async () => {
      await pay(1);
      await db()
        .execute(sql`select 1 / 0`)
        .catch(() => undefined);
    });
    await expect(swallowing).rejects.toMatchObject({ code: "22012" });
    expect((await read())[0]?.cents).toBe(0);
  });

  it("keeps late statements of its own off the next borrower's connection", async () => {
    let late: Promise<unknown> = Promise.resolve();
    const failing = transaction(async () => {
      const straggler = async () => {
        await wait(50);
        await pay(100);
      };
      late = straggler();
      late.catch(() => undefined);
      throw new Error("first");
    });
    await expect(failing).rejects.toThrow("first");
    const cause = new Error("This transaction is over.");
    await expect(late).rejects.toMatchObject({ cause });
    expect((await read())[0]?.cents).toBe(0);
    await assertNothingLeaked();
  });
});
