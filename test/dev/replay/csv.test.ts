import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { cutCsv, type CsvRow } from '../../../dev/replay/csv';
import { lookThrough } from '../../../dev/replay/first-look';
import { readLog, type LogRow } from '../../../dev/replay/log-rows';

const header =
  'at,incident,from_state,to_state,caller,opened_by,opened_at,channel,category,impact,urgency,priority,group,assignee,reassignments,reopens,made_sla,knowledge_used,change,closed_code';
const row = (at: string, more: Partial<{ incident: string; caller: string; made: string }> = {}) =>
  `${at},${more.incident ?? 'INC1'},,New,${more.caller ?? '7'},1,2016-02-29T01:00:00Z,Phone,170,2,2,3,56,?,0,0,${more.made ?? 'true'},true,?,5`;

function cut(...pieces: readonly string[]): readonly (readonly string[])[] {
  const rows: CsvRow[] = [];
  const cutter = cutCsv((one) => rows.push(one));
  pieces.forEach((piece) => cutter.write(piece));
  cutter.end();
  return rows.map(({ cells }) => cells);
}

describe('cutting CSV', () => {
  test('quotes enclose commas, line breaks and doubled quotes', () => {
    expect(cut('a,"b, ""c""\nd",e\r\n1,,3')).toEqual([
      ['a', 'b, "c"\nd', 'e'],
      ['1', '', '3'],
    ]);
  });

  test('the text may come in pieces of any size', () => {
    const text = 'a,"b ""c""",d\n1,2,3\n';
    expect(cut(...text)).toEqual(cut(text));
  });

  test('blank lines are no rows', () => {
    expect(cut('a\n\n\nb\n')).toEqual([['a'], ['b']]);
  });

  test.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ])('lines that end in %s are lines, within quotes only text', (_, end) => {
    const text = ['a,b', '"1', '2",3', '', '4,5'].join(end);
    const rows: CsvRow[] = [];
    const cutter = cutCsv((one) => rows.push(one));
    for (const character of text) cutter.write(character);
    cutter.end();
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: [`1${end}2`, '3'] },
      { line: 5, cells: ['4', '5'] },
    ]);
  });

  test('a quote that is never closed is told with its line', () => {
    expect(() => cut('a,b\n1,"2\n')).toThrow('Line 2: a quote is opened and never closed.');
  });
});

describe('reading a log', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aftercare-log-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  function write(content: string | Uint8Array, name = 'log.csv'): string {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  }

  const look = (text: string) => lookThrough(write(text));

  async function read(content: string | Uint8Array, name = 'log.csv'): Promise<readonly LogRow[]> {
    const file = write(content, name);
    const rows: LogRow[] = [];
    for await (const one of readLog(file)) rows.push(one);
    return rows;
  }

  test('question marks and empty cells are unknown, and an SLA not known to be missed is met', async () => {
    const [one] = await read(`${header}\n${row('2016-02-29T01:23:00Z', { caller: '?', made: '' })}\n`);
    expect(one).toMatchObject({ line: 2, caller: null, assignee: null, group: '56', metSla: true });
  });

  test.each([
    ['a column that is missing', 'at,incident\n', 'Line 1: the columns to_state, caller'],
    ['a file that is no log at all', 'PK\u0003\u0004'.padEnd(2_000, 'x'), /^Line 1: the columns at, .{0,500}$/],
    ['an empty file', '', 'is empty'],
    ['a log of which nothing can be read', `${header}\n${row('yesterday')}\n`, 'no row can be read. The first: Line 2'],
  ])('%s is told with its place', async (_, text, message) => {
    await expect(look(text)).rejects.toThrow(message);
  });

  test('a gzip file that is cut short is told as one', async () => {
    const file = write(gzipSync(`${header}\n`).subarray(0, 40));
    await expect(lookThrough(file)).rejects.toThrow('log.csv is a gzip file that is damaged or cut short.');
  });

  test('a file that is not there, and a folder, are told by name', async () => {
    await expect(lookThrough(join(folder, 'nowhere.csv'))).rejects.toThrow(/There is no file .*nowhere\.csv/);
    await expect(lookThrough(folder)).rejects.toThrow(`${folder} is a folder.`);
  });

  test('whether a file is packed is seen by what is in it, not by its name', async () => {
    const text = `${header}\n${row('2016-02-29T01:23:00Z')}\n`;
    expect(await read(gzipSync(text), 'log.csv')).toEqual(await read(text, 'log.csv'));
    expect(await read(text, 'log.csv.gz')).toEqual(await read(text, 'log.csv'));
  });

  test('a mark of the encoding before the first column is no part of its name', async () => {
    expect(await read(`\uFEFF${header}\r\n${row('2016-02-29T01:23:00Z')}\r\n`)).toHaveLength(1);
  });

  test('times may stand as their source writes them', async () => {
    const [one] = await read(`${header}\n${row('29/2/2016 01:23')}\n`);
    expect(one?.at).toBe(Date.UTC(2016, 1, 29, 1, 23));
  });

  test('rows nothing can be made of are left out, counted and told', async () => {
    const good = row('2016-02-29T01:23:00Z');
    const bad = [row('2016-02-30T00:00:00Z'), row('2016-03-01T00:00:00Z', { incident: '?' }), 'only,two'];
    const log = await look([header, good, ...bad].join('\n'));
    expect(log).toMatchObject({ rows: 1, rowsLeftOut: 3, arrivals: [{ row: { incident: 'INC1' } }] });
    expect(log.remarks).toEqual([
      'Rows left out: 3. The first: Line 3: "2016-02-30T00:00:00Z" in the column at is not a time such as 2016-02-29T01:23:00Z or 29/2/2016 01:23.',
    ]);
  });

  test('a request whose time of opening cannot be read was raised at its first row', async () => {
    const opened = row('2016-02-29T01:23:00Z').replace('2016-02-29T01:00:00Z', 'soon');
    const log = await look(`${header}\n${opened}\n`);
    expect(log).toMatchObject({ rowsLeftOut: 0, openingsUnknown: 1, arrivals: [{ at: Date.UTC(2016, 1, 29, 1, 23) }] });
    expect(log.remarks).toEqual([expect.stringMatching(/^Times of opening not known: 1\. The first: Line 2: "soon"/)]);
  });

  test('rows out of order are taken in the order of their times, those of one moment as they stand', async () => {
    const rows = [
      row('2016-03-02T00:00:00Z', { incident: 'B' }),
      row('2016-03-01T00:00:00Z', { incident: 'B', caller: '8' }),
      row('2016-03-01T00:00:00Z', { incident: 'C' }),
    ];
    const log = await look([header, ...rows].join('\n'));
    const order: string[] = [];
    for await (const { line, incident } of log.changes()) order.push(`${incident}${line}`);
    expect(order).toEqual(['B3', 'C4', 'B2']);
    expect(log).toMatchObject({ rows: 3, to: Date.UTC(2016, 2, 2), arrivals: [{ row: { caller: '8' } }, {}] });
    expect(log.remarks).toEqual(['The rows are not sorted by time; they are taken in the order of their times.']);
  });

  test('a log with column names only has nothing in it', async () => {
    expect(await look(`${header}\n`)).toMatchObject({ rows: 0, arrivals: [], rowsLeftOut: 0, remarks: [] });
  });
});
