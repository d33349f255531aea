const MOST_CALLS = 500;
const IN = 25_000;

const recent = [];

function countCall() {
  const now = Date.now();
  while (recent.length > 0 && recent[0] <= now - IN) recent.shift();
  if (recent.length >= MOST_CALLS) throw new Error('Resolver calls are rate limited at 500req/25s');
  recent.push(now);
}

async function post(path, body) {
  const reply = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await reply.json().catch(() => ({ ok: false, message: `The local site answered ${reply.status}.` }));
  if (!reply.ok || answer.ok === false) throw new Error(answer.message ?? `The local site answered ${reply.status}.`);
  return answer;
}

/** Has the site run the resolver of a module; who asks, the site knows from its own cookie. */
export async function invoke(context, { functionKey, payload, metadata, invokeType }) {
  if (invokeType) throw new Error('The local site has no remotes and no containers.');
  countCall();
  const { moduleKey, extension, locale, timezone, theme } = context;
  const { result } = await post('/_site/bridge/invoke', {
    moduleKey,
    functionKey,
    payload,
    extension,
    locale,
    timezone,
    theme,
  });
  return metadata === undefined ? result : { body: result, metadata: {} };
}

export const fetchProduct = (request) => post('/_site/bridge/product', request);
