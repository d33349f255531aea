import { refuse } from '../refusal';

/** Page tokens are opaque to callers and belong to one question. */
export const writePlace = (start: number, question: string): string =>
  Buffer.from(JSON.stringify([start, question])).toString('base64url');

export function readPlace(token: string | undefined, question: string): number {
  if (token === undefined || token === '') return 0;
  try {
    const read: unknown = JSON.parse(Buffer.from(token, 'base64url').toString());
    if (Array.isArray(read) && typeof read[0] === 'number' && read[1] === question) return read[0];
  } catch {
    // Not one of our tokens; said below.
  }
  return refuse(400, 'The nextPageToken is invalid or has expired.');
}
