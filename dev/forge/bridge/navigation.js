/** Addresses of the places an app may name instead of an address. */
function addressOf({ target, issueKey, moduleKey, projectKey }, moduleUrl) {
  if (target === 'issue') return `/browse/${encodeURIComponent(issueKey)}`;
  if (target === 'module' && moduleUrl) return moduleUrl(moduleKey, { projectKey });
  throw new Error(`The local site does not know the way to "${target}".`);
}

export function urlOf(location, moduleUrl) {
  const address = location.url ?? addressOf(location, moduleUrl);
  return new URL(address, window.location.href).href;
}

export function navigate(location, moduleUrl) {
  const url = urlOf(location, moduleUrl);
  if (location.type === 'new-tab') window.open(url, '_blank', 'noopener');
  else window.location.assign(url);
}
