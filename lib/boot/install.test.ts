import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { isInstalled } from "./install.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "soko-install-"));
  mkdirSync(join(folder, "node_modules"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const wanted = {
  "": { version: "0.1.0" },
  "node_modules/a": { version: "1.0.0", integrity: "sha512-a" },
  "node_modules/mac-only": { version: "2.0.0", optional: true },
};
const write = (file: string, packages: object) =>
  writeFileSync(join(folder, file), JSON.stringify({ packages }));

it("knows a whole install, without what is for other machines", () => {
  write("package-lock.json", wanted);
  write("node_modules/.package-lock.json", { "node_modules/a": wanted["node_modules/a"] });
  expect(isInstalled(folder)).toBe(true);
});

it("sees a changed version, a missing package and an install that was cut short", () => {
  write("package-lock.json", wanted);
  expect(isInstalled(folder)).toBe(false);
  write("node_modules/.package-lock.json", {});
  expect(isInstalled(folder)).toBe(false);
  write("node_modules/.package-lock.json", {
    "node_modules/a": { version: "1.0.1", integrity: "sha512-a" },
  });
  expect(isInstalled(folder)).toBe(false);
});
