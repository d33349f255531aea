import { sql, type RawBuilder } from 'kysely';
import { firstOfMonth, mondayOf } from '../../../domain/calendar';
import { endOf, grains, type Bucket, type Grain } from '../../../domain/figures/cover';
import { longestPeriod } from '../../../domain/figures/period';
import type { DirtySpan, KpiKeeping } from '../../../ports/figures/kpis';
import { db } from '../driver';
import { inList } from '../figures/figure-slice';
import { packedBefore } from '../keeping/packed-before';

type Big = string | number;
/** What a week or month is added up from: a week from its days, a month from the weeks inside it, made before it, and the days at its edges. */
export function partsOf(span: DirtySpan): Readonly<{ weeks: readonly number[]; days: readonly number[] }> {
  const days = Array.from({ length: endOf(span) - span.bucket }, (_, n) => span.bucket + n);
  if (span.grain === grains.week) return { weeks: [], days };
  const weeks = days.filter((day) => mondayOf(day) === day && firstOfMonth(day + 6) === span.bucket);
  return { weeks, days: days.filter((day) => !weeks.includes(mondayOf(day))) };
}

type Marked = Readonly<{ grain: number; bucket: number }>;

/** Places of weeks and months are marked beside the sums themselves, under numbers of their own. */
export const placesOf = (grain: Grain) => grain + 3;
const withPlaces = (buckets: readonly Bucket[]): readonly Marked[] => [
  ...buckets,
  ...buckets
    .filter(({ grain }) => grain !== grains.day)
    .map(({ grain, bucket }) => ({ grain: placesOf(grain), bucket })),
];

/** What counting the people of a day costs: the requests resolved on it, as the sums of the day just told, each with looks into an index. */
const sizeOfDay = sql`COALESCE((SELECT k.closed * 3 FROM kpi_request k WHERE k.project_id = d.project_id AND k.grain = ${grains.day} AND k.dim = 0
  AND k.bucket = d.bucket AND k.k1 = 0 AND k.k2 = 0), 0)`;

async function mark(projectId: number, spans: readonly Marked[], deep: 0 | 1): Promise<void> {
  if (spans.length === 0) return;
  const rows = spans.map(({ grain, bucket }) => sql`(${projectId}, ${grain}, ${bucket}, 1, ${deep})`);
  // Both are assigned from the version as it was.
  const deeper: RawBuilder<unknown> = deep ? sql`deep = dirty_span.ver + 1,` : sql``;
  await sql`INSERT INTO dirty_span (project_id, grain, bucket, ver, deep) VALUES ${sql.join(rows)}
    ON DUPLICATE KEY UPDATE ${deeper} ver = dirty_span.ver + 1`.execute(db);
}

async function waiting(stored: number, grain: Grain, limit: number): Promise<readonly DirtySpan[]> {
  type Row = { project_id: Big; bucket: number; ver: Big; deep: Big; clean: Big; size: Big; packed: Big };
  const { rows } = await sql<Row>`
    SELECT project_id, bucket, ver, deep, clean, ${grain === grains.day ? sizeOfDay : sql`1`} AS size,
      bucket < ${packedBefore(sql`d.project_id`)} AS packed FROM (
      SELECT project_id, bucket, ver, deep, clean FROM dirty_span
      WHERE ver > clean AND grain = ${stored} ORDER BY bucket LIMIT ${sql.raw(String(limit))}) d`.execute(db);
  return rows.map((row) => ({
    projectId: Number(row.project_id),
    ...{ grain, bucket: row.bucket, version: Number(row.ver), size: Number(row.size) },
    deep: Number(row.deep) > Number(row.clean),
    isPacked: Number(row.packed) === 1,
  }));
}

async function clean(spans: readonly DirtySpan[], stored: (grain: Grain) => number): Promise<void> {
  const rows = spans.map(
    ({ projectId, grain, bucket, version }) => sql`(${projectId}, ${stored(grain)}, ${bucket}, ${version}, ${version})`,
  );
  await sql`INSERT INTO dirty_span (project_id, grain, bucket, ver, clean) VALUES ${sql.join(rows)}
    ON DUPLICATE KEY UPDATE clean = GREATEST(clean, VALUES(clean))`.execute(db);
}

/** Which sums and whose people are to be counted anew. */
export const spanMarks: Pick<
  KpiKeeping,
  'markSpans' | 'markNext' | 'anyCountedAfter' | 'dirtySpans' | 'dirtyPlaces' | 'cleanSpans' | 'cleanPlaces'
> = {
  markSpans: (projectId, buckets) => mark(projectId, withPlaces(buckets), 0),
  markNext: (projectId, days) =>
    mark(
      projectId,
      days.map((bucket) => ({ grain: grains.day, bucket })),
      1,
    ),

  async anyCountedAfter(projectId, day, but) {
    const later = sql`project_id = ${projectId} AND grain = ${grains.day} AND bucket > ${day} AND bucket < ${day + longestPeriod}
      AND bucket NOT IN ${inList(but)}`;
    await sql`UPDATE dirty_span SET ver = ver + 1, deep = ver + 1 WHERE ${later} AND ver > clean`.execute(db);
    const { rows } = await sql<{
      one: Big;
    }>`SELECT 1 AS one FROM dirty_span WHERE ${later} AND ver = clean LIMIT 1`.execute(db);
    return rows.length > 0;
  },

  dirtySpans: (grain, limit) => waiting(grain, grain, limit),
  dirtyPlaces: (grain, limit) => waiting(placesOf(grain), grain, limit),
  cleanSpans: (spans) => clean(spans, (grain) => grain),
  cleanPlaces: (spans) => clean(spans, placesOf),
};
