import { control, isAnswer, listOf, textOf } from './control.mjs';
import { watchDesk } from './desk-forms.mjs';

/** @typedef {{ n: number, at: string, kind: string, function: string | null, as: string | null, method: string | null, path: string | null, body: unknown, status: unknown, response: unknown, ms: number }} Crossing */
/** @typedef {{ n: number, at: string, to: string, issueKey: string, subject: string, text: string, links: string[] }} Mail */

/** @param {unknown} item @returns {item is Mail} */
const isMail = (item) =>
  isAnswer(item) && ['at', 'to', 'subject', 'text'].every((name) => typeof item[name] === 'string') && 'links' in item;

/** @param {unknown} item @returns {item is Crossing} */
const isCrossing = (item) => isAnswer(item) && typeof item['n'] === 'number' && typeof item['kind'] === 'string';

const everySeconds = 2;
const mostShown = 200;

const time = (/** @type {string} */ at) =>
  new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 */
function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A link in a mail leads to where the mail's reader would land, as that reader. @param {Mail} mail */
function showMail({ n, at, to, subject, text, links }) {
  const href = (/** @type {string} */ link) => {
    const url = new URL(link);
    url.searchParams.set('as', to);
    return url.href;
  };
  const list = element(
    'ul',
    { class: 'plain-list' },
    ...links.map((link) => element('li', {}, element('a', { href: href(link) }, link))),
  );
  const head = element('summary', {}, element('strong', {}, subject), ` to ${to}, ${time(at)}`);
  return element('details', { 'data-n': String(n) }, head, element('pre', { tabindex: '0' }, text), list);
}

/** @param {unknown} value */
const pretty = (value) => (typeof value === 'string' ? value : JSON.stringify(value, null, 2));

/** @param {Crossing} crossing */
function showCrossing({ n, at, kind, function: functionKey, as, method, path, body, status, response, ms }) {
  const what = [functionKey, method, path].filter(Boolean).join(' ');
  const failed =
    typeof status === 'number'
      ? status >= 400
      : typeof status === 'string' && /error|time|memory|unknown|lost/i.test(status);
  const mark = element('span', { class: `lozenge${failed ? ' lozenge-danger' : ''}` }, String(status ?? '–'));
  const head = element(
    'summary',
    {},
    element('span', { class: 'kind' }, kind),
    ' ',
    element('span', { class: 'what' }, what),
    ' ',
    mark,
    element('span', { class: 'quiet-text' }, ` ${as ?? ''} ${ms} ms, ${time(at)}`),
  );
  const parts = [body, response].filter((part) => part !== null && part !== undefined && part !== '');
  return element(
    'details',
    { 'data-n': String(n), 'data-kind': kind },
    head,
    ...parts.map((part) => element('pre', { tabindex: '0' }, pretty(part).slice(0, 20_000))),
  );
}

/** @param {HTMLElement} place @param {HTMLElement} fresh */
function addFirst(place, fresh) {
  place.prepend(fresh);
  while (place.children.length > mostShown) place.lastElementChild?.remove();
}

