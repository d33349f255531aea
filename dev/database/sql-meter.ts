export const mostChangesInASecond = 150;
export const mostDefinitionsInAMinute = 25;
export const mostQueryTimeInAMinute = 62_500;

/** A stretch of time that ends when either clock has passed it: the site's, or the one on the wall. */
function stretchOf(milliseconds: number, now: () => Date, elapsed: () => number) {
  let own = 0;
  let since = elapsed();
  return {
    isOver(): boolean {
      const number = Math.floor(now().getTime() / milliseconds);
      if (number === own && elapsed() - since < milliseconds) return false;
      own = number;
      since = elapsed();
      return true;
    },
  };
}

/**
 * Forge SQL's rate limits. Counted on the site's clock, so that hours passed in a second stay hours; and on the wall's, since the site's
 * stands still while a function works, however long it takes.
 */
export function meterSql(now: () => Date, elapsed: () => number) {
  const second = stretchOf(1_000, now, elapsed);
  const minute = stretchOf(60_000, now, elapsed);
  let changes = 0;
  let definitions = 0;
  let queryTime = 0;

  function turn(): void {
    if (second.isOver()) changes = 0;
    if (minute.isOver()) {
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
