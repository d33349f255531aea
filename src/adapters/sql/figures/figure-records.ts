import { sql } from 'kysely';
import { owedFor } from '../../../domain/answering/answer';
import { grains } from '../../../domain/figures/cover';
import { repeatDays } from '../../../domain/review/review';
import { fromMask } from '../../../domain/answering/reason';
import type { Choice, ChoiceKind, FigureRecords } from '../../../ports/figures/figure-records';
import { choiceKinds } from '../../../ports/figures/figure-records';
import type { FollowUpState } from '../../../domain/follow-ups/follow-up';
import { inList, seenBy, within } from './figure-slice';
import { db } from '../driver';
import { requestDims } from '../rollups/kpi-rows';
import { fenceName } from '../keeping/packed-before';
import { listRequests, scoreOf } from './request-lists';
import { unhappy } from '../follow-ups/unhappy';

type Big = string | number;

/** See `delivery` of the table. */
const linkRefused = 4;
const openStates = ['owed', 'open', 'contacted', 'remedied', 'not-recovered'] as const;
const isOpen = sql`f.state IN (${sql.join([...openStates])})`;
/** The answer a follow-up came from: its key ends in the number of the cycle. */
const answerOfFollowUp = sql`f.request_id * 1024 + IF(f.dedupe_key LIKE 'answer:%', CAST(SUBSTRING_INDEX(f.dedupe_key, ':', -1) AS SIGNED), 0)`;
/** One look into the index by person for each open follow-up; what was resolved earlier cannot have been answered so late. */
const repeatOf = (alarmLevel: number) => sql`IF(a.person <> 0 AND ${unhappy('a', alarmLevel)} AND EXISTS (
  SELECT 1 FROM answer o WHERE o.project_id = f.project_id AND o.person = a.person AND o.id <> a.id AND ${unhappy('o', alarmLevel)}
    AND o.resolved_day >= a.resolved_day - ${2 * repeatDays} AND o.day BETWEEN a.day - ${repeatDays} AND a.day + ${repeatDays}), a.person, NULL)`;
/** Requests that came since rollups were last brought up to date. */
const notAddedUp = sql`touched_at > COALESCE((SELECT upto FROM sweep WHERE name = 'cycles'), 0)`;
/** Request types or teams a project had requests of, with their names. Numbers are told apart before they get names, which is cheap. */
const ownOf = (projectId: number, kind: 'request-type' | 'team') => sql`
  (SELECT d.kind, d.id, d.name FROM (
      SELECT DISTINCT k1 AS id FROM kpi_request
      WHERE project_id = ${projectId} AND grain = ${grains.month} AND dim = ${kind === 'team' ? requestDims.team : requestDims.type}
      UNION SELECT ${sql.ref(kind === 'team' ? 'team' : 'request_type')} FROM cycle WHERE project_id = ${projectId} AND ${notAddedUp}) own
    JOIN dimension d ON d.kind = ${kind} AND d.id = own.id ORDER BY d.name LIMIT 4000)`;
const stateOf = (stored: string): FollowUpState =>
  [...openStates, 'recovered' as const].find((state) => state === stored) ?? 'given-up';

type StoredWords = {
  id: Big;
  written_at: Big;
  issue_key: string;
  comment: string;
  score: number | null;
  solved: number;
  reasons: number;
  major_concern: number;
  answered_at: Big;
} & Record<'request_type_name' | 'organisation_name' | 'state' | 'follow_up_key', string | null> & { author: string };

