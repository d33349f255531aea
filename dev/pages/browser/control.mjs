/**
 * Calls one of the site's own controls.
 * @param {'GET' | 'POST'} method
 * @param {string} path
 * @param {unknown} [body]
 * @returns {Promise<any>}
 */
export async function control(method, path, body) {
  const init =
    body === undefined
      ? { method }
      : { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const reply = await fetch(path, init);
  const answer = await reply.json();
  if (!reply.ok) throw new Error(answer.error ?? `The site answered ${reply.status}.`);
  return answer;
}
