import { LogError, readCsv, type CsvRow } from './csv';
import { findLogTime } from './log-time';

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
    throw new LogError(
      `Line ${line}: the columns ${missing.join(', ')} are missing. There are: ${names.join(', ').slice(0, 300)}.`,
    );
  return Object.fromEntries(needed.map((name) => [name, names.indexOf(name)])) as Columns;
}

const known = (text: string | undefined): string | null => {
  const trimmed = (text ?? '').trim();
  return trimmed === '' || trimmed === '?' ? null : trimmed;
};

/** What of a log could not be taken as it stands there. The row is left out, or its opening is not known. */
export type Remark = Readonly<{ kind: 'left-out' | 'opening-unknown'; line: number; because: string }>;

type OnRemark = (remark: Remark) => void;

const noTime = (text: string, column: Column) =>
  `"${text.slice(0, 40)}" in the column ${column} is not a time such as 2016-02-29T01:23:00Z or 29/2/2016 01:23.`;

const needs = ['at', 'incident', 'to_state'] as const satisfies readonly Column[];

function toRow({ line, cells }: CsvRow, columns: Columns, remark: OnRemark): LogRow | null {
  const get = (column: Column) => known(cells[columns[column]]);
  const leaveOut = (because: string) => {
    remark({ kind: 'left-out', line, because });
    return null;
  };
  const [at, incident, state] = needs.map(get);
  if (!at || !incident || !state)
    return leaveOut(`the column ${needs.find((column) => get(column) === null)} is empty.`);
  const time = findLogTime(at);
  if (time === null) return leaveOut(noTime(at, 'at'));
  const opened = get('opened_at');
  const openedAt = opened === null ? null : findLogTime(opened);
  if (opened !== null && openedAt === null)
    remark({ kind: 'opening-unknown', line, because: noTime(opened, 'opened_at') });
  return {
    ...{ line, at: time, incident, state, openedAt },
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

/** The changes of a log as they stand in it. A row nothing can be made of is told and left out. */
export async function* readLog(file: string, remark: OnRemark = () => undefined): AsyncGenerator<LogRow> {
  let columns: Columns | null = null;
  for await (const row of readCsv(file)) {
    if (columns === null) {
      columns = findColumns(row);
      continue;
    }
    const change = toRow(row, columns, remark);
    if (change) yield change;
  }
  if (columns === null) throw new LogError(`${file} is empty: there is not even a line of column names.`);
}
