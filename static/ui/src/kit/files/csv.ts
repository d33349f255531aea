/** What stands in one cell: text as it was written, a number as a number, nothing for null. */
export type CsvValue = string | number | boolean | null;

/** Spreadsheets read UTF-8 only when the file begins with this mark. */
export const byteOrderMark = '\u{FEFF}';

/** What a spreadsheet would take for a formula. Also the wide forms, which Japanese input makes of them. */
const startsFormula = /^[=+\-@\t\r\n＝＋－＠]/u;
const needsQuotes = /[",\r\n]/;

/**
 * One record by RFC 4180, ended by CRLF. Text that a spreadsheet would run as a formula gets an apostrophe before it
 * (OWASP, "CSV injection"); numbers stay numbers, also below zero.
 */
export const csvRow = (values: readonly CsvValue[]): string => `${values.map(cell).join(',')}\r\n`;

function cell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const safe = startsFormula.test(value) ? `'${value}` : value;
  return needsQuotes.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
