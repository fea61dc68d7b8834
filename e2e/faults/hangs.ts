import { setTimeout as wait } from "node:timers/promises";
import { NoAnswer } from "./ask";
import type { House, Part } from "./house";
import { hangSeconds, type Scenario, underLoad } from "./scenario";

const HANG_S = 60;

const hung = (part: Part, name: string, isDown: RegExp): Scenario => ({
  name: `SIGSTOP of ${name}`,
  isShort: true,
  needsRedis: part === "redis",
  run: async (stage) => {
    let isFelt = false;
    const finding = await underLoad(stage, { times: 1 }, async () => {
      stage.house.signalAll(part, "SIGSTOP");
      try {
        await wait(hangSeconds(stage, HANG_S) * 1_000);
        isFelt = await failsNow(stage.house, isDown);
      } finally {
        stage.house.signalAll(part, "SIGCONT");
      }
    });
    if (!isFelt) finding.broken.push(`${name} worked on, so nothing was tried`);
    return finding;
  },
});

/** Whether what stands on the stopped part cannot be had. */
async function failsNow(house: House, isDown: RegExp): Promise<boolean> {
  const client = house.client();
  const answer = await client.try({ path: "/api/health", timeoutMs: 10_000 });
  client.close();
  return answer instanceof NoAnswer || isDown.test(answer.text);
}

export const hangs: Scenario[] = [
  hung("redis", "Redis", /"cart":"down"/),
  hung("postgres", "Postgres", /"database":"down"/),
];
