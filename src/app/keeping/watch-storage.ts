import { allowedMebibytes, isNearlyFull, isShortOfRoom } from '../../domain/keeping/storage-room';
import type { Log } from '../../ports/platform/log';
import type { Memory } from '../../ports/platform/memory';
import type { StorageSize } from '../../ports/keeping/storage-size';
import type { Need } from '../figures/figure-needs';

export type WatchStoragePorts = Readonly<{ storage: StorageSize; memory: Memory; log: Log }>;

const remembered = 'storage.mebibytes';

const tablesTold = 5;

/** Tells every day how full the database is, and warns while there is time to do something about it. */
export async function watchStorage({ storage, memory, log }: WatchStoragePorts): Promise<void> {
  const tables = await storage.tables();
  const used = Math.round(tables.reduce((sum, { mebibytes }) => sum + mebibytes, 0));
  const fields = {
    mebibytes: used,
    ...{ allowed: allowedMebibytes },
    largest: Object.fromEntries(tables.slice(0, tablesTold).map(({ table, mebibytes }) => [table, mebibytes])),
  };
  if (isNearlyFull(used)) log.warn('the database is nearly full', fields);
  else log.info('size of the database', fields);
  await memory.keep(remembered, used);
}

/** Whoever may change how long things are kept has to know when packing was not enough, as it was last night. */
export async function storageNeeds({
  memory,
}: Pick<WatchStoragePorts, 'memory'>): Promise<readonly Extract<Need, { kind: 'room-short' }>[]> {
  const used = (await memory.recall<number>(remembered)) ?? 0;
  return isShortOfRoom(used) ? [{ kind: 'room-short', percent: Math.round((used / allowedMebibytes) * 100) }] : [];
}
