import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { checkNode, readSettings } from "./checkout.mjs";

it("names the Node that is too old", () => {
  for (const version of ["18.20.0", "20.8.1"]) expect(() => checkNode(version)).toThrow(version);
  for (const version of ["20.9.0", "22.0.0", "24.1.2"])
    expect(() => checkNode(version)).not.toThrow();
});

it("reads .env.local above .env, and the real environment above both", () => {
  const folder = mkdtempSync(join(tmpdir(), "soko-env-"));
  writeFileSync(join(folder, ".env"), "SOKO_A=1\nSOKO_B=1\nSOKO_C=1\n");
  writeFileSync(join(folder, ".env.local"), "SOKO_B=2\nSOKO_C=2\n");
  vi.stubEnv("SOKO_C", "3");
  expect(readSettings(folder)).toMatchObject({ SOKO_A: "1", SOKO_B: "2", SOKO_C: "3" });
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});
