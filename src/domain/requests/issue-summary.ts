const longest = 255;

/**
 * Words as Jira takes them for an issue's summary: one line of at most 255 UTF-16 units. An emoji that would
 * be cut in half is left out, since half of one is no text and Jira would refuse the whole issue.
 */
export const issueSummary = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .slice(0, longest)
    .replace(/[\uD800-\uDBFF]$/, '');
