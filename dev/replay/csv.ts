import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';

/** The file is not what it should be; the message says where and why, for the person who brought it. */
export class LogError extends Error {
  override name = 'LogError';
}

export type CsvRow = Readonly<{ line: number; cells: readonly string[] }>;

/**
 * Cuts text into rows as RFC 4180 has it: quotes may enclose commas, line breaks and doubled quotes. Lines end as
 * any computer ends them: LF, CR LF or CR.
 * It takes the text in pieces, so that a file of any size passes through little memory.
 */
export function cutCsv(onRow: (row: CsvRow) => void) {
  let cell = '';
  let cells: string[] = [];
  let quoted = false;
  let wasQuote = false;
  let wasReturn = false;
  let line = 1;
  let startedAt = 1;

  const endCell = () => {
    cells.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    const isBlank = cells.length === 1 && cells[0] === '';
    if (!isBlank) onRow({ line: startedAt, cells });
    cells = [];
    startedAt = line;
  };

  function take(character: string): void {
    const endsReturn = character === '\n' && wasReturn;
    wasReturn = character === '\r';
    if (wasReturn || (character === '\n' && !endsReturn)) line += 1;
    if (quoted) {
      if (character === '"') quoted = false;
      else cell += character;
      wasQuote = character === '"';
      return;
    }
    if (character === '"' && (cell === '' || wasQuote)) {
      // A second quote right after a closing one is a quote that is meant.
      if (wasQuote) cell += '"';
      quoted = true;
    } else if (character === ',') endCell();
    else if (character === '\r' || (character === '\n' && !endsReturn)) endRow();
    else if (!endsReturn) cell += character;
    wasQuote = false;
  }

  return {
    write(text: string): void {
      for (const character of text) take(character);
    },
    end(): void {
      if (quoted) throw new LogError(`Line ${startedAt}: a quote is opened and never closed.`);
      if (cell !== '' || cells.length > 0) endRow();
    },
  };
}

/** What the file is tells, not its name: logs travel as .csv that are packed and as .gz that no longer are. */
async function isGzipped(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.readUInt16BE() === 0x1f8b;
  } finally {
    await handle.close();
  }
}

async function* readText(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  try {
    const packed = await isGzipped(file);
    const raw = createReadStream(file);
    const text = packed ? raw.pipe(createGunzip()) : raw;
    raw.once('error', (error) => text.destroy(error));
    for await (const part of text) yield decoder.decode(part as Buffer, { stream: true });
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** Reads a file, gzipped or not, row by row; rows wait until the last one has been dealt with. */
export async function* readCsv(file: string): AsyncGenerator<CsvRow> {
  const rows: CsvRow[] = [];
  const cutter = cutCsv((row) => rows.push(row));
  for await (const text of readText(file)) {
    cutter.write(text);
    yield* rows.splice(0);
  }
  cutter.end();
  yield* rows.splice(0);
}

function unreadable(file: string, error: unknown): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return new LogError(`There is no file ${file}.`);
  if (code === 'EISDIR') return new LogError(`${file} is a folder.`);
  if (code === 'EACCES') return new LogError(`${file} may not be read.`);
  if (code.startsWith('Z_')) return new LogError(`${file} is a gzip file that is damaged or cut short.`);
  return error;
}
