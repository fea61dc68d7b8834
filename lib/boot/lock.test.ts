import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { findHolder, takeLock } from "./lock.mjs";
import { identify } from "./processes.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "soko-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function mustTake() {
  const lock = takeLock(folder, "start");
  if ("holder" in lock) throw new Error("The lock was held.");
  return lock;
}

it("tells the second where the first one serves", () => {
  mustTake().serves("http://localhost:4321");
  const second = takeLock(folder, "start");
  expect(second).toMatchObject({ holder: { pid: process.pid, url: "http://localhost:4321" } });
});

it("is free again after its release, and leaves no file behind", () => {
  mustTake().release();
  expect(readdirSync(folder)).toEqual([]);
  mustTake();
});

it("is taken over from a process that is gone", async () => {
  const gone = spawn(process.execPath, ["--version"], { stdio: "ignore" });
  const holder = { pid: gone.pid, started: identify(gone.pid ?? 0), purpose: "start" };
  await new Promise((resolve) => gone.once("exit", resolve));
  writeFileSync(join(folder, "lock"), JSON.stringify(holder));
  mustTake();
  expect(findHolder(folder)?.pid).toBe(process.pid);
});

it("is taken over when the number of its process now belongs to another", () => {
  const holder = { pid: process.ppid, started: "an earlier time", purpose: "start" };
  writeFileSync(join(folder, "lock"), JSON.stringify(holder));
  mustTake();
});

it("is taken over when its file was torn", () => {
  writeFileSync(join(folder, "lock"), '{"pid":');
  mustTake();
});

it("does not release what another has taken since", () => {
  const lock = mustTake();
  const other = { pid: process.ppid, started: identify(process.ppid), purpose: "start" };
  writeFileSync(join(folder, "lock"), JSON.stringify(other));
  lock.release();
  expect(findHolder(folder)?.pid).toBe(process.ppid);
});
