import type { HttpReply } from '../../site/boundary';

export function json(status: number, body?: unknown, headers: Readonly<Record<string, string>> = {}): HttpReply {
  return body === undefined
    ? { status, headers, body: '' }
    : { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

/** Forge's own way of saying no: @forge/api turns the header into a ProxyRequestError, or a NeedsAuthenticationError. */
export const proxyError = (status: number, code: string) =>
  json(status, { code, message: code }, { 'forge-proxy-error': code });

export function parseJson(body: string | null): unknown {
  if (!body) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
