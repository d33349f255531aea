import { sql, type RawBuilder } from 'kysely';
import type { FigureSource, PeopleDay, PeopleKind, RequestRow } from '../../../ports/figures/figure-source';
import { owedFor } from '../../../domain/answering/answer';
import type { AnswerRow } from '../../../domain/figures/answer-cell';
import { farBack } from '../../../domain/figures/people-gaps';
import { longestPeriod, type Book } from '../../../domain/figures/period';
import { crowdsOf } from './crowds';
import { dayColumn, inList, within } from './figure-slice';
import { db } from '../driver';
import { narrowedFigures } from './narrowed-figures';
import { peopleIn } from './people-visits';
import { timesOn } from './request-times';
import { byDivision, requestsBy, toRequestSums, type StoredSums } from './request-sums';

type Big = string | number;

type StoredAnswers = Record<
  'bucket' | 'audience' | 'kind' | 'request_type' | 'team' | 'solved' | 'reasons' | 'major_concern' | 'inclusion',
  number
> &
  Record<'score' | 'sla_resolution', number | null> & { n: Big };

const toAnswerRow = (row: StoredAnswers): AnswerRow => ({
  bucket: Number(row.bucket),
  audience: row.audience,
  kind: row.kind,
  requestType: row.request_type,
  team: row.team,
  solved: row.solved === 1,
  score: row.score,
  reasons: row.reasons,
  sla: row.sla_resolution,
  major: row.major_concern === 1,
  inclusion: row.inclusion,
  count: Number(row.n),
});

/** Like answers under a condition; an answer that was taken back counts nowhere. */
async function answersWhere(bucket: RawBuilder<unknown>, condition: RawBuilder<unknown>) {
  const { rows } = await sql<StoredAnswers>`
    SELECT ${bucket} AS bucket, audience, kind, request_type, team, solved, score, reasons, sla_resolution,
      major_concern, inclusion, COUNT(*) AS n
    FROM answer WHERE ${condition} AND solved IS NOT NULL
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11`.execute(db);
  return rows.map(toAnswerRow);
}

const kinds: readonly PeopleKind[] = ['eligible', 'answered'];

const visitorsOf = (kind: PeopleKind, projectId: number, days: readonly number[]) => {
  const { table, byDay, counts } = peopleIn[kind];
  return sql`SELECT DISTINCT c.resolved_day AS day, c.person FROM ${table} c ${byDay}
    WHERE c.project_id = ${projectId} AND c.resolved_day IN ${inList(days)} AND ${counts('c')} AND c.person <> 0`;
};

/** The nearest other day of each of these people, within reach of any period: one look into the index for each of them. */
const nearest = (kind: PeopleKind, projectId: number, side: 'before' | 'after') => {
  const { table, counts } = peopleIn[kind];
  const range =
    side === 'before'
      ? sql`p.resolved_day < seen.day AND p.resolved_day > seen.day - ${longestPeriod} ORDER BY p.resolved_day DESC`
      : sql`p.resolved_day > seen.day AND p.resolved_day < seen.day + ${longestPeriod} ORDER BY p.resolved_day`;
  return sql`(SELECT p.resolved_day FROM ${table} p WHERE p.project_id = ${projectId} AND p.person = seen.person AND ${counts('p')} AND ${range} LIMIT 1)`;
};

/** For each person of these days, how many days before they had last been there. */
const gapsOf = (kind: PeopleKind, projectId: number, days: readonly number[]) => sql`
  SELECT ${kind} AS kind, seen.day, COALESCE(seen.day - ${nearest(kind, projectId, 'before')}, ${farBack}) AS gap, seen.person
  FROM (${visitorsOf(kind, projectId, days)}) seen`;

type StoredCrowd = { kind: PeopleKind; day: number; people: Big; fingerprint: Big };
type StoredGap = StoredCrowd & { gap: Big };

function toPeopleDays(rows: readonly StoredGap[], days: readonly number[]): readonly PeopleDay[] {
  return days.flatMap((bucket) =>
    kinds.map((kind) => {
      const own = rows.filter((row) => row.day === bucket && row.kind === kind);
      const fingerprint = own.reduce((bits, row) => bits ^ BigInt(row.fingerprint), 0n);
      return {
        kind,
        bucket,
        gaps: new Map(own.map(({ gap, people }) => [Number(gap), Number(people)])),
        people: own.reduce((sum, { people }) => sum + Number(people), 0),
        fingerprint: BigInt.asIntN(64, fingerprint).toString(),
      };
    }),
  );
}

