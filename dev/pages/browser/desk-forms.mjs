import { control } from './control.mjs';

const listOf = (/** @type {FormDataEntryValue | null} */ given) =>
  String(given ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

/** By Jira's own REST, as the owner who administers it. @param {string} how @param {string} key */
async function putAway(how, key) {
  const path = `/rest/api/3/project/${encodeURIComponent(key)}${how === 'delete' ? '' : `/${how}`}`;
  const headers = { authorization: `Basic ${btoa('owner-olga:any')}` };
  const reply = await fetch(path, { method: how === 'delete' ? 'DELETE' : 'POST', headers });
  const body = await reply.text();
  return `Jira answered ${reply.status}${body === '' ? '.' : `: ${body.slice(0, 300)}`}`;
}

/** @typedef {(work: () => Promise<string>) => Promise<void>} Act */

/** @param {HTMLElement} root @param {Act} act */
function watchProject(root, act) {
  const form = root.querySelector('form[data-project]');
  if (!(form instanceof HTMLFormElement)) return;
  const given = () => new FormData(form);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const [required, hidden, withheld] = ['required', 'hidden', 'withheld'].map((name) => listOf(given().get(name)));
    const project = String(given().get('project'));
    void act(async () =>
      JSON.stringify(await control('POST', '/_site/project', { project, required, hidden, withheld })),
    );
  });
  for (const button of form.querySelectorAll('[data-put-away]')) {
    const how = button.getAttribute('data-put-away') ?? '';
    button.addEventListener('click', () => void act(() => putAway(how, String(given().get('project')))));
  }
}

/** @param {HTMLElement} root @param {Act} act */
function watchPerson(root, act) {
  const form = root.querySelector('form[data-person]');
  if (!(form instanceof HTMLFormElement)) return;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const active = event.submitter?.dataset['active'] === 'true';
    const accountId = String(new FormData(form).get('accountId'));
    void act(async () => JSON.stringify(await control('POST', '/_site/person', { accountId, active })));
  });
}

/** Forms for what administrators of Jira set up elsewhere. @param {HTMLElement} root @param {Act} act */
export function watchDesk(root, act) {
  watchProject(root, act);
  watchPerson(root, act);
}
