import { migrations } from '../../../src/adapters/sql/migrations/migrate';

const statements = migrations.flatMap((migration) => migration.statements);

test('a new installation makes its whole schema within the 25 definitions Forge takes a minute', () => {
  // Forge's own table of what was run is asked for as a definition, too.
  const ofForge = 1;
  expect(statements.length + ofForge).toBeLessThanOrEqual(25);
});

test('no key of a table is defined twice under one name, which would leave the second out silently', () => {
  for (const statement of statements) {
    const keys = [...statement.matchAll(/\bKEY (\w+) \(/g)].map(([, name]) => name);
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test('every step may run again, since its checkpoint may be lost', () => {
  // A column that is there already is refused by a number that counts as done.
  for (const statement of statements)
    expect(statement).toMatch(/^\s*(?:CREATE TABLE IF NOT EXISTS |ALTER TABLE \w+ ADD COLUMN \w+ \w+ NULL$)/);
});
