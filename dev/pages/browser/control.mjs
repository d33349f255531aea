/** @typedef {{ [name: string]: unknown }} Answer */

/** @param {unknown} answer @returns {answer is Answer} */
export const isAnswer = (answer) => typeof answer === 'object' && answer !== null && !Array.isArray(answer);

/**
 * Calls one of the site's own controls. What they answer is an object; whoever takes a part of it says what it has to be.
 * @param {'GET' | 'POST'} method
 * @param {string} path
 * @param {unknown} [body]
 * @returns {Promise<Answer>}
 */
export async function control(method, path, body) {
  const init =
    body === undefined
      ? { method }
      : { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const reply = await fetch(path, init);
  /** @type {unknown} */
  const answer = await reply.json();
  if (!isAnswer(answer)) throw new Error(`The site answered ${reply.status} without an object.`);
  if (!reply.ok) throw new Error(String(answer['error'] ?? `The site answered ${reply.status}.`));
  return answer;
}

/**
 * A text of an answer.
 * @param {Answer} answer
 * @param {string} name
 */
export function textOf(answer, name) {
  const text = answer[name];
  if (typeof text !== 'string') throw new Error(`The site's answer has no ${name}.`);
  return text;
}

/**
 * A list of an answer, of what `isItem` knows.
 * @template Item
 * @param {Answer} answer
 * @param {string} name
 * @param {(item: unknown) => item is Item} isItem
 * @returns {Item[]}
 */
export function listOf(answer, name, isItem) {
  const list = answer[name];
  if (!Array.isArray(list) || !list.every(isItem)) throw new Error(`The site's answer has no list of ${name}.`);
  return list;
}