type StoredFollowUp = { owed_for: string; state: string } & Record<
  `${'owed' | 'opened' | 'read' | 'contacted' | 'remedied' | 'closed'}_at`,
  Big | null
>;
const momentOf = (value: Big | null) => (value === null ? null : Number(value));

const whole = (slice: Parameters<typeof within>[0]) => Object.values(slice).every((id) => id === null);

/** Sums and counts straight from the records. Each is one statement, but for those of long periods under a filter. */
export const sqlFigureSource: FigureSource = {
  answersOn: (projectId, book: Book, days) => {
    const day = sql.ref(dayColumn[book]);
    return days.length === 0
      ? Promise.resolve([])
      : answersWhere(day, sql`project_id = ${projectId} AND ${day} IN ${inList(days)}`);
  },

  async requestsOn(projectId, days) {
    if (days.length === 0) return [];
    const { rows } = await sql<
      StoredSums & Record<'bucket' | 'request_type' | 'team' | 'channel', number>
    >`${requestsBy(byDivision, sql`project_id = ${projectId} AND resolved_day IN ${inList(days)}`)}`.execute(db);
    return rows.map((row): RequestRow => ({
      bucket: row.bucket,
      requestType: row.request_type,
      team: row.team,
      channel: row.channel,
      ...toRequestSums(row),
    }));
  },

  ...narrowedFigures,
  timesOn,

  async whoWasOn(projectId, days) {
    const of = (
      kind: PeopleKind,
    ) => sql<StoredCrowd>`SELECT ${kind} AS kind, day, COUNT(*) AS people, BIT_XOR(person) AS fingerprint
      FROM (${visitorsOf(kind, projectId, days)}) seen GROUP BY day`;
    const found = await Promise.all(kinds.map((kind) => of(kind).execute(db)));
    const rows = found.flatMap((one) => one.rows);
    return days.flatMap((bucket) =>
      kinds.map((kind) => {
        const found = rows.find((row) => row.day === bucket && row.kind === kind);
        const fingerprint = BigInt.asIntN(64, BigInt(found?.fingerprint ?? 0)).toString();
        return { kind, bucket, people: Number(found?.people ?? 0), fingerprint };
      }),
    );
  },

  async peopleOn(projectId, days) {
    if (days.length === 0) return [];
    const { rows } = await sql<StoredGap>`
      SELECT kind, day, gap, COUNT(*) AS people, BIT_XOR(person) AS fingerprint
      FROM (${gapsOf('eligible', projectId, days)} UNION ALL ${gapsOf('answered', projectId, days)}) people
      GROUP BY kind, day, gap`.execute(db);
    return toPeopleDays(rows, days);
  },

  crowdsOf,

  async nextDaysOf(projectId, kind, days) {
    const { rows } = await sql<{ day: number | null }>`
      SELECT DISTINCT ${nearest(kind, projectId, 'after')} AS day FROM (${visitorsOf(kind, projectId, days)}) seen`.execute(
      db,
    );
    return rows.flatMap(({ day }) => (day === null ? [] : [Number(day)]));
  },

  async followUpsBetween(projectId, from, until, slice) {
    const narrowed = whole(slice)
      ? sql``
      : sql`JOIN answer a ON a.id = f.request_id * 1024 + IF(f.dedupe_key LIKE 'answer:%', CAST(SUBSTRING_INDEX(f.dedupe_key, ':', -1) AS SIGNED), 0) AND ${within(slice, 'a')}`;
    const { rows } = await sql<StoredFollowUp>`
      SELECT f.owed_for, f.state, f.owed_at, f.opened_at, f.read_at, f.contacted_at, f.remedied_at, f.closed_at
      FROM follow_up f ${narrowed} WHERE f.project_id = ${projectId} AND f.owed_at >= ${from} AND f.owed_at < ${until}`.execute(
      db,
    );
    return rows.map((row) => ({
      why: owedFor.find((why) => why === row.owed_for) ?? 'unhappy',
      state: row.state,
      owedAt: Number(row.owed_at),
      openedAt: momentOf(row.opened_at),
      readAt: momentOf(row.read_at),
      contactedAt: momentOf(row.contacted_at),
      remediedAt: momentOf(row.remedied_at),
      closedAt: momentOf(row.closed_at),
    }));
  },
};
