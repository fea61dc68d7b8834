import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { countPlaywright, countStep, countVitest } from "./tally.mjs";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "soko-tally-"));
  file = join(folder, "report.json");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const report = (content: unknown) => writeFileSync(file, JSON.stringify(content));
const fileOf = (...statuses: string[]) => ({
  status: statuses.every((status) => status === "passed") && statuses.length ? "passed" : "failed",
  assertionResults: statuses.map((status) => ({ status })),
});

it("counts a step as one", () => {
  expect(countStep(0)).toEqual({ passed: 1, failed: 0 });
  expect(countStep(1)).toEqual({ passed: 0, failed: 1 });
  expect(countStep(null)).toEqual({ passed: 0, failed: 1 });
});

it("counts vitest's tests", () => {
  const testResults = [fileOf("passed", "passed"), fileOf("passed", "failed")];
  report({ numPassedTests: 3, numFailedTests: 1, testResults });
  expect(countVitest(file, 1)).toEqual({ passed: 3, failed: 1 });
});

it("counts a test file that did not load", () => {
  report({ numPassedTests: 2, numFailedTests: 0, testResults: [fileOf("passed"), fileOf()] });
  expect(countVitest(file, 1)).toEqual({ passed: 2, failed: 1 });
});

it("counts a runner that ran nothing, or broke, as failed", () => {
  expect(countVitest(file, 0)).toEqual({ passed: 0, failed: 1 });
  expect(countPlaywright(file, 0)).toEqual({ passed: 0, failed: 1 });
  report({ numPassedTests: 0, numFailedTests: 0, testResults: [] });
  expect(countVitest(file, 0)).toEqual({ passed: 0, failed: 1 });
  report({ numPassedTests: 5, numFailedTests: 0, testResults: [fileOf("passed")] });
  expect(countVitest(file, 1)).toEqual({ passed: 5, failed: 1 });
  writeFileSync(file, '{"numPassedTests": 5,');
  expect(countVitest(file, null)).toEqual({ passed: 0, failed: 1 });
});

it("counts Playwright's tests, a flaky one as failed", () => {
  report({ stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 0 }, errors: [{}] });
  expect(countPlaywright(file, 1)).toEqual({ passed: 7, failed: 3 });
});
