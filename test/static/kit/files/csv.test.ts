import { csvRow } from '../../../../static/ui/src/kit/files/csv';

it('writes records by RFC 4180', () => {
  expect(csvRow(['HELP-1', 5, null, true, false, -2.5])).toBe('HELP-1,5,,yes,no,-2.5\r\n');
  expect(csvRow(['He said "no", twice', 'two\nlines'])).toBe('"He said ""no"", twice","two\nlines"\r\n');
});

it('keeps blanks at either end of a text', () => {
  expect(csvRow([' a '])).toBe('" a "\r\n');
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('lets no spreadsheet run %j', (text) => {
  expect(csvRow([text]).replace(/^"/, '').startsWith("'")).toBe(true);
});

it('writes nothing for a number that is none', () => {
  expect(csvRow([Number.NaN, Infinity])).toBe(',\r\n');
});
