import { db } from '../../../src/adapters/sql/driver';
import { sqlStorageSize } from '../../../src/adapters/sql/keeping/storage-size';
import { storageNeeds, watchStorage } from '../../../src/app/keeping/watch-storage';
import { inMemoryNotes } from '../../fakes/memory';
import { useForgeSql } from '../../forge-sql';

useForgeSql();

function told(tables: readonly { table: string; mebibytes: number }[]) {
  const lines: [string, string, unknown][] = [];
  const log = {
    info: (fact: string, fields?: unknown) => void lines.push(['info', fact, fields]),
    warn: (fact: string, fields?: unknown) => void lines.push(['warn', fact, fields]),
    error: () => undefined,
  };
  return watchStorage({ storage: { tables: async () => tables }, memory, log }).then(() => lines);
}

const memory = inMemoryNotes();

test('the database tells the size of every table of ours', async () => {
  await db.selectFrom('answer').select('id').limit(1).execute();
  const tables = await sqlStorageSize.tables();
  expect(tables.map(({ table }) => table)).toEqual(expect.arrayContaining(['answer', 'cycle', 'kpi']));
  expect(tables.every(({ mebibytes }) => mebibytes >= 0 && mebibytes < 20)).toBe(true);
});

test('every day the log has the size, with the largest tables', async () => {
  expect(
    await told([
      { table: 'cycle', mebibytes: 300.2 },
      { table: 'answer', mebibytes: 100.3 },
    ]),
  ).toEqual([
    ['info', 'size of the database', { mebibytes: 401, allowed: 1024, largest: { cycle: 300.2, answer: 100.3 } }],
  ]);
});

test('seven tenths of what Forge allows are a warning', async () => {
  expect(await told([{ table: 'cycle', mebibytes: 717 }])).toEqual([
    ['warn', 'the database is nearly full', expect.objectContaining({ mebibytes: 717 })],
  ]);
});

test('whoever may do something about it is told when packing was not enough', async () => {
  await told([{ table: 'cycle', mebibytes: 800 }]);
  expect(await storageNeeds({ memory })).toEqual([]);
  await told([
    { table: 'cycle', mebibytes: 700 },
    { table: 'answer', mebibytes: 211 },
  ]);
  expect(await storageNeeds({ memory })).toEqual([{ kind: 'room-short', percent: 89 }]);
});

test('nobody is told before the first night', async () => {
  expect(await storageNeeds({ memory: inMemoryNotes() })).toEqual([]);
});
