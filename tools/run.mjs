import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv }} Options */

/** @type {Set<ChildProcess>} */
const running = new Set();

/** A child leads a process group of its own, so whatever it started ends with it. @param {ChildProcess} child */
function end(child, signal = /** @type {NodeJS.Signals} */ ('SIGTERM')) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has gone by itself.
  }
}

const endAll = () => running.forEach((child) => end(child));

let watching = false;
function watchSignals() {
  if (watching) return;
  watching = true;
  process.once('exit', endAll);
  if (process.env['npm_lifecycle_event']) void import('./end-with-parent.mjs');
  for (const [signal, code] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])) {
    process.on(signal, () => {
      endAll();
      void stopped().then(() => process.exit(code));
    });
  }
}

/** Gives the children ten seconds to put their things away. */
async function stopped() {
  for (let tries = 0; running.size > 0 && tries < 100; tries += 1) await new Promise((go) => setTimeout(go, 100));
  running.forEach((child) => end(child, 'SIGKILL'));
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Options & { stdio: import('node:child_process').StdioOptions }} options
 */
function launch(command, args, { cwd = root, env = process.env, stdio }) {
  watchSignals();
  const child = spawn(command, args, { cwd, env, stdio, detached: true });
  running.add(child);
  /** @type {Promise<number>} */
  const done = new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('close', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
  return {
    child,
    done: done.then((code) => {
      // What the child left behind in its group goes with it.
      end(child);
      running.delete(child);
      return code;
    }),
  };
}

/**
 * Runs a program and keeps what it prints.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Options} [options]
 */
export async function capture(command, args, options = {}) {
  const { child, done } = launch(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let stdout = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => ((output += text), (stdout += text)));
  child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
  child.once('error', (error) => (output += `${error.message}\n`));
  return { code: await done, output, stdout };
}

/**
 * Runs a program whose output people see as it comes; `to: 'stderr'` keeps standard output free for data.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Options & { to?: 'both' | 'stderr' }} [options]
 */
export async function stream(command, args, { to = 'both', ...options } = {}) {
  const { done } = launch(command, args, { ...options, stdio: ['ignore', to === 'stderr' ? 2 : 1, 2] });
  return done;
}

/** Runs a program of `node_modules/.bin` without going through npm. @param {string} name */
export const bin = (name) => `${root}/node_modules/.bin/${name}`;
