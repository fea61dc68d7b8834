import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { endLeftovers, startLeash } from "./leash.mjs";
import { identify, isRunning, type Owned, waitUntil } from "./processes.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "soko-leash-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process that lives for a minute, or ignores being asked to end. */
function startService(deaf = false) {
  const ignore = deaf ? "process.on('SIGTERM', () => {});" : "";
  const script = `${ignore} process.stdout.write("up"); setTimeout(() => {}, 60000)`;
  const child = spawn(process.execPath, ["-e", script], {
    detached: true,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const pid = child.pid ?? 0;
  const owned = { pid, started: identify(pid) };
  const up = new Promise((ready) => child.stdout.once("data", ready));
  return { owned, up };
}

const terms = { signal: "SIGTERM", graceMs: 300, group: true, rank: 0 } as const;

it("ends what it holds, killing what does not listen", async () => {
  const leash = startLeash(folder);
  const services = [startService(), startService(true)];
  await Promise.all(services.map(({ up }) => up));
  for (const [index, { owned }] of services.entries()) {
    leash.hold({ name: `service ${index}`, pid: owned.pid, ...terms });
  }
  await leash.stop();
  expect(services.map(({ owned }) => isRunning(owned))).toEqual([false, false]);
  expect(existsSync(join(folder, "processes.json"))).toBe(false);
});

it("leaves alone what was released", async () => {
  const leash = startLeash(folder);
  const { owned, up } = startService();
  await up;
  leash.hold({ name: "service", pid: owned.pid, ...terms });
  leash.release("service");
  await leash.stop();
  expect(isRunning(owned)).toBe(true);
  process.kill(owned.pid, "SIGKILL");
});

/** A launcher of its own process, which holds one service; it can be killed. */
async function startLauncher() {
  const script = `
    import { spawn } from "node:child_process";
    import { startLeash } from ${JSON.stringify(resolve("lib/boot/leash.mjs"))};
    const leash = startLeash(${JSON.stringify(folder)});
    const child = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"], { detached: true, stdio: "ignore" });
    leash.hold({ name: "service", pid: child.pid, ...${JSON.stringify(terms)} });
    process.stdout.write("up");
    setTimeout(() => {}, 60000);`;
  const launcher = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((ready) => launcher.stdout.once("data", ready));
  const file = join(folder, "processes.json");
  const { leash, held } = JSON.parse(readFileSync(file, "utf8")) as {
    leash: Owned;
    held: [Owned];
  };
  return { launcher, leash, service: held[0] };
}

it("ends the services after a launcher that was killed", async () => {
  const { launcher, leash, service } = await startLauncher();
  expect(isRunning(service)).toBe(true);
  launcher.kill("SIGKILL");
  expect(await waitUntil(() => !isRunning(service) && !isRunning(leash), 5_000)).toBe(true);
});

it("lets the next start end what is left when the leash was killed, too", async () => {
  const { launcher, leash, service } = await startLauncher();
  process.kill(leash.pid, "SIGKILL");
  launcher.kill("SIGKILL");
  await waitUntil(() => !isRunning(leash), 5_000);
  expect(isRunning(service)).toBe(true);
  await endLeftovers(folder);
  expect(isRunning(service)).toBe(false);
  expect(existsSync(join(folder, "processes.json"))).toBe(false);
});
