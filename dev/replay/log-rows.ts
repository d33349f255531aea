import { LogError, readCsv, type CsvRow } from './csv';

/** One change of state of one incident; null is unknown. */
export type LogRow = Readonly<{
  line: number;
  at: number;
  incident: string;
  state: string;
  caller: string | null;
  openedAt: number | null;
  channel: string | null;
  category: string | null;
  priority: string | null;
  group: string | null;
  assignee: string | null;
  metSla: boolean;
}>;

const needed = [
  'at',
  'incident',
  'to_state',
  'caller',
  'opened_at',
  'channel',
  'category',
  'priority',
  'group',
  'assignee',
  'made_sla',
] as const;
type Column = (typeof needed)[number];
type Columns = Readonly<Record<Column, number>>;

function findColumns({ line, cells }: CsvRow): Columns {
  const names = cells.map((name) =>
    name
      .trim()
      .replace(/^\uFEFF/, '')
      .toLowerCase(),
  );
  const missing = needed.filter((name) => !names.includes(name));
  if (missing.length > 0)
    throw new LogError(`Line ${line}: the columns ${missing.join(', ')} are missing. There are: ${names.join(', ')}.`);
  return Object.fromEntries(needed.map((name) => [name, names.indexOf(name)])) as Columns;
}

const known = (text: string | undefined): string | null => {
  const trimmed = (text ?? '').trim();
  return trimmed === '' || trimmed === '?' ? null : trimmed;
};

function timeOf(text: string | null, line: number, column: Column): number {
  const time = text !== null && /^\d{4}-\d\d-\d\d/.test(text) ? new Date(text).getTime() : NaN;
  if (Number.isNaN(time))
    throw new LogError(
      `Line ${line}: "${text ?? ''}" in the column ${column} is not a time such as 2016-02-29T01:23:00Z.`,
    );
  return time;
}

function toRow({ line, cells }: CsvRow, columns: Columns): LogRow {
  const get = (column: Column) => known(cells[columns[column]]);
  const must = (column: Column) => {
    const value = get(column);
    if (value === null) throw new LogError(`Line ${line}: the column ${column} is empty.`);
    return value;
  };
  const opened = get('opened_at');
  return {
    line,
    at: timeOf(must('at'), line, 'at'),
    incident: must('incident'),
    state: must('to_state'),
    openedAt: opened === null ? null : timeOf(opened, line, 'opened_at'),
    caller: get('caller'),
    channel: get('channel'),
    category: get('category'),
    priority: get('priority'),
    group: get('group'),
    assignee: get('assignee'),
    // What is not known to be missed counts as met.
    metSla: get('made_sla')?.toLowerCase() !== 'false',
  };
}

/** The changes of a log in their order, which is that of time. */
export async function* readLog(file: string): AsyncGenerator<LogRow> {
  let columns: Columns | null = null;
  let last = -Infinity;
  for await (const row of readCsv(file)) {
    if (columns === null) {
      columns = findColumns(row);
      continue;
    }
    const change = toRow(row, columns);
    if (change.at < last)
      throw new LogError(
        `Line ${change.line}: the rows must be sorted by time; this one is earlier than the one before.`,
      );
    last = change.at;
    yield change;
  }
  if (columns === null) throw new LogError(`${file} is empty: there is not even a line of column names.`);
}
