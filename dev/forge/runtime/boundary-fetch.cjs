// The one door out of a function: `__forge_fetch__`. It hands the call to the platform and waits for the reply.
let calls = 0;
const waiting = new Map();

const NO_BODY = new Set([204, 205, 304]);

function lost(reason) {
  const error = new TypeError('fetch failed');
  error.cause = Object.assign(new Error(reason === 'timeout' ? 'Headers Timeout Error' : 'other side closed'), {
    code: reason === 'timeout' ? 'UND_ERR_HEADERS_TIMEOUT' : 'UND_ERR_SOCKET',
  });
  return error;
}

exports.receive = (reply) => {
  const call = waiting.get(reply.call);
  if (!call) return;
  waiting.delete(reply.call);
  if (reply.lost) call.reject(lost(reply.lost));
  else
    call.resolve(
      new Response(NO_BODY.has(reply.status) ? null : reply.body, { status: reply.status, headers: reply.headers }),
    );
};

/** Whoever still waits belongs to an invocation that has died: nobody answers it any more. */
exports.forget = () => waiting.clear();

const plainHeaders = (headers) => (headers ? Object.fromEntries(new Headers(headers)) : {});

exports.install = (send) => {
  globalThis.__forge_fetch__ = async (meta, path, init = {}) => {
    const invocation = globalThis.__forge_runtime__?.appContext?.invocationId;
    if (!invocation) throw new Error('Forge runtime not found.');
    const { body = null } = init;
    if (body !== null && typeof body !== 'string')
      throw new TypeError('The local platform takes request bodies as text only.');
    const call = (calls += 1);
    return new Promise((resolve, reject) => {
      waiting.set(call, { resolve, reject });
      send({
        kind: 'call',
        call,
        invocation,
        meta,
        path: String(path),
        method: init.method ?? 'GET',
        headers: plainHeaders(init.headers),
        body,
      });
    });
  };
};
