import { owedFor, type OwedFor } from '../answering/answer';

const stages = ['opened', 'read', 'contacted', 'remedied', 'recovered'] as const;
export type Stage = (typeof stages)[number];

/** Minutes from the answer to a stage, with how many follow-ups took so long; rounded to three digits. */
type Minutes = ReadonlyMap<number, number>;

/** Follow-ups owed on some days: why, how far they came and how long it took. Tallies of days add up. */
export type FollowUpTally = Readonly<{
  why: ReadonlyMap<OwedFor, number>;
  stages: Readonly<Record<Stage, Minutes>>;
  notRecovered: number;
}>;

export type FollowUpRow = Readonly<
  { why: OwedFor; state: string; owedAt: number } & Record<
    `${'opened' | 'read' | 'contacted' | 'remedied' | 'closed'}At`,
    number | null
  >
>;

const rounded = (minutes: number) => (minutes < 1_000 ? Math.round(minutes) : Number(minutes.toPrecision(3)));

function timesOf(rows: readonly FollowUpRow[], at: (row: FollowUpRow) => number | null): Minutes {
  const times = new Map<number, number>();
  for (const row of rows) {
    const reached = at(row);
    if (reached === null) continue;
    const minutes = rounded(Math.max(0, reached - row.owedAt) / 60_000);
    times.set(minutes, (times.get(minutes) ?? 0) + 1);
  }
  return times;
}

export function tally(rows: readonly FollowUpRow[]): FollowUpTally {
  const why = new Map<OwedFor, number>();
  for (const row of rows) why.set(row.why, (why.get(row.why) ?? 0) + 1);
  return {
    why,
    stages: {
      opened: timesOf(rows, (row) => row.openedAt),
      read: timesOf(rows, (row) => row.readAt),
      contacted: timesOf(rows, (row) => row.contactedAt),
      remedied: timesOf(rows, (row) => row.remediedAt),
      recovered: timesOf(rows, (row) => (row.state === 'recovered' ? (row.closedAt ?? row.owedAt) : null)),
    },
    notRecovered: rows.filter(({ state }) => state === 'not-recovered').length,
  };
}

function merge<Key>(maps: readonly ReadonlyMap<Key, number>[]): ReadonlyMap<Key, number> {
  const sum = new Map<Key, number>();
  for (const map of maps) for (const [key, count] of map) sum.set(key, (sum.get(key) ?? 0) + count);
  return sum;
}

export function addUpTallies(tallies: readonly FollowUpTally[]): FollowUpTally {
  const times = (stage: Stage) => merge(tallies.map((one) => one.stages[stage]));
  return {
    why: merge(tallies.map(({ why }) => why)),
    stages: {
      opened: times('opened'),
      read: times('read'),
      contacted: times('contacted'),
      remedied: times('remedied'),
      recovered: times('recovered'),
    },
    notRecovered: tallies.reduce((sum, one) => sum + one.notRecovered, 0),
  };
}

export const countOf = (counts: ReadonlyMap<unknown, number>) =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

/** Middle value in milliseconds; of an even number the mean of the two in the middle. Null of none. */
export function medianMs(minutes: Minutes): number | null {
  const n = countOf(minutes);
  if (n === 0) return null;
  const sorted = [...minutes].sort(([a], [b]) => a - b);
  const valueAt = (place: number) => {
    let passed = 0;
    for (const [value, count] of sorted) if ((passed += count) > place) return value;
    return 0;
  };
  return ((valueAt(Math.floor((n - 1) / 2)) + valueAt(Math.floor(n / 2))) / 2) * 60_000;
}

const writePairs = (pairs: ReadonlyMap<string | number, number>) => [...pairs].map((pair) => pair.join(':')).join(',');
const readPairs = (text: string | undefined) =>
  (text ? text.split(',') : [])
    .map((pair) => pair.split(':'))
    .map(([key = '', count]) => [key, Number(count)] as const);

/** A tally as text, for a rollup row: why, the times of each stage, and how many were not recovered. */
export const writeTally = ({ why, stages: times, notRecovered }: FollowUpTally) =>
  [writePairs(why), ...stages.map((stage) => writePairs(times[stage])), notRecovered].join('|');

export function readTally(text: string): FollowUpTally {
  const [why, ...parts] = text.split('|');
  const of = (stage: Stage): Minutes =>
    new Map(readPairs(parts[stages.indexOf(stage)]).map(([minutes, count]) => [Number(minutes), count]));
  const known = readPairs(why).flatMap(([name, count]) =>
    owedFor.filter((one) => one === name).map((one) => [one, count] as const),
  );
  return {
    why: new Map(known),
    stages: {
      opened: of('opened'),
      read: of('read'),
      contacted: of('contacted'),
      remedied: of('remedied'),
      recovered: of('recovered'),
    },
    notRecovered: Number(parts[stages.length] ?? 0),
  };
}
