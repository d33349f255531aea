import { CallError, type Call } from './exchange';

const ours = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Only this computer's own names are answered to, so that a page on the internet cannot reach the site by
 * pointing a name of its own at it; and nothing is changed for a page that is not the site's.
 */
export function guard({ method, url, headers }: Call): void {
  if (!ours.has(url.hostname))
    throw new CallError(403, `The local site answers to localhost only, not to ${url.hostname}.`);
  if (method === 'GET' || method === 'HEAD' || !headers.origin) return;
  if (headers.origin !== url.origin) throw new CallError(403, "Only the site's own pages may change anything here.");
}

/** Whether the browser says that a page of this very site is asking; programs say nothing and bring Basic auth. */
export const isOwnPage = ({ headers }: Call) => headers['sec-fetch-site'] === 'same-origin';
