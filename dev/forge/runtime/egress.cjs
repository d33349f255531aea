// Nothing leaves: neither `fetch` nor a socket of the app's own reaches the outside.
const net = require('node:net');

const refusal = (address) =>
  Object.assign(
    new Error(
      `URL not included in the external fetch backend permissions: ${address}. Visit go.atlassian.com/forge-egress for more information.`,
    ),
    {
      name: 'REQUEST_EGRESS_ALLOWLIST_ERR',
    },
  );

exports.refuse = (send) => {
  const tell = (address) =>
    send({ kind: 'egress', invocation: globalThis.__forge_runtime__?.appContext?.invocationId ?? null, address });
  globalThis.fetch = async (url) => {
    const address = typeof url === 'string' ? url : String(url?.url ?? url);
    tell(address);
    throw refusal(address);
  };
  net.Socket.prototype.connect = function connect(...options) {
    const [first] = options.flat();
    const address =
      typeof first === 'object' && first !== null
        ? `${first.host ?? first.path ?? 'localhost'}:${first.port ?? ''}`
        : String(first);
    tell(address);
    throw refusal(address);
  };
};
