// What the app writes to the console goes to the platform, with the invocation it belongs to.
const { format } = require('node:util');

exports.install = (send) => {
  for (const level of ['debug', 'log', 'info', 'warn', 'error']) {
    console[level] = (...words) => {
      const invocation = globalThis.__forge_runtime__?.appContext?.invocationId ?? null;
      send({ kind: 'line', invocation, level, text: format(...words).slice(0, 10_000) });
    };
  }
};
