import { control } from './control.mjs';

/** What the action's form has sent so far, kept where its frame stands. @param {HTMLElement} place */
const inputsOf = (place) => JSON.parse(place.dataset['inputs'] ?? '{}');

/** Smart values of the issue, as Automation resolves them before it runs an action. @param {Record<string, unknown>} inputs @param {string} issue */
const resolved = (inputs, issue) =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replaceAll(/\{\{\s*issue\.key\s*\}\}/g, issue) : value,
    ]),
  );

/** @param {HTMLElement} root @param {HTMLElement} button */
async function run(root, button) {
  const action = button.dataset['run'] ?? '';
  const said = root.querySelector(`[data-said="${action}"]`);
  const place = root.querySelector(`.app-frame[data-module="${action}"]`);
  const rule = root.querySelector('[data-rule-form]');
  if (!said || !(place instanceof HTMLElement) || !(rule instanceof HTMLFormElement)) return;
  const given = new FormData(rule);
  said.textContent = 'Working …';
  place.dispatchEvent(new Event('rule-submit'));
  if (place.dataset['inputs'] === undefined) {
    said.textContent = 'The form says what is missing.';
    return;
  }
  try {
    const inputs = resolved(inputsOf(place), String(given.get('issue')));
    const answer = await control('POST', '/_site/action', { action, as: String(given.get('as')), inputs });
    said.textContent = JSON.stringify({ inputs, ...answer }, null, 2);
  } catch (error) {
    said.textContent = error instanceof Error ? error.message : String(error);
  }
}

/** Runs the rules of the automation page, where the page is one. */
export function startAutomation() {
  const root = document.querySelector('[data-automation]');
  if (!(root instanceof HTMLElement)) return;
  for (const button of root.querySelectorAll('[data-run]'))
    if (button instanceof HTMLElement) button.addEventListener('click', () => void run(root, button));
}
