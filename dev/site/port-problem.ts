const codeOf = (error: unknown) => (typeof error === 'object' && error !== null && 'code' in error ? error.code : null);

export const isTaken = (error: unknown): boolean => codeOf(error) === 'EADDRINUSE';

/** What keeps the site from listening, and what to do, for the person who started it; null where it is something else. */
export function findPortProblem(error: unknown, port: number): string | null {
  const another = port < 65_535 ? port + 1 : 4400;
  if (isTaken(error))
    return (
      `Port ${port} is taken, perhaps by a site that is already running: see http://localhost:${port}/_site, ` +
      `or end it with Ctrl-C where it runs. On another port: npm start -- --port ${another}`
    );
  if (codeOf(error) === 'EACCES')
    return `Port ${port} is for the system's own programs. On another port: npm start -- --port 4400`;
  return null;
}
