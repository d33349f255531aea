import { control } from './control.mjs';

/** Seconds of virtual time pass like real ones; only moves jump. */
export function watchClock() {
  const shown = document.querySelector('time[data-clock]');
  if (!(shown instanceof HTMLTimeElement)) return;
  const start = new Date(shown.dateTime).getTime();
  const loaded = performance.now();
  const { lang } = document.documentElement;
  const format = new Intl.DateTimeFormat(lang, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: shown.dataset['zone'],
  });
  const tick = () => {
    const now = new Date(start + performance.now() - loaded);
    shown.dateTime = now.toISOString();
    shown.textContent = format.format(now);
  };
  tick();
  setInterval(tick, 1_000);
  for (const button of document.querySelectorAll('button[data-advance]')) {
    if (button instanceof HTMLButtonElement) button.addEventListener('click', () => void move(button));
  }
}

/** @param {HTMLButtonElement} button */
async function move(button) {
  const text = button.textContent;
  button.disabled = true;
  button.textContent = '…';
  try {
    await control('POST', '/_site/clock', { advance: button.dataset['advance'] });
    location.reload();
  } catch (error) {
    button.textContent = text;
    button.disabled = false;
    alert(error instanceof Error ? error.message : error);
  }
}
