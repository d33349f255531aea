import type { Actor, Jira, Traffic } from '../../site/boundary';
import { scopeDoesNotMatch } from '../boundary/jira-door';
import { isGranted } from '../boundary/scopes';
import type { Manifest } from '../manifest';

/** What @forge/bridge sends for `requestJira`, and what it wants back. */
export type ProductRequest = Readonly<{
  product: string;
  restPath: string;
  fetchRequestInit: Readonly<{
    method?: string;
    body?: string | null;
    headers?: readonly (readonly [string, string])[];
  }>;
  isMultipartFormData?: boolean;
}>;
export type ProductReply = Readonly<{
  status: number;
  statusText: string;
  headers: Readonly<Record<string, string>>;
  body: string;
  isAttachment: false;
}>;

type Options = Readonly<{ jira: Jira; manifest: Manifest; traffic: Traffic }>;

/** `requestJira` from a screen: as whoever looks at it, within the app's scopes. */
export function openProductFetch({ jira, manifest, traffic }: Options) {
  return async function fetchProduct(
    viewer: string | null,
    { product, restPath, fetchRequestInit, isMultipartFormData }: ProductRequest,
  ): Promise<ProductReply> {
    if (product !== 'jira') throw new Error(`The local site has no ${product}.`);
    if (isMultipartFormData) throw new Error('The local site takes no files from a screen.');
    const { method = 'GET', body = null, headers = [] } = fetchRequestInit;
    const actor: Actor = viewer === null ? { kind: 'anonymous' } : { kind: 'user', accountId: viewer, viaApp: true };
    const begin = performance.now();
    const request = { method, path: restPath, headers: Object.fromEntries(headers), body };
    const reply = isGranted(method, restPath, manifest.scopes)
      ? await jira.handle(request, actor)
      : scopeDoesNotMatch();
    traffic.record({
      kind: 'jira',
      function: null,
      as: viewer,
      method,
      path: restPath,
      body,
      status: reply.status,
      response: reply.body,
      ms: Math.round((performance.now() - begin) * 100) / 100,
    });
    return { status: reply.status, statusText: '', headers: reply.headers, body: reply.body, isAttachment: false };
  };
}
