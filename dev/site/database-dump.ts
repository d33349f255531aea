import mysql, { type Connection, type RowDataPacket } from 'mysql2/promise';

/** The app's tables with all they hold, as plain JSON. Values are text, as the database writes them; the app has no binary columns. */
export type DatabaseDump = readonly Readonly<{
  name: string;
  create: string;
  rows: readonly (readonly (string | null)[])[];
}>[];

const rowsAtOnce = 500;

async function connected<Result>(
  socketPath: string,
  database: string,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  const connection = await mysql.createConnection({ socketPath, user: 'root', database, charset: 'utf8mb4' });
  try {
    return await work(connection);
  } finally {
    connection.destroy();
  }
}

async function tableNames(connection: Connection): Promise<readonly string[]> {
  const [rows] = await connection.query<RowDataPacket[][]>({ sql: 'SHOW TABLES', rowsAsArray: true });
  return rows.map((row) => String(row[0]));
}

async function dumpTable(connection: Connection, name: string): Promise<DatabaseDump[number]> {
  const [[created]] = await connection.query<RowDataPacket[][]>({
    sql: 'SHOW CREATE TABLE ??',
    values: [name],
    rowsAsArray: true,
  });
  const [rows] = await connection.query<RowDataPacket[][]>({
    sql: 'SELECT * FROM ??',
    values: [name],
    rowsAsArray: true,
    typeCast: (field) => field.string('utf8'),
  });
  const cells: readonly (readonly unknown[])[] = rows;
  const textOf = (cell: unknown) => (typeof cell === 'string' ? cell : null);
  return { name, create: String(created?.[1]), rows: cells.map((row) => row.map(textOf)) };
}

export const dumpDatabase = (socket: string, database: string): Promise<DatabaseDump> =>
  connected(socket, database, async (connection) => {
    const tables: DatabaseDump[number][] = [];
    for (const name of await tableNames(connection)) tables.push(await dumpTable(connection, name));
    return tables;
  });

/** Puts a dump in place of whatever is there; the database itself stays, so that open connections do too. */
export const loadDatabase = (socket: string, database: string, dump: DatabaseDump): Promise<void> =>
  connected(socket, database, async (connection) => {
    for (const name of await tableNames(connection)) await connection.query('DROP TABLE ??', [name]);
    for (const { name, create, rows } of dump) {
      await connection.query(create);
      for (let from = 0; from < rows.length; from += rowsAtOnce) {
        await connection.query('INSERT INTO ?? VALUES ?', [name, rows.slice(from, from + rowsAtOnce)]);
      }
    }
  });
