import { spawnSync } from 'node:child_process';
import path from 'node:path';

const bench = (...args: string[]) =>
  spawnSync(process.execPath, [path.resolve(__dirname, '../../tools/bench.mjs'), ...args], { encoding: 'utf8' });

test.each([[[]], [['no-such-bench']]])('%j as a name tells which benches there are', (args) => {
  const { status, stdout, stderr } = bench(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/NAME is one of: .*\bbundle\b/);
});
