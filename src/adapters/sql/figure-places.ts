import { sql } from 'kysely';
import { hourOfWeek } from '../../domain/hour-of-week';
import type { FigureSource, RequestPlace } from '../../ports/figure-source';
import { db } from './driver';
import { dayColumn, inList } from './figure-slice';
import { isRequest, requestSums, toRequestSums, type StoredSums } from './request-sums';

type Big = string | number;

/** No clock of the world shifts by less, so that like quarters of an hour are in like hours everywhere. */
const quarterMs = 900_000;

type StoredAnswers = Record<'bucket' | 'audience' | 'kind' | 'solved' | 'major_concern' | 'inclusion', number> &
  Record<'score' | 'sla_resolution', number | null> & { raised: Big; n: Big };

/** Answers by when their requests were raised, which the ledger knows. */
export const answersByHourOn: FigureSource['answersByHourOn'] = async (projectId, book, days, timeZone) => {
  if (days.length === 0) return [];
  const day = sql.ref(`a.${dayColumn[book]}`);
  const { rows } = await sql<StoredAnswers>`
    SELECT ${day} AS bucket, a.audience, a.kind, a.solved, a.score, a.sla_resolution, a.major_concern, a.inclusion,
      c.created_at DIV ${sql.raw(String(quarterMs))} AS raised, COUNT(*) AS n
    FROM answer a JOIN cycle c ON c.issue_id = a.id DIV 1024 AND c.cycle = MOD(a.id, 1024)
    WHERE a.project_id = ${projectId} AND ${day} IN ${inList(days)} AND a.solved IS NOT NULL
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9`.execute(db);
  return rows.map((row) => ({
    bucket: Number(row.bucket),
    audience: row.audience,
    kind: row.kind,
    ...{ requestType: 0, team: 0, organisation: 0, reasons: 0 },
    solved: row.solved === 1,
    score: row.score,
    sla: row.sla_resolution,
    major: row.major_concern === 1,
    inclusion: row.inclusion,
    hour: hourOfWeek(Number(row.raised) * quarterMs, timeZone),
    count: Number(row.n),
  }));
};

/** Requests by the two things a page asks for that they are not counted by already; one statement. */
export const requestPlacesOn: FigureSource['requestPlacesOn'] = async (projectId, days, timeZone) => {
  if (days.length === 0) return [];
  const requests = sql`FROM cycle WHERE project_id = ${projectId} AND resolved_day IN ${inList(days)} AND ${isRequest}`;
  const { rows } = await sql<StoredSums & { bucket: number; by_hour: number; place: Big }>`
    SELECT resolved_day AS bucket, 0 AS by_hour, organisation AS place, ${requestSums} ${requests} GROUP BY 1, 3
    UNION ALL
    SELECT resolved_day, 1, created_at DIV ${sql.raw(String(quarterMs))}, ${requestSums} ${requests} GROUP BY 1, 3`.execute(
    db,
  );
  return rows.map((row): RequestPlace => {
    const place = Number(row.place);
    const isHour = Number(row.by_hour) === 1;
    return {
      bucket: Number(row.bucket),
      by: isHour ? 'hour' : 'organisation',
      key: isHour ? hourOfWeek(place * quarterMs, timeZone) : place,
      ...toRequestSums(row),
    };
  });
};
