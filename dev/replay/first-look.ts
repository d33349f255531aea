import { LogError } from './csv';
import { readLog, type LogRow, type Remark } from './log-rows';

/** A request as it comes into being: when, and what its first row says of it. */
export type Arrival = Readonly<{ at: number; row: LogRow }>;

/** A log as it can be lived through: what is in it, and its changes in the order of time, as often as they are asked for. */
export type FirstLook = Readonly<{
  arrivals: readonly Arrival[];
  rows: number;
  from: number;
  to: number;
  changes: () => AsyncIterable<LogRow> | Iterable<LogRow>;
  rowsLeftOut: number;
  openingsUnknown: number;
  /** What had to be made of the log, in words for the person who brought it. */
  remarks: readonly string[];
}>;

/** Each request is raised when it was opened, or at its first row if that is earlier. */
async function findArrivals(changes: AsyncIterable<LogRow> | Iterable<LogRow>) {
  const seen = new Set<string>();
  const arrivals: Arrival[] = [];
  let rows = 0;
  let to = -Infinity;
  let isSorted = true;
  for await (const row of changes) {
    rows += 1;
    if (row.at < to) isSorted = false;
    to = Math.max(to, row.at);
    if (seen.has(row.incident)) continue;
    seen.add(row.incident);
    arrivals.push({ at: Math.min(row.at, row.openedAt ?? row.at), row });
  }
  // Sorting is stable: what arrives at the same moment keeps the order of the log.
  arrivals.sort((a, b) => a.at - b.at);
  return { arrivals, rows, from: arrivals[0]?.at ?? to, to, isSorted };
}

/** Only a log out of order has to be held whole. */
async function sortByTime(changes: AsyncIterable<LogRow>): Promise<readonly LogRow[]> {
  const all: LogRow[] = [];
  for await (const change of changes) all.push(change);
  return all.sort((a, b) => a.at - b.at);
}

function startListening() {
  const counts = { 'left-out': 0, 'opening-unknown': 0 };
  const first: Partial<Record<Remark['kind'], string>> = {};
  return {
    take: ({ kind, line, because }: Remark): void => {
      counts[kind] += 1;
      first[kind] ??= `Line ${line}: ${because}`;
    },
    counts,
    first,
    words: () => [
      ...(first['left-out'] ? [`Rows left out: ${counts['left-out']}. The first: ${first['left-out']}`] : []),
      ...(first['opening-unknown']
        ? [`Times of opening not known: ${counts['opening-unknown']}. The first: ${first['opening-unknown']}`]
        : []),
    ],
  };
}

/** Reads the log once to learn when each request was raised, and whether all of it can be read. */
export async function lookThrough(file: string): Promise<FirstLook> {
  const heard = startListening();
  const asWritten = await findArrivals(readLog(file, heard.take));
  const { first, counts } = heard;
  if (asWritten.rows === 0 && first['left-out'])
    throw new LogError(`${file}: no row can be read. The first: ${first['left-out']}`);
  const told = { rowsLeftOut: counts['left-out'], openingsUnknown: counts['opening-unknown'] };
  if (asWritten.isSorted) return { ...asWritten, ...told, changes: () => readLog(file), remarks: heard.words() };
  const sorted = await sortByTime(readLog(file));
  const remarks = [...heard.words(), 'The rows are not sorted by time; they are taken in the order of their times.'];
  return { ...(await findArrivals(sorted)), ...told, changes: () => sorted, remarks };
}
