const DISMISSED_AFTER = 8_000;

const words = { info: 'Information', success: 'Success', warning: 'Warning', error: 'Error' };
const open = new Map();

function region() {
  const there = document.getElementById('forge-flags');
  if (there) return there;
  const made = document.createElement('div');
  made.id = 'forge-flags';
  made.setAttribute('role', 'status');
  made.setAttribute('aria-live', 'polite');
  document.body.append(made);
  return made;
}

function button(text, onClick) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', onClick);
  return made;
}

export function closeFlag({ id }) {
  open.get(id)?.remove();
  return open.delete(id);
}

/** A message of the app in the corner of the page, read out politely. */
export function showFlag({ id, title, type = 'info', appearance, description, isAutoDismiss = false, actions = [] }) {
  closeFlag({ id });
  const flag = document.createElement('section');
  flag.className = `forge-flag forge-flag-${appearance ?? type}`;
  const heading = document.createElement('strong');
  heading.textContent = title ?? words[type] ?? '';
  flag.append(heading);
  if (description) {
    const text = document.createElement('p');
    text.textContent = description;
    flag.append(text);
  }
  for (const { text, onClick } of actions) flag.append(button(text, () => onClick?.()));
  flag.append(button('Dismiss', () => closeFlag({ id })));
  open.set(id, flag);
  region().append(flag);
  if (isAutoDismiss) setTimeout(() => open.get(id) === flag && closeFlag({ id }), DISMISSED_AFTER);
  return true;
}
