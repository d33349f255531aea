import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDatabase } from '../../../dev/database/start-database';

const own = process.env.AFTERCARE_DATABASE_SOCKET ? test.skip : test;

test('databases are made, listed and dropped', async () => {
  const database = await startDatabase();
  const name = `made_${process.pid}`;
  await database.createDatabase(name);
  expect(await database.listDatabases()).toContain(name);
  await database.dropDatabase(name);
  expect(await database.listDatabases()).not.toContain(name);
  await expect(database.createDatabase('no`good')).rejects.toThrow('cannot be the name of a database');
  await database.stop();
});

own('without a folder of its own a server leaves nothing behind', async () => {
  const database = await startDatabase();
  expect(existsSync(database.socket)).toBe(true);
  await database.stop();
  expect(existsSync(join(database.socket, '..'))).toBe(false);
});

own('with a folder it finds its databases again', async () => {
  const datadir = mkdtempSync(join(tmpdir(), 'aftercare-test-'));
  const first = await startDatabase({ datadir });
  await first.createDatabase('kept');
  await first.stop();
  const second = await startDatabase({ datadir });
  expect(await second.listDatabases()).toEqual(['kept']);
  await second.stop();
  rmSync(datadir, { recursive: true, force: true });
});
