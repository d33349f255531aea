/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *             numRuntimeErrorTestSuites: number }} JestReport  what `jest --json` writes
 */

/** @param {readonly { ok: boolean }[]} outcomes @returns {Counts} */
export const countChecks = (outcomes) => ({
  passed: outcomes.filter(({ ok }) => ok).length,
  failed: outcomes.filter(({ ok }) => !ok).length,
  skipped: 0,
});

/**
 * A file that could not even be loaded has no tests to count; it counts as one that failed, and so does a run that
 * left no report or failed for a reason no test tells.
 * @param {JestReport | null} report
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countJest(report, exitCode) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @param {readonly Counts[]} all @returns {Counts} */
export const sum = (all) => ({
  passed: all.reduce((total, { passed }) => total + passed, 0),
  failed: all.reduce((total, { failed }) => total + failed, 0),
  skipped: all.reduce((total, { skipped }) => total + skipped, 0),
});

/** The last line of `npm test`. @param {Counts} counts */
export const lastLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;
