import type { BaseIssue } from 'valibot';

const range = /^\((\d+)(?: \| \d+)* \| (\d+)\)$/;

/** "(1 | 2 | 3)" is how a schema says it; people say "1 to 3". */
function inWords(expected: string): string {
  const numbers = range.exec(expected);
  if (numbers) return `${numbers[1]} to ${numbers[2]}`;
  return expected
    .replace(/^\(|\)$/g, '')
    .replaceAll('" | "', '", "')
    .replaceAll('"', '');
}

const short = (received: string) => (received.length > 40 ? `${received.slice(0, 39)}…` : received);

/** What is wrong with what was sent, one short sentence per field: "score: expected 1 to 5 but received 9". */
export function describeIssues(issues: readonly BaseIssue<unknown>[]): string {
  const sentences = issues.slice(0, 3).map((issue) => {
    const field = issue.path?.map(({ key }) => String(key)).join('.');
    const says =
      issue.expected === null || issue.received === 'unknown'
        ? issue.message
        : `expected ${inWords(issue.expected)} but received ${short(issue.received)}`;
    return field ? `${field}: ${says}` : says;
  });
  return sentences.join('; ');
}
