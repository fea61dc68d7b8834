import { createServer, type Server } from "node:net";
import { afterEach, expect, it } from "vitest";
import { choosePort, freePort } from "./ports.mjs";

let server: Server | undefined;
afterEach(() => new Promise<void>((done) => (server ? server.close(() => done()) : done())));

function listen(port: number, host: string): Promise<void> {
  const created = createServer();
  server = created;
  return new Promise((resolve) => created.listen(port, host, resolve));
}

it("refuses a port that was asked for and is taken", async () => {
  const port = await freePort();
  expect(await choosePort(String(port))).toBe(port);
  await listen(port, "127.0.0.1");
  await expect(choosePort(String(port))).rejects.toThrow(`Port ${port} is taken`);
});

it("refuses what is no port", async () => {
  for (const wish of ["abc", "0", "65536", "3000.5"]) {
    await expect(choosePort(wish)).rejects.toThrow("must be a number from 1 to 65535");
  }
});

it("finds the next free port when none was asked for", async () => {
  const first = await choosePort(undefined);
  expect(first).toBeGreaterThanOrEqual(3000);
  await listen(first, "127.0.0.1");
  expect(await choosePort(undefined)).toBeGreaterThan(first);
});
