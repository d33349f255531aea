import { kindOf, refusal } from '../../../dev/database/query-policy';

test.each([
  'SELECT a FROM t WHERE b = ?',
  'SELECT /*+ USE_INDEX(t, i) */ a FROM t',
  "INSERT INTO t (a) VALUES ('BEGIN; COMMIT -- SLEEP(1)') ON DUPLICATE KEY UPDATE a = VALUES(a)",
  'WITH x AS (SELECT 1 AS one) SELECT one FROM x;',
  'SET @day = 1',
  'SHOW TABLES',
  'SELECT `returning` FROM t',
])('%s is permitted', (query) => expect(refusal(query, false)).toBeNull());

test.each([
  ['SELECT 1; SELECT 2', 'Multiple statements'],
  ['BEGIN', 'BEGIN'],
  ['USE other', 'USE'],
  ['SET sql_mode = 1', 'SET'],
  ['SHOW VARIABLES', 'SHOW'],
  ['CREATE TABLE t (a INT)', 'executeDDL'],
  ['SELECT /*+ MAX_EXECUTION_TIME(1) */ 1', 'MAX_EXECUTION_TIME'],
  ['SELECT SLEEP(1)', 'audited function'],
  ['INSERT INTO t VALUES (1) RETURNING a', 'RETURNING'],
  ['SELECT a FROM t FOR UPDATE SKIP LOCKED', 'SKIP LOCKED'],
  ['SELECT "a"', 'double quotes'],
  ['', 'empty'],
])('%s is refused: %s', (query, because) => expect(refusal(query, false)).toContain(because));

test('definitions pass through their own door, foreign keys and MariaDB-only words do not', () => {
  expect(refusal('CREATE TABLE IF NOT EXISTS t (a INT)', true)).toBeNull();
  expect(refusal('CREATE TABLE t (a INT REFERENCES u (a))', true)).toContain('FOREIGN KEY');
  expect(refusal('ALTER TABLE t ADD COLUMN IF NOT EXISTS b INT', true)).toContain('IF NOT EXISTS');
});

test.each([
  ['  /* note */ SELECT 1', 'select'],
  ['(SELECT 1) UNION (SELECT 2)', 'select'],
  ['UPDATE t SET a = 1', 'dml'],
  ['ALTER TABLE t ADD COLUMN b INT', 'ddl'],
])('%s is %s', (query, kind) => expect(kindOf(query)).toBe(kind));
