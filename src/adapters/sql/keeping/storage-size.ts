import { sql } from 'kysely';
import type { StorageSize } from '../../../ports/keeping/storage-size';
import { db } from '../driver';

/** Sizes as the database estimates them, from its own catalogue. */
export const sqlStorageSize: StorageSize = {
  async tables() {
    const { rows } = await sql<{ name: string; bytes: string | number | null }>`
      SELECT table_name AS name, data_length + index_length AS bytes FROM information_schema.tables
      WHERE table_schema = DATABASE() ORDER BY data_length + index_length DESC`.execute(db);
    return rows.map(({ name, bytes }) => ({ table: name, mebibytes: Math.round(Number(bytes ?? 0) / 104_857.6) / 10 }));
  },
};
