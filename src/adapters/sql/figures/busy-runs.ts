import { sql } from 'kysely';
import { mondayOf } from '../../../domain/calendar';
import { grains } from '../../../domain/figures/cover';
import type { Days } from '../../../domain/figures/period';
import { db } from '../driver';

export type Most = Readonly<{
  requests: number;
  /** Days one statement may span, since nothing may be known of them. */
  days: number;
}>;

/** What one statement counts by many measures, or answers with all people of. */
const usual: Most = { requests: 60_000, days: 92 };
/** Statements under way at once. */
const together = 4;

/** A period in runs of days short enough for one statement each, by what its weeks held when they were last added up. */
export async function busyRuns(projectId: number, { from, to }: Days, most = usual): Promise<readonly Days[]> {
  const { rows } = await sql<{ bucket: number; closed: number }>`SELECT bucket, closed FROM kpi_request
    WHERE project_id = ${projectId} AND grain = ${grains.week} AND dim = 0 AND k1 = 0 AND k2 = 0 AND bucket BETWEEN ${mondayOf(from)} AND ${to}`.execute(
    db,
  );
  const aDay = new Map(rows.map(({ bucket, closed }) => [bucket, closed / 7]));
  const found: Days[] = [];
  let held = 0;
  for (let first = from, day = from; day <= to; day += 1) {
    held += aDay.get(mondayOf(day)) ?? 0;
    const next = aDay.get(mondayOf(day + 1)) ?? 0;
    if (day < to && held + next <= most.requests && day - first + 1 < most.days) continue;
    found.push({ from: first, to: day });
    first = day + 1;
    held = 0;
  }
  return found;
}

/** Does the work of each a few at a time, in order. */
export async function fewAtOnce<Item, Found>(
  items: readonly Item[],
  work: (item: Item) => Promise<Found>,
): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (let at = 0; at < items.length; at += together)
    found.push(...(await Promise.all(items.slice(at, at + together).map(work))));
  return found;
}
