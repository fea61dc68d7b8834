// @ts-check
// A child process, so that what it takes to ask is not counted as what it takes to answer.
import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { summarize } from "./summary.mjs";

/**
 * A header whose value is `unique` is another one each time.
 * @typedef {{ path: string, body?: string, headers?: Record<string, string> }} Asked
 *
 * @typedef {object} Job
 * @property {number} port
 * @property {string} method
 * @property {Asked[]} requests taken in turn
 * @property {number} status what counts as answered
 * @property {number} connections
 * @property {number} [seconds] how long, or else
 * @property {number} [times] how often
 */

/** One request to its last byte. @param {Agent} agent @param {Job} job @param {number} n */
function ask(agent, { port, method, requests }, n) {
  const { path, body, headers = {} } = requests[n % requests.length] ?? { path: "/" };
  return new Promise((resolve, reject) => {
    const sent = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        name,
        value === "unique" ? randomUUID() : value,
      ]),
    );
    sent["accept-encoding"] = "gzip";
    if (body !== undefined) {
      sent["content-type"] = "application/json";
      sent["content-length"] = String(Buffer.byteLength(body));
    }
    const asked = request({ agent, host: "127.0.0.1", port, method, path, headers: sent });
    asked.setTimeout(30_000, () => asked.destroy(new Error(`No answer from ${path} in 30 s.`)));
    asked.on("error", reject);
    asked.on("response", (answer) => {
      let bytes = 0;
      answer.on("data", (part) => {
        bytes += part.length;
      });
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, bytes }));
      answer.on("error", reject);
    });
    asked.end(body);
  });
}

/** @param {Job} job */
async function fire(job) {
  const agent = new Agent({ keepAlive: true, maxSockets: job.connections });
  /** @type {number[]} */
  const latencies = [];
  /** @type {Record<string, number>} */
  const others = {};
  let [bytes, n] = [0, 0];
  const cpu = process.cpuUsage();
  const began = performance.now();
  const end = began + (job.seconds ?? 600) * 1000;
  const limit = job.times ?? Number.POSITIVE_INFINITY;
  const work = async () => {
    while (performance.now() < end && n < limit) {
      const start = performance.now();
      const answer = await ask(agent, job, n++);
      if (answer.status === job.status) latencies.push(performance.now() - start);
      else others[answer.status] = (others[answer.status] ?? 0) + 1;
      bytes += answer.bytes;
    }
  };
  await Promise.all(Array.from({ length: job.connections }, work));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  const used = process.cpuUsage(cpu);
  return {
    ...summarize(latencies, seconds),
    others,
    bytesEach: Math.round(bytes / Math.max(1, n)),
    generatorCpu: (used.user + used.system) / 1e6 / seconds,
  };
}

process.on("message", async (/** @type {Job} */ job) => {
  try {
    process.send?.({ result: await fire(job) });
  } catch (error) {
    process.send?.({ error: String(error) });
  }
});
