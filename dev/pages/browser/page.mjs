/** What the imitation's pages do in the browser: the switches, the clock, the user menu, the app's frames. */
import { startAutomation } from './automation.mjs';
import { watchClock } from './clock.mjs';
import { startConsole } from './console.mjs';
import { showFrames } from './frames.mjs';

/** The choice stays in a cookie; the address stays as it would be on a real site. */
function cleanAddress() {
  const url = new URL(location.href);
  for (const name of ['as', 'language', 'theme']) url.searchParams.delete(name);
  if (url.href !== location.href) history.replaceState(history.state, '', url);
}

function watchSwitches() {
  for (const select of document.querySelectorAll('select[data-submits]')) {
    if (!(select instanceof HTMLSelectElement)) continue;
    select.addEventListener('change', () => {
      const url = new URL(location.href);
      url.searchParams.set(select.name, select.value);
      location.assign(url);
    });
  }
}

function watchMenus() {
  const menus = document.querySelectorAll('details[data-menu]');
  const close = (/** @type {Node | null} */ except) => {
    for (const menu of menus) if (!except || !menu.contains(except)) menu.removeAttribute('open');
  };
  document.addEventListener('click', (event) => close(event.target instanceof Node ? event.target : null));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close(null);
  });
}

function watchDialogs() {
  for (const button of document.querySelectorAll('[data-opens]')) {
    const dialog = document.getElementById(button.getAttribute('data-opens') ?? '');
    if (!(dialog instanceof HTMLDialogElement)) continue;
    button.addEventListener('click', () => {
      button.closest('details')?.removeAttribute('open');
      dialog.showModal();
      showFrames(dialog, true);
    });
    dialog.querySelector('[data-closes]')?.addEventListener('click', () => dialog.close());
  }
}

watchSwitches();
watchMenus();
watchDialogs();
showFrames(document.body, false);
cleanAddress();
watchClock();
startConsole();
startAutomation();
