import postgres from "postgres";
import type { House, Part } from "./house";
import { type Scenario, timesOf, underLoad } from "./scenario";

const killed = (part: Part, name: string, full: number): Scenario => ({
  name: `kill -9 of ${name}`,
  isShort: true,
  needsRedis: part === "redis",
  run: (stage) =>
    underLoad(stage, { times: timesOf(stage, full) }, async () => {
      stage.house.signal(part, "SIGKILL");
    }),
});

export const kills: Scenario[] = [
  killed("app", "the app", 20),
  killed("postgres", "Postgres, its postmaster", 5),
  {
    name: "kill -9 of a Postgres backend",
    run: (stage) => underLoad(stage, { times: timesOf(stage, 20) }, () => killBackend(stage.house)),
  },
  killed("redis", "Redis", 5),
];

/** One that works for the app. Postgres then takes every other one down with it, and starts over. */
async function killBackend(house: House): Promise<void> {
  const sql = postgres(house.databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    const [backend] = await sql<{ pid: number }[]>`
      select pid from pg_stat_activity
      where application_name = 'soko' and pid <> pg_backend_pid()
      order by state = 'active' desc, state = 'idle in transaction' desc, random() limit 1`;
    if (backend) process.kill(backend.pid, "SIGKILL");
  } finally {
    // Postgres ends this connection too.
    await sql.end({ timeout: 0 }).catch(() => undefined);
  }
}
