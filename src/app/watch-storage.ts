import { allowedMebibytes, isNearlyFull } from '../domain/storage-room';
import type { Log } from '../ports/log';
import type { StorageSize } from '../ports/storage-size';

export type WatchStoragePorts = Readonly<{ storage: StorageSize; log: Log }>;

const tablesTold = 5;

/** Tells every day how full the database is, and warns while there is time to do something about it. */
export async function watchStorage({ storage, log }: WatchStoragePorts): Promise<void> {
  const tables = await storage.tables();
  const used = Math.round(tables.reduce((sum, { mebibytes }) => sum + mebibytes, 0));
  const fields = {
    mebibytes: used,
    ...{ allowed: allowedMebibytes },
    largest: Object.fromEntries(tables.slice(0, tablesTold).map(({ table, mebibytes }) => [table, mebibytes])),
  };
  if (isNearlyFull(used)) log.warn('the database is nearly full', fields);
  else log.info('size of the database', fields);
}
