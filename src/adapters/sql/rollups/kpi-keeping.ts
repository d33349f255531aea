import { sql } from 'kysely';
import { tally, writeTally } from '../../../domain/figures/follow-up-tally';
import { writeGaps } from '../../../domain/figures/people-gaps';
import { writeSpread } from '../../../domain/figures/spread';
import { grains } from '../../../domain/figures/cover';
import type { KpiKeeping } from '../../../ports/figures/kpis';
import { peopleNumber, sweepOverlapMs } from './kpis';
import { inList } from '../figures/figure-slice';
import { packedBefore } from '../keeping/packed-before';
import { byDay } from '../figures/people-visits';
import { db } from '../driver';
import { insert, requestDims, timeKeys, timeNumber } from './kpi-rows';
import { countAnswers } from './kpi-answers';
import { countRequests } from './kpi-requests';
import { addUpPlaces } from './kpi-places';
import { spanMarks } from './kpi-spans';
import { addUp } from './kpi-sums';

type Big = string | number;

/** What rollups hold. Days counted under an earlier edition lack what came later, and are all counted anew. */
const edition = 3;

const versionsOf = (pairs: readonly (readonly [bucket: number, version: number])[]) => new Map(pairs);

/** Requests resolved on a day of a project: as many as when it was last counted, or else counted now. */
const sizeOfDay = sql`COALESCE(
  (SELECT k.closed + k.plain FROM kpi_request k WHERE k.project_id = d.project_id AND k.grain = ${grains.day} AND k.dim = ${requestDims.all}
    AND k.bucket = d.day AND k.k1 = 0 AND k.k2 = 0),
  (SELECT COUNT(*) FROM cycle c ${byDay} WHERE c.project_id = d.project_id AND c.resolved_day = d.day))`;

/** The version of a day's own span, under which its people are counted. */
const spanVersion = sql`COALESCE(
  (SELECT s.ver FROM dirty_span s WHERE s.project_id = d.project_id AND s.grain = ${grains.day} AND s.bucket = d.day), 0)`;

