// Becomes __forge_wrapper__.cjs in the archive, in the place of the wrapper Forge's bundler would fetch.
// It runs one invocation: finds the handler, gives it its context, shapes what it returns.
const { AsyncLocalStorage } = require('node:async_hooks');
const path = require('node:path');

const invocations = new AsyncLocalStorage();
Object.defineProperty(globalThis, '__forge_runtime__', { configurable: true, get: () => invocations.getStore() });

const counter = { incr() {}, incrBy() {}, decr() {}, decrBy() {} };
const metrics = {
  counter: () => counter,
  timing: () => ({ measure: () => ({ stop() {} }) }),
  gauge: () => ({ set() {} }),
};

function findHandler(handler) {
  const dot = handler.lastIndexOf('.');
  const file = require(path.join(__dirname, `${handler.slice(0, dot)}.cjs`));
  const found = file[handler.slice(dot + 1)];
  if (typeof found !== 'function') throw new TypeError(`Handler ${handler} is not exported.`);
  return found;
}

const describe = (error) =>
  error instanceof Error
    ? { errorType: error.name, errorMessage: error.message, stack: String(error.stack) }
    : { errorType: 'Error', errorMessage: String(error), stack: '' };

exports.main = (event, lambdaContext) => {
  const { _meta: meta, handler, body } = event;
  const runtime = {
    ...meta,
    container: { region: 'local', runtime: process.version, handler, appCodeDir: __dirname },
    lambdaContext,
    metrics,
    featureFlags: () => false,
  };
  return invocations.run(runtime, async () => {
    try {
      const result = await findHandler(handler)(body, {
        ...(meta.aaid ? { principal: { accountId: meta.aaid } } : {}),
        installContext: meta.contextAri,
        ...(meta.appContext.license ? { license: meta.appContext.license } : {}),
        installation: meta.appContext.installation,
      });
      return { success: true, status: 200, body: result, metrics: [] };
    } catch (error) {
      return { success: false, status: 500, error: describe(error), metrics: [] };
    }
  });
};
