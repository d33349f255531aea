import { byteOrderMark, csvRow, type CsvValue } from './csv';

/** Long enough for the browser to have begun writing the file. */
const keptMs = 60_000;

/** Saves a file the browser has made itself; call it soon after a press, as Forge's frame allows downloads only then. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName(name);
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), keptMs);
}

/** Saves rows as CSV (UTF-8 with a byte order mark), the first one being the heads of the columns. */
export const saveCsv = (name: string, rows: Iterable<readonly CsvValue[]>): void =>
  saveFile(name, csvFile([byteOrderMark, ...Array.from(rows, csvRow)]));

/** A CSV file of parts made by `csvRow`. The first part should be the byte order mark. */
export const csvFile = (parts: readonly string[]): Blob => new Blob([...parts], { type: 'text/csv;charset=utf-8' });

/** Names without what file systems refuse. */
const fileName = (name: string) => name.replaceAll(/[\\/:*?"<>|\s]+/gu, '-');
