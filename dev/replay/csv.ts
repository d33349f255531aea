import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

/** The file is not what it should be; the message says where and why, for the person who brought it. */
export class LogError extends Error {
  override name = 'LogError';
}

export type CsvRow = Readonly<{ line: number; cells: readonly string[] }>;

/**
 * Cuts text into rows as RFC 4180 has it: quotes may enclose commas, line breaks and doubled quotes.
 * It takes the text in pieces, so that a file of any size passes through little memory.
 */
export function cutCsv(onRow: (row: CsvRow) => void) {
  let cell = '';
  let cells: string[] = [];
  let quoted = false;
  let wasQuote = false;
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
    if (character === '\n') line += 1;
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
    else if (character === '\n') endRow();
    else if (character !== '\r') cell += character;
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

/** Reads a file, gzipped or not, row by row; rows wait until the last one has been dealt with. */
export async function* readCsv(file: string): AsyncGenerator<CsvRow> {
  const rows: CsvRow[] = [];
  const cutter = cutCsv((row) => rows.push(row));
  const raw = createReadStream(file);
  const text = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
  raw.once('error', (error) => text.destroy(error));
  const decoder = new TextDecoder();
  try {
    for await (const part of text) {
      cutter.write(decoder.decode(part as Buffer, { stream: true }));
      yield* rows.splice(0);
    }
  } catch (error) {
    throw unreadable(file, error);
  }
  cutter.end();
  yield* rows.splice(0);
}

function unreadable(file: string, error: unknown): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return new LogError(`There is no file ${file}.`);
  if (code === 'EISDIR') return new LogError(`${file} is a folder.`);
  if (code.startsWith('Z_')) return new LogError(`${file} is not a gzip file, though its name says so.`);
  return error;
}
