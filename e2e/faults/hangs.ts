import { setTimeout as wait } from "node:timers/promises";
import type { Part } from "./house";
import { type Scenario, underLoad } from "./scenario";

const FULL_S = 60;
const QUICK_S = 5;

const hung = (part: Part, name: string): Scenario => ({
  name: `SIGSTOP of ${name}, ${FULL_S} s`,
  needsRedis: part === "redis",
  run: (stage) =>
    underLoad(stage, { times: 1 }, async () => {
      stage.house.signal(part, "SIGSTOP");
      try {
        await wait((stage.quick ? QUICK_S : FULL_S) * 1_000);
      } finally {
        stage.house.signal(part, "SIGCONT");
      }
    }),
});

export const hangs: Scenario[] = [hung("redis", "Redis"), hung("postgres", "Postgres")];
