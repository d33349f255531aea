import { sql, type RawBuilder } from 'kysely';

/** Cells of one reply, which may have 4 MiB: thousands of request types of several teams are more. */
const mostCells = 8_000;

/** All rows of a statement that ends in these limits, reply after reply; it has to put them in an order of their own. */
export async function inPages<Row>(
  read: (limits: RawBuilder<unknown>) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const found: Row[] = [];
  for (let first = 0; first === found.length; first += mostCells)
    found.push(...(await read(sql.raw(`LIMIT ${mostCells} OFFSET ${first}`))));
  return found;
}
