import { readLog, type LogRow } from './log-rows';

/** A request as it comes into being: when, and what its first row says of it. */
export type Arrival = Readonly<{ at: number; row: LogRow }>;

export type FirstLook = Readonly<{ arrivals: readonly Arrival[]; rows: number; from: number; to: number }>;

/** Reads the log once to learn when each request was raised: when it was opened, or at its first row if that is earlier. */
export async function lookThrough(file: string): Promise<FirstLook> {
  const seen = new Set<string>();
  const arrivals: Arrival[] = [];
  let rows = 0;
  let to = 0;
  for await (const row of readLog(file)) {
    rows += 1;
    to = row.at;
    if (seen.has(row.incident)) continue;
    seen.add(row.incident);
    arrivals.push({ at: Math.min(row.at, row.openedAt ?? row.at), row });
  }
  // Sorting is stable: what arrives at the same moment keeps the order of the log.
  arrivals.sort((a, b) => a.at - b.at);
  return { arrivals, rows, from: arrivals[0]?.at ?? to, to };
}
