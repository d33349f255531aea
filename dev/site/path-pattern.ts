const ID = /^\d+$|^[A-Z][A-Z0-9_]+-\d+$|^[0-9a-f-]{30,}$/;

/** A Jira path with its ids, keys and query taken out, so that calls of one kind count together. */
export function pathPattern(path: string): string {
  const [bare = ''] = path.split('?');
  return bare
    .split('/')
    .map((part, index, parts) => (parts[index - 1] !== 'api' && ID.test(part) ? '{}' : part))
    .join('/')
    .replace(/\/properties\/[^/]+/, '/properties/{}')
    .replace(/\/property\/[^/]+/, '/property/{}');
}