/** @param {HTMLElement} root */
function watch(root) {
  const find = (/** @type {string} */ selector) => {
    const found = root.querySelector(selector);
    if (!(found instanceof HTMLElement)) throw new Error(`The console has no ${selector}.`);
    return found;
  };
  let nextTraffic = 0;
  let lastMail = 0;

  async function refresh() {
    const clock = await control('GET', '/_site/clock');
    const { nextDue } = clock;
    find('[data-clock-long]').textContent = time(textOf(clock, 'now'));
    find('[data-due]').textContent = typeof nextDue === 'string' ? `Next due: ${time(nextDue)}.` : 'Nothing is due.';
    const mail = listOf(await control('GET', '/_site/mail'), 'items', isMail);
    for (const one of mail.slice(-mostShown)) if (one.n > lastMail) addFirst(find('[data-mail]'), showMail(one));
    lastMail = mail.at(-1)?.n ?? 0;
    if (find('[data-mail]').children.length === 0) find('[data-mail]').dataset['empty'] = 'No mail yet.';
    else delete find('[data-mail]').dataset['empty'];
    const traffic = await control('GET', `/_site/traffic?since=${nextTraffic}`);
    const crossings = listOf(traffic, 'items', isCrossing);
    for (const one of crossings.slice(-mostShown)) addFirst(find('[data-traffic]'), showCrossing(one));
    nextTraffic = Number(traffic['next']);
    // The site hands out the past in portions; the console wants to be in the present.
    if (crossings.length > mostShown) await refresh();
  }

  /** @param {() => Promise<string>} work */
  async function act(work) {
    find('[data-said]').textContent = 'Working …';
    try {
      find('[data-said]').textContent = await work();
      await refresh();
    } catch (error) {
      find('[data-said]').textContent = error instanceof Error ? error.message : String(error);
    }
  }

  watchFaults(root, act);
  watchKinds(root);
  watchDesk(root, act);
  find('[data-settle]').addEventListener(
    'click',
    () => void act(async () => (await control('POST', '/_site/settle'), 'Nothing is due any more.')),
  );
  find('[data-reset]').addEventListener('click', () => {
    if (!confirm('Forget everything since the site was new?')) return;
    void act(async () => (await control('POST', '/_site/reset'), location.reload(), 'The site is new again.'));
  });
  const loop = () => void refresh().finally(() => setTimeout(loop, everySeconds * 1_000));
  loop();
}

/** @param {unknown} group @returns {Record<string, unknown>} */
const groupOf = (group) => (typeof group === 'object' ? { ...group } : {});

/** The form's names are paths in the JSON: `status.429`, `sql.error`. @param {HTMLFormElement} form */
function readFaults(form) {
  /** @type {Record<string, unknown>} */
  const settings = {};
  for (const [name, given] of new FormData(form)) {
    const text = String(given).trim();
    if (text === '') continue;
    const value = /^[\d.]+$/.test(text) ? Number(text) : text;
    const [group = '', key] = name.split('.');
    if (key === undefined) settings[group] = value;
    else settings[group] = { ...groupOf(settings[group]), [key]: value };
  }
  return settings;
}

/** @param {HTMLFormElement} form @param {Record<string, unknown>} current */
function fillFaults(form, current) {
  for (const field of form.querySelectorAll('input')) {
    const [group = '', key] = field.name.split('.');
    const value = key === undefined ? current[group] : groupOf(current[group])[key];
    const isDuration = field.type !== 'number';
    field.value = value ? (isDuration ? `PT${Number(value) / 1_000}S` : String(value)) : '';
  }
}

/** @param {HTMLElement} root @param {(work: () => Promise<string>) => Promise<void>} act */
function watchFaults(root, act) {
  const form = root.querySelector('form[data-faults]');
  if (!(form instanceof HTMLFormElement)) return;
  const set = (/** @type {unknown} */ settings) =>
    act(async () => {
      fillFaults(form, await control('POST', '/_site/faults', settings));
      return 'The faults are set.';
    });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void set(readFaults(form));
  });
  root.querySelector('[data-no-faults]')?.addEventListener('click', () => void set({}));
  void control('GET', '/_site/faults').then((current) => fillFaults(form, current));
}

/** @param {HTMLElement} root */
function watchKinds(root) {
  const form = root.querySelector('form[data-kinds]');
  const traffic = root.querySelector('[data-traffic]');
  if (!(form instanceof HTMLFormElement) || !(traffic instanceof HTMLElement)) return;
  form.addEventListener('change', () => {
    for (const box of form.querySelectorAll('input')) traffic.classList.toggle(`without-${box.name}`, !box.checked);
  });
}

/** Fills the site console, where the page is one. */
export function startConsole() {
  const root = document.querySelector('[data-console]');
  if (root instanceof HTMLElement) watch(root);
}
