import { countChecks, countJest, lastLine, sum } from '../../tools/test/counts.mjs';

const report = (numbers: Partial<Parameters<typeof countJest>[0] & object>) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  ...numbers,
});

test('every check counts as a test', () => {
  expect(countChecks([{ ok: true }, { ok: false }, { ok: true }])).toEqual({ passed: 2, failed: 1, skipped: 0 });
});

test('tests to be written count as skipped', () => {
  expect(countJest(report({ numPassedTests: 5, numPendingTests: 2, numTodoTests: 1 }), 0)).toEqual({
    passed: 5,
    failed: 0,
    skipped: 3,
  });
});

test('a file that cannot be loaded counts as one that failed', () => {
  expect(countJest(report({ numPassedTests: 5, numFailedTests: 1, numRuntimeErrorTestSuites: 2 }), 1).failed).toBe(3);
});

test('a run that leaves no report has failed', () => {
  expect(countJest(null, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a run that fails with every test passed has still failed', () => {
  expect(countJest(report({ numPassedTests: 5 }), 1).failed).toBe(1);
});

test('the last line adds everything up', () => {
  const counts = sum([
    { passed: 8, failed: 0, skipped: 0 },
    { passed: 100, failed: 2, skipped: 3 },
  ]);
  expect(lastLine(counts)).toBe('108 passed, 2 failed, 3 skipped');
});
