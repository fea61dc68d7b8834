import { setTimeout as wait } from "node:timers/promises";
import type { Part } from "./house";
import { hangSeconds, type Scenario, underLoad } from "./scenario";

const HANG_S = 60;

const hung = (part: Part, name: string): Scenario => ({
  name: `SIGSTOP of ${name}`,
  isShort: true,
  needsRedis: part === "redis",
  run: (stage) =>
    underLoad(stage, { times: 1 }, async () => {
      stage.house.signal(part, "SIGSTOP");
      try {
        await wait(hangSeconds(stage, HANG_S) * 1_000);
      } finally {
        stage.house.signal(part, "SIGCONT");
      }
    }),
});

export const hangs: Scenario[] = [hung("redis", "Redis"), hung("postgres", "Postgres")];