/** Single records behind the figures. */
export const sqlFigureRecords: FigureRecords = {
  async packedBefore(projectId) {
    const { rows } = await sql<{
      day: Big;
    }>`SELECT upto AS day FROM sweep WHERE name = ${fenceName(sql`${projectId}`)}`.execute(db);
    return rows[0] ? Number(rows[0].day) : null;
  },

  async names(wanted) {
    const some = choiceKinds.flatMap((kind) => {
      const ids = wanted[kind] ?? [];
      return ids.length > 0 ? [sql`(kind = ${kind} AND id IN ${inList(ids)})`] : [];
    });
    if (some.length === 0) return () => null;
    const { rows } = await sql<{ kind: string; id: number; name: string }>`
      SELECT kind, id, name FROM dimension WHERE ${sql.join(some, sql` OR `)}`.execute(db);
    const found = new Map(rows.map(({ kind, id, name }) => [`${kind}/${id}`, name]));
    return (kind, id) => found.get(`${kind}/${id}`) ?? null;
  },

  async openFollowUps(projectId, alarmLevel, limit) {
    type Row = {
      state: string;
      owed_for: string;
      owed_at: Big;
      issue_key: string | null;
      problem: string | null;
      delivery: number;
      owner: string | null;
      contacted_at: Big | null;
      read_at: Big | null;
      wants_contact: number | null;
      repeat_of: Big | null;
      open_now: Big;
    };
    const { rows } = await sql<Row>`
      SELECT f.state, f.owed_for, f.owed_at, f.issue_key, f.problem, f.delivery, f.owner, f.contacted_at, COALESCE(f.read_at, a.read_at) AS read_at, a.wants_contact, ${repeatOf(alarmLevel)} AS repeat_of,
        (SELECT COUNT(*) FROM follow_up f WHERE f.project_id = ${projectId} AND ${isOpen}) AS open_now
      FROM follow_up f LEFT JOIN answer a ON a.id = ${answerOfFollowUp}
      WHERE f.project_id = ${projectId} AND ${isOpen} ORDER BY f.owed_at LIMIT ${sql.raw(String(limit))}`.execute(db);
    const oldest = rows.map((row) => ({
      state: stateOf(row.state),
      why: owedFor.find((why) => why === row.owed_for) ?? ('unhappy' as const),
      owedAt: Number(row.owed_at),
      issueKey: row.issue_key,
      problem: row.problem,
      linkRefused: row.delivery === linkRefused,
      hasOwner: row.owner !== null,
      contacted: row.contacted_at !== null,
      read: row.read_at !== null,
      wantsContact: row.wants_contact === 1,
      repeatOf: row.repeat_of === null ? null : String(row.repeat_of),
    }));
    return { count: Number(rows[0]?.open_now ?? 0), oldest };
  },

  async latestWords({ projectId, audience, slice, written, seenBy: by, after, limit }) {
    const { rows } = await sql<StoredWords>`
      SELECT t.id, t.written_at, c.issue_key, t.comment, t.author, a.score, a.solved, a.reasons, a.major_concern, a.answered_at, r.name AS request_type_name,
        o.name AS organisation_name, f.state, f.issue_key AS follow_up_key
      FROM answer_text t JOIN answer a ON a.id = t.id JOIN cycle c ON c.issue_id = a.id DIV 1024 AND c.cycle = MOD(a.id, 1024)
      LEFT JOIN dimension r ON r.kind = 'request-type' AND r.id = a.request_type
      LEFT JOIN dimension o ON o.kind = 'organisation' AND o.id = a.organisation AND a.organisation <> 0
      LEFT JOIN follow_up f ON f.dedupe_key = CONCAT('answer:', c.issue_id, ':', c.cycle)
      WHERE t.project_id = ${projectId} AND t.written_at >= ${written.from} AND t.written_at < ${written.until}
        AND a.solved IS NOT NULL AND a.audience = ${audience} AND ${within(slice, 'a')}
        AND ${seenBy({ projectId, seenBy: by }, 'a')}
        AND ${after ? sql`(t.written_at < ${after.at} OR (t.written_at = ${after.at} AND t.id < ${after.id}))` : sql`TRUE`}
      ORDER BY t.written_at DESC, t.id DESC LIMIT ${sql.raw(String(limit))}`.execute(db);
    return rows.map((row) => ({
      id: Number(row.id),
      writtenAt: Number(row.written_at),
      issueKey: row.issue_key,
      comment: row.comment,
      score: scoreOf(row.score),
      solved: row.solved === 1,
      reasons: fromMask(row.reasons),
      majorConcern: row.major_concern === 1,
      answeredAt: Number(row.answered_at),
      requestType: row.request_type_name,
      organisation: row.organisation_name,
      author: row.author,
      followUp: row.state === null ? null : { state: stateOf(row.state), issueKey: row.follow_up_key },
    }));
  },

  list: listRequests,

  async choices(projectId, search, limit) {
    const pattern = `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    const isFound = search === '' ? sql`TRUE` : sql`LOWER(name) LIKE LOWER(${pattern})`;
    const { rows } = await sql<{ kind: ChoiceKind; id: number; name: string }>`
      ${ownOf(projectId, 'request-type')} UNION ALL ${ownOf(projectId, 'team')}
      UNION ALL (SELECT kind, id, name FROM dimension WHERE kind IN ('channel', 'priority') ORDER BY name LIMIT 1000)
      UNION ALL
      (SELECT kind, id, name FROM dimension WHERE kind = 'organisation' AND ${isFound} ORDER BY name LIMIT ${sql.raw(String(limit))})`.execute(
      db,
    );
    return rows.filter(({ kind }) => choiceKinds.includes(kind)).map((row): Choice => row);
  },
};
