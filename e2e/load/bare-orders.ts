// A child process: the statements of an order through the driver alone, over and over.
import { randomUUID } from "node:crypto";
import { bareDatabase } from "./bare-drivers";
import { type Recording, replay } from "./replay";
import { summarize } from "./summary.mjs";

export type BareJob = {
  recording: Recording;
  /** For each buyer, what stands for them in the recording, after the order's number. */
  buyers: string[][];
  /** How many further values are new with every order. */
  fresh: number;
  connections: number;
  seconds: number;
};

async function fire({ recording, buyers, fresh, connections, seconds }: BareJob) {
  const database = bareDatabase();
  const latencies: number[] = [];
  const cpu = process.cpuUsage();
  const began = performance.now();
  const end = began + seconds * 1000;
  const work = async (_: unknown, n: number) => {
    const buyer = buyers[n % buyers.length] ?? [];
    while (performance.now() < end) {
      const start = performance.now();
      const values = ["", ...buyer, ...Array.from({ length: fresh }, () => randomUUID())];
      await replay(recording.steps, values, database, null);
      latencies.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  const taken = (performance.now() - began) / 1000;
  const used = process.cpuUsage(cpu);
  const generatorCpu = (used.user + used.system) / 1e6 / taken;
  return { ...summarize(latencies, taken), others: {}, bytesEach: 0, generatorCpu };
}

process.on("message", async (job: BareJob) => {
  try {
    process.send?.({ result: await fire(job) });
  } catch (error) {
    process.send?.({ error: String(error) });
  }
});
