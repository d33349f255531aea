import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { cutCsv, type CsvRow } from '../../../dev/replay/csv';
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

  test('a quote that is never closed is told with its line', () => {
    expect(() => cut('a,b\n1,"2\n')).toThrow('Line 2: a quote is opened and never closed.');
  });
});

describe('reading a log', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aftercare-log-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function read(text: string, name = 'log.csv'): Promise<readonly LogRow[]> {
    const file = join(folder, name);
    writeFileSync(file, name.endsWith('.gz') ? gzipSync(text) : text);
    const rows: LogRow[] = [];
    for await (const one of readLog(file)) rows.push(one);
    return rows;
  }

  test('a gzipped log reads like a plain one', async () => {
    const text = `${header}\n${row('2016-02-29T01:23:00Z')}\n`;
    expect(await read(text, 'log.csv.gz')).toEqual(await read(text));
  });

  test('question marks and empty cells are unknown, and an SLA not known to be missed is met', async () => {
    const [one] = await read(`${header}\n${row('2016-02-29T01:23:00Z', { caller: '?', made: '' })}\n`);
    expect(one).toMatchObject({ line: 2, caller: null, assignee: null, group: '56', metSla: true });
  });

  test.each([
    ['a column that is missing', 'at,incident\n', 'Line 1: the columns to_state, caller'],
    ['a time that is none', `${header}\n${row('yesterday')}\n`, 'Line 2: "yesterday" in the column at is not a time'],
    [
      'an incident without a name',
      `${header}\n${row('2016-02-29T01:23:00Z', { incident: '?' })}\n`,
      'Line 2: the column incident is empty.',
    ],
    [
      'rows out of order',
      `${header}\n${row('2016-03-01T00:00:00Z')}\n${row('2016-02-29T00:00:00Z')}\n`,
      'Line 3: the rows must be sorted by time',
    ],
    ['an empty file', '', 'is empty'],
  ])('%s is told with its place', async (_, text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });

  test('a file that is not there is told by name', async () => {
    const reading = readLog(join(folder, 'nowhere.csv')).next();
    await expect(reading).rejects.toThrow(/There is no file .*nowhere\.csv/);
  });
});
