export const mostChangesInASecond = 150;
export const mostDefinitionsInAMinute = 25;
export const mostQueryTimeInAMinute = 62_500;

/** Forge SQL's rate limits, counted on the site's clock so that hours passed in a second stay hours. */
export function meterSql(now: () => Date) {
  let second = 0;
  let minute = 0;
  let changes = 0;
  let definitions = 0;
  let queryTime = 0;

  function turn(): void {
    const time = now().getTime();
    if (Math.floor(time / 1_000) !== second) {
      second = Math.floor(time / 1_000);
      changes = 0;
    }
    if (Math.floor(time / 60_000) !== minute) {
      minute = Math.floor(time / 60_000);
      definitions = 0;
      queryTime = 0;
    }
  }

  return {
    /** Why the statement may not run now, or null. */
    refuse(kind: 'select' | 'dml' | 'ddl'): string | null {
      turn();
      if (queryTime > mostQueryTimeInAMinute)
        return 'The installation has used its 62.5 s of query time for this minute.';
      if (kind === 'dml' && (changes += 1) > mostChangesInASecond) return 'More than 150 changes in a second.';
      if (kind === 'ddl' && (definitions += 1) > mostDefinitionsInAMinute)
        return 'More than 25 definitions in a minute.';
      return null;
    },
    spent(milliseconds: number): void {
      turn();
      queryTime += milliseconds;
    },
  };
}
