/**
 * Ends this program when the one that started it is gone: npm passes Ctrl-C on, but when npm itself is ended,
 * or its shell, nobody tells us. Imported for its effect.
 */
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 300);
  watch.unref();
}