/** Rollups as the worker writes them: conditional, replayable, one statement each. */
export const sqlKpiKeeping: KpiKeeping = {
  async look() {
    const { rows } = await sql<{ days: Big | null; upto: Big | null; spans: Big }>`
      SELECT (SELECT upto FROM sweep WHERE name = 'cycles') AS upto, MAX(days) AS days,
        (SELECT COUNT(*) FROM dirty_span WHERE ver > clean AND grain IN (${grains.day}, ${grains.week}, ${grains.month})) AS spans FROM (
        SELECT project_id, COUNT(*) AS days FROM (
          SELECT project_id, day FROM dirty WHERE ver > clean
          UNION SELECT project_id, resolved_day FROM cycle WHERE touched_at > COALESCE((SELECT upto FROM sweep WHERE name = 'cycles'), 0)) changed
        GROUP BY project_id) counted`.execute(db);
    return {
      ...{ changedDays: Number(rows[0]?.days ?? 0), spansLeft: Number(rows[0]?.spans ?? 0) },
      sweptAt: Number(rows[0]?.upto ?? 0),
    };
  },

  async markTouched() {
    await sql`INSERT INTO dirty (project_id, day, ver)
      SELECT project_id, day, 1 FROM (
        SELECT project_id, resolved_day AS day FROM cycle
        WHERE touched_at > COALESCE((SELECT upto FROM sweep WHERE name = 'cycles'), 0) - ${sweepOverlapMs}
        UNION SELECT d.project_id, d.day FROM dirty d
        WHERE NOT EXISTS (SELECT 1 FROM sweep WHERE name = 'edition' AND upto >= ${edition}) AND d.day >= ${packedBefore(sql`d.project_id`)}) changed
      ON DUPLICATE KEY UPDATE ver = dirty.ver + 1`.execute(db);
  },

  async touchedFollowUps() {
    const { rows } = await sql<{ project_id: Big; owed_at: Big }>`
      SELECT project_id, MIN(owed_at) AS owed_at FROM follow_up
      WHERE touched_at > COALESCE((SELECT upto FROM sweep WHERE name = 'cycles'), 0) - ${sweepOverlapMs}
      GROUP BY project_id, FLOOR(owed_at / 900000)`.execute(db);
    return rows.map((row) => ({ projectId: Number(row.project_id), owedAt: Number(row.owed_at) }));
  },

  async swept(upto) {
    await sql`INSERT INTO sweep (name, upto) VALUES ('cycles', ${upto.getTime()}), ('edition', ${edition})
      ON DUPLICATE KEY UPDATE upto = GREATEST(upto, VALUES(upto))`.execute(db);
  },

  async markDays(days) {
    if (days.length === 0) return;
    const rows = days.map(({ projectId, day }) => sql`(${projectId}, ${day}, 1)`);
    await sql`INSERT INTO dirty (project_id, day, ver) VALUES ${sql.join(rows)} ON DUPLICATE KEY UPDATE ver = ver + 1`.execute(
      db,
    );
  },

  async dirtyDays(limit) {
    type Row = Record<'project_id' | 'ver' | 'span_ver' | 'size' | 'packed', Big> & { day: number };
    const { rows } = await sql<Row>`
      SELECT project_id, day, ver, ${sizeOfDay} AS size, ${spanVersion} AS span_ver, day < ${packedBefore(sql`d.project_id`)} AS packed FROM (
        SELECT project_id, day, ver FROM dirty WHERE ver > clean ORDER BY day DESC LIMIT ${sql.raw(String(limit))}) d`.execute(
      db,
    );
    return rows.map((row) => ({
      ...{ projectId: Number(row.project_id), day: row.day, version: Number(row.ver), size: Number(row.size) },
      ...{ spanVersion: Number(row.span_ver), isPacked: Number(row.packed) === 1 },
    }));
  },

  countAnswers,
  countRequests,

  async writeTimes(days, times) {
    const versions = versionsOf(days.map(({ day, version }) => [day, version]));
    const rows = times.map(({ kind, bucket, spread }) => [
      ...[days[0]?.projectId, timeNumber[kind], 0, bucket],
      ...[writeSpread(spread), versions.get(bucket)],
    ]);
    await insert('kpi_time', timeKeys, ['spread'], rows);
  },

  async writeFollowUps(days, tallies) {
    const rows = days.map(({ projectId, day, version }) => [
      projectId,
      day,
      writeTally(tallies.get(day) ?? tally([])),
      version,
    ]);
    await insert('kpi_follow_up', ['project_id', 'day'], ['figures'], rows);
  },

  async fingerprints(projectId, days) {
    const { rows } = await sql<{ kind: number; bucket: number; people: number; fingerprint: Big }>`
      SELECT kind, bucket, people, fingerprint FROM kpi_people
      WHERE project_id = ${projectId} AND kind IN (1, 2) AND grain = 0 AND bucket IN ${inList(days)}`.execute(db);
    return new Map(
      rows.map((row) => [
        `${row.bucket}/${row.kind === peopleNumber.eligible ? 'eligible' : 'answered'}`,
        `${row.people}/${row.fingerprint}`,
      ]),
    );
  },

  async writePeople(days, people) {
    const versions = versionsOf(days.map(({ bucket, version }) => [bucket, version]));
    const rows = people.map((row) => [
      days[0]?.projectId,
      peopleNumber[row.kind],
      0,
      row.bucket,
      row.people,
      row.fingerprint,
      writeGaps(row.gaps),
      versions.get(row.bucket),
    ]);
    await insert('kpi_people', ['project_id', 'kind', 'grain', 'bucket'], ['people', 'fingerprint', 'gaps'], rows);
  },

  addUp,
  addUpPlaces,
  ...spanMarks,

  // The rows are there; inserting them again is the one statement that carries a version for each.
  async cleanDays(days) {
    const rows = days.map(({ projectId, day, version }) => sql`(${projectId}, ${day}, ${version}, ${version})`);
    await sql`INSERT INTO dirty (project_id, day, ver, clean) VALUES ${sql.join(rows)}
      ON DUPLICATE KEY UPDATE clean = GREATEST(clean, VALUES(clean))`.execute(db);
  },
};
