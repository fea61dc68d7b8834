// @ts-check
import { existsSync, readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number }} Tally */

/**
 * @param {Tally} counted
 * @param {number | null} code what the runner left with
 * @returns {Tally} with a failure where the runner failed without naming a test, or ran none
 */
function judge({ passed, failed }, code) {
  if (failed === 0 && (code !== 0 || passed === 0)) return { passed, failed: 1 };
  return { passed, failed };
}

/** @param {string} file @returns {any} null when the runner wrote no whole report */
function readReport(file) {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** One step that passes or fails as a whole. @param {number | null} code @returns {Tally} */
export function countStep(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * A file that could not be loaded counts as a failure, since its tests never ran.
 * @param {string} file vitest's JSON report @param {number | null} code
 * @returns {Tally}
 */
export function countVitest(file, code) {
  const report = readReport(file);
  if (!report) return judge({ passed: 0, failed: 0 }, code);
  /** @type {{ status: string, assertionResults: { status: string }[] }[]} */
  const files = report.testResults;
  const unloaded = files.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  const failed = report.numFailedTests + unloaded.length;
  return judge({ passed: report.numPassedTests, failed }, code);
}

/**
 * A fault after which a promise did not hold counts as a failure.
 * @param {string} file what e2e/faults leaves @param {number | null} code
 * @returns {Tally}
 */
export function countFaults(file, code) {
  const report = readReport(file);
  if (!report) return judge({ passed: 0, failed: 0 }, code);
  return judge({ passed: report.passed, failed: report.failed }, code);
}

/**
 * A flaky test counts as failed.
 * @param {string} file Playwright's JSON report @param {number | null} code
 * @returns {Tally}
 */
export function countPlaywright(file, code) {
  const report = readReport(file);
  if (!report) return judge({ passed: 0, failed: 0 }, code);
  const { expected, unexpected, flaky } = report.stats;
  return judge({ passed: expected, failed: unexpected + flaky + report.errors.length }, code);
}
