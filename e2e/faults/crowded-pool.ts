import { setTimeout as wait } from "node:timers/promises";
import postgres, { type Sql } from "postgres";
import { hangSeconds, type Scenario, underLoad } from "./scenario";

const HELD_S = 10;

/** Others take every connection that Postgres has, also those that the app had. */
export const crowdedPool: Scenario = {
  name: `every connection of Postgres held by others`,
  run: async (stage) => {
    let most = 0;
    const finding = await underLoad(stage, { times: 1 }, async () => {
      const held: Sql[] = [];
      const until = Date.now() + hangSeconds(stage, HELD_S, 4) * 1_000;
      try {
        while (Date.now() < until) {
          await takeAll(stage.house.databaseUrl, held);
          most = Math.max(most, held.length);
          const [first] = held;
          if (!first) throw new Error("Postgres gave no connection at all.");
          await first`
            select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'soko'`;
        }
      } finally {
        await Promise.all(held.map((sql) => sql.end({ timeout: 1 })));
      }
    });
    return { ...finding, said: `${most} connections held; ${finding.said}` };
  },
};

/** Until Postgres has no more to give. */
async function takeAll(url: string, held: Sql[]): Promise<void> {
  for (;;) {
    const sql = postgres(url, { max: 1, connection: { application_name: "crowd" } });
    try {
      await sql`select 1`;
      held.push(sql);
    } catch {
      await sql.end({ timeout: 0 });
      await wait(20);
      return;
    }
  }
}
