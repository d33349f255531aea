/** What kind of statement it is; each kind has a time limit of its own. */
export type StatementKind = 'select' | 'dml' | 'ddl';

type Rule = readonly [pattern: RegExp, name: string];

const allowedHints = new Set(
  'USE_INDEX IGNORE_INDEX FORCE_INDEX ORDER_INDEX NO_ORDER_INDEX HASH_JOIN MERGE_JOIN INL_JOIN INL_HASH_JOIN INL_MERGE_JOIN BKA NO_BKA BNL NO_BNL'.split(
    ' ',
  ),
);

const refusedFirstWords = new Set(
  'BEGIN START COMMIT ROLLBACK SAVEPOINT RELEASE XA USE PREPARE EXECUTE DEALLOCATE LOCK UNLOCK GRANT REVOKE CALL LOAD HANDLER DO KILL FLUSH INSTALL'.split(
    ' ',
  ),
);

/** Refused by Forge SQL's query policy wherever they stand. */
const refusedByForge: readonly Rule[] = [
  [/\b(?:SLEEP|BENCHMARK|SHA2|COMPRESS|UNCOMPRESS|AES_ENCRYPT|AES_DECRYPT)\s*\(/i, 'an audited function'],
  [/\bGET_LOCK\s*\(/i, 'GET_LOCK'],
  [/\bFOREIGN\s+KEY\b|\bREFERENCES\b/i, 'FOREIGN KEY'],
  [/\bINTO\s+(?:OUTFILE|DUMPFILE)\b/i, 'INTO OUTFILE'],
];

/** MariaDB takes these, TiDB does not or means something else. */
const refusedByTidb: readonly Rule[] = [
  [/\bRETURNING\b/i, 'RETURNING'],
  [/\b(?:PERCENTILE_CONT|PERCENTILE_DISC|MEDIAN)\s*\(/i, 'a percentile function'],
  [/\bSKIP\s+LOCKED\b/i, 'SKIP LOCKED'],
  [/\bJSON_TABLE\s*\(/i, 'JSON_TABLE'],
  [/\bFULLTEXT\b|\bMATCH\s*\(/i, 'FULLTEXT'],
  [/\bSYSTEM\s+VERSIONING\b|\bCREATE\s+SEQUENCE\b/i, 'a feature of MariaDB alone'],
  [
    /\bADD\s+(?:COLUMN|INDEX|KEY)\s+IF\s+NOT\s+EXISTS\b|\bCREATE\s+INDEX\s+IF\s+NOT\s+EXISTS\b/i,
    'IF NOT EXISTS on a column or an index',
  ],
  [/\bWITH\s+ROLLUP\b/i, 'WITH ROLLUP'],
  [
    /\bCREATE\s+(?:OR\s+REPLACE\s+)?(?:TRIGGER|PROCEDURE|FUNCTION|EVENT|TABLE\s+.*\bSEQUENCE\b)|\bCREATE\s+OR\s+REPLACE\s+TABLE\b/i,
    'triggers, procedures and OR REPLACE',
  ],
  [/""/, 'a string in double quotes'],
];

/** The statement without the contents of its strings, names and comments, so that no word in them counts. */
function bare(query: string): string {
  return query
    .replace(/'(?:[^'\\]|\\.|'')*'/g, "''")
    .replace(/"(?:[^"\\]|\\.)*"/g, '""')
    .replace(/`[^`]*`/g, 'name')
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/(?:--\s|#)[^\n]*/g, ' ')
    .trim()
    .replace(/;\s*$/, '');
}

const firstWord = (text: string) => /^\W*(\w*)/.exec(text)?.[1]?.toUpperCase() ?? '';

export function kindOf(query: string): StatementKind {
  const word = firstWord(bare(query));
  if (/^(?:SELECT|WITH|SHOW|EXPLAIN|DESC|DESCRIBE|VALUES|TABLE)$/.test(word)) return 'select';
  return /^(?:CREATE|ALTER|DROP|TRUNCATE|RENAME)$/.test(word) ? 'ddl' : 'dml';
}

function refusedHint(query: string): string | null {
  const hints = [...query.matchAll(/\/\*\+([\s\S]*?)\*\//g)].flatMap(([, inside]) => [
    ...(inside ?? '').matchAll(/([A-Z_]+)\s*\(/gi),
  ]);
  return hints.map(([, name]) => (name ?? '').toUpperCase()).find((name) => !allowedHints.has(name)) ?? null;
}

/** Why Forge SQL would not run this statement, or null when it would. */
export function refusal(query: string, throughDdl: boolean): string | null {
  const hint = refusedHint(query);
  if (hint) return `The hint ${hint} is not permitted.`;
  const text = bare(query);
  if (!text) return 'The statement is empty.';
  if (text.includes(';')) return 'Multiple statements are not permitted.';
  const word = firstWord(text);
  if (refusedFirstWords.has(word)) return `${word} is not permitted.`;
  if (word === 'SET' && !/^SET\s+@[a-z_]\w*\s*:?=/i.test(text)) return 'SET is permitted for user variables only.';
  if (word === 'SHOW' && !/^SHOW\s+(?:FULL\s+)?(?:TABLES|COLUMNS|INDEXES|INDEX|KEYS)\b/i.test(text))
    return 'SHOW is permitted for tables, columns and indexes only.';
  if (!throughDdl && kindOf(query) === 'ddl') return `${word} goes through executeDDL.`;
  const forge = refusedByForge.find(([pattern]) => pattern.test(text));
  if (forge) return `Forge SQL does not permit ${forge[1]}.`;
  const tidb = refusedByTidb.find(([pattern]) => pattern.test(text));
  return tidb ? `TiDB does not know ${tidb[1]} as MariaDB does.` : null;
}
