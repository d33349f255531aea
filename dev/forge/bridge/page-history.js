const locationUnder = (base) => ({
  pathname: window.location.pathname.slice(base.length) || '/',
  search: window.location.search,
  hash: window.location.hash,
  state: window.history.state,
});

const asText = (to) => (typeof to === 'string' ? to : `${to.pathname ?? ''}${to.search ?? ''}${to.hash ?? ''}`);

/** The history a full page of the app steers: what it pushes shows behind its own address in the address bar. */
export function makePageHistory(base) {
  const listeners = new Set();
  const history = { action: 'POP', location: locationUnder(base) };

  function moved(action) {
    Object.assign(history, { action, location: locationUnder(base) });
    for (const listener of listeners) listener(history.location, action);
  }

  const address = (to) => {
    const path = asText(to);
    return path.startsWith('/')
      ? base + path
      : path.startsWith('?') || path.startsWith('#')
        ? window.location.pathname + path
        : `${base}/${path}`;
  };

  window.addEventListener('popstate', () => moved('POP'));
  return Object.assign(history, {
    push(to, state) {
      window.history.pushState(state ?? null, '', address(to));
      moved('PUSH');
    },
    replace(to, state) {
      window.history.replaceState(state ?? null, '', address(to));
      moved('REPLACE');
    },
    go: (steps) => window.history.go(steps),
    goBack: () => window.history.back(),
    goForward: () => window.history.forward(),
    createHref: (to) => address(to),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
}
