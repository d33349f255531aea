// @ts-expect-error The bridge's host is plain JavaScript of the platform's; the site serves it at this address.
import { showModule } from '/_site/forge/host.js';
import { control } from './control.mjs';

/** A module of the app as its place on the page names it. @param {HTMLElement} place */
function moduleOf(place) {
  const { module: moduleKey = '', title = '', extension = '{}', base, offer } = place.dataset;
  return { moduleKey, title, base, offer, extension: { ...JSON.parse(extension), location: location.href } };
}

/** The app's own pages of a project, where one of its screens leads to another. */
const moduleUrl = (/** @type {string} */ moduleKey, /** @type {{ projectKey?: string }} */ { projectKey = 'HELP' }) =>
  `/jira/servicedesk/projects/${projectKey}/${moduleKey === 'satisfaction-settings' ? 'settings/apps' : 'apps'}/aftercare`;

/** What a gadget was set to, kept by the browser as a dashboard keeps it. @param {string} gadget */
function gadgetExtension(gadget) {
  const kept = localStorage.getItem(`gadget.${gadget}`);
  const isEdited = new URL(location.href).searchParams.get('edit') === gadget;
  return {
    gadget: { id: gadget },
    entryPoint: isEdited ? 'edit' : 'view',
    ...(kept === null ? {} : { gadgetConfiguration: JSON.parse(kept) }),
  };
}

/** Keeps what a gadget's form sends, and shows the gadget again. @param {string} gadget */
const keepGadget = (gadget) => (/** @type {unknown} */ settings) => {
  localStorage.setItem(`gadget.${gadget}`, JSON.stringify(settings));
  const shown = new URL(location.href);
  shown.searchParams.delete('edit');
  location.assign(shown);
};

/** Keeps what an action's form sends beside it, until the rule is run. @param {HTMLElement} place */
const keepInputs = (place) => (/** @type {unknown} */ inputs) => {
  place.dataset['inputs'] = JSON.stringify(inputs);
};

/** @param {HTMLElement} place @param {string} message */
function tellProblem(place, message) {
  const told = document.createElement('p');
  told.className = 'note';
  told.textContent = message;
  place.replaceChildren(told);
}

/** Loads the module's context, then its screen. @param {HTMLElement} place */
async function show(place) {
  const { moduleKey, title, base, extension: placed } = moduleOf(place);
  const { gadget } = place.dataset;
  const extension = gadget ? { ...placed, ...gadgetExtension(gadget) } : placed;
  place.dataset['shown'] = '';
  try {
    const { context, src } = await control('POST', '/_site/bridge/context', { moduleKey, extension });
    const dialog = place.closest('dialog');
    const onClose = dialog ? () => dialog.close() : undefined;
    const shown = showModule(place, {
      title,
      src,
      context,
      moduleUrl,
      ...(base ? { basePath: base } : {}),
      ...(onClose ? { onClose } : {}),
      ...(gadget ? { onSubmit: keepGadget(gadget) } : {}),
      ...(place.closest('[data-rule]') ? { onSubmit: keepInputs(place) } : {}),
    });
    // As Automation's own button "Next" does.
    place.addEventListener('rule-submit', () => shown.emit('AUTOMATION_ACTION_SUBMIT'));
    place.dataset['ready'] = '';
    // Whoever followed a link of the survey came for this.
    if (new URL(location.href).searchParams.has('aftercare') && moduleKey === 'portal-panel') place.scrollIntoView();
  } catch (error) {
    tellProblem(place, error instanceof Error ? error.message : String(error));
  }
}

/** Shows the app's screens below `root`; those that wait are shown when their dialog opens. @param {HTMLElement} root @param {boolean} waiting */
export function showFrames(root, waiting) {
  for (const place of root.querySelectorAll('.app-frame')) {
    if (!(place instanceof HTMLElement) || 'shown' in place.dataset) continue;
    if ('wait' in place.dataset === waiting) void show(place);
  }
}
