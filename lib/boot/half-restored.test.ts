import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openBackupPlace } from "./backup-place.mjs";
import {
  findFilled,
  finishRestore,
  makeRoom,
  refuseHalfRestored,
  undoRestore,
} from "./half-restored.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "soko-restore-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const parts = ["postgres", "redis", "media"];

function fill(name: string, content: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "file"), content);
}
const read = (name: string) => readFileSync(join(folder, name, "file"), "utf8");

it("moves aside what was there, and is done when it says so", () => {
  fill("postgres", "old");
  mkdirSync(join(folder, "media"));
  const moved = findFilled(folder, parts);
  expect(moved).toEqual(["postgres"]);
  makeRoom(folder, { parts, moved, aside: "replaced" });
  expect(() => refuseHalfRestored(folder)).toThrow("cut short");
  fill("postgres", "new");
  finishRestore(folder);
  refuseHalfRestored(folder);
  expect(undoRestore(folder)).toBe(false);
  expect([read("postgres"), read("replaced/postgres")]).toEqual(["new", "old"]);
});

it("is taken back to what was there before, wherever it was cut short", () => {
  for (const movedBeforeKill of [0, 1, 2]) {
    fill("postgres", "old");
    fill("media", "old");
    const journal = { parts, moved: ["postgres", "media"], aside: "replaced" };
    makeRoom(folder, journal);
    for (const name of journal.moved.slice(movedBeforeKill)) {
      renameSync(join(folder, "replaced", name), join(folder, name));
    }
    for (const name of ["redis", ...journal.moved.slice(0, movedBeforeKill)]) fill(name, "new");
    expect(undoRestore(folder)).toBe(true);
    expect([read("postgres"), read("media")]).toEqual(["old", "old"]);
    expect(readdirSync(folder).toSorted()).toEqual(["media", "postgres"]);
  }
});

it("grows a backup under another name, one at a time, and clears away what was killed", async () => {
  const target = join(folder, "mine");
  const place = await openBackupPlace(target);
  await expect(openBackupPlace(target)).rejects.toThrow("is being made by process");
  writeFileSync(join(place.content, "manifest.json"), "{}");
  expect(existsSync(target)).toBe(false);
  place.finish();
  place.close();
  expect(readdirSync(folder)).toEqual(["mine"]);
  expect(readdirSync(target)).toEqual(["manifest.json"]);
  await expect(openBackupPlace(target)).rejects.toThrow("is there already");

  mkdirSync(join(folder, "killed.partial"));
  writeFileSync(
    join(folder, "killed.partial/lock"),
    JSON.stringify({ pid: 1, started: "long ago" }),
  );
  (await openBackupPlace(join(folder, "next"))).close();
  expect(readdirSync(folder)).toEqual(["mine"]);
});
