import { sql } from 'kysely';
import { followUpStates } from '../../../domain/follow-ups/follow-up';
import type { Reviews, UnreadAnswer } from '../../../ports/review/reviews';
import { orNull, toSaid, type SaidRow } from '../answering/answer-rows';
import { db } from '../driver';
import { unhappy } from '../follow-ups/unhappy';

type Big = string | number;
type Name = string | null;
type UnreadRow = SaidRow &
  Readonly<{
    issue_id: Big;
    cycle: number;
    issue_key: string;
    reporter: Name;
    comment: Name;
    kind: number;
    owes: Big;
  }> &
  Readonly<{ answered_at: Big; created_at: Big; first_response_at: Big | null; resolved_at: Big; reopens: number }> &
  Readonly<{ sla_resolution: number | null; organisation: Name; request_type: Name; team: Name; agent: Name }> &
  Readonly<{ state: Name; follow_up_key: Name; due_at: Big | null; total: Big; owing: Big | null }>;

const named = (kind: string, table: string) =>
  sql`LEFT JOIN dimension ${sql.ref(table)} ON ${sql.ref(`${table}.kind`)} = ${kind}`;
const slaOf = (met: number | null) => (met === null ? null : met === 1 ? ('met' as const) : ('missed' as const));

function toUnread(row: UnreadRow): UnreadAnswer {
  const { score, reasons, expectation, comment, wantsContact, majorConcern, solved } = toSaid(row, row.comment);
  return {
    ...{ issueId: Number(row.issue_id), cycle: row.cycle, issueKey: row.issue_key, customer: row.reporter },
    ...{ organisation: row.organisation, requestType: row.request_type, team: row.team, agent: row.agent },
    ...{ score, solved: solved ?? false, reasons, expectation, comment, wantsContact, majorConcern },
    ...{ asked: row.kind === 1, answeredAt: Number(row.answered_at), createdAt: Number(row.created_at) },
    ...{ firstResponseAt: orNull(row.first_response_at), resolvedAt: Number(row.resolved_at) },
    ...{ slaResolution: slaOf(row.sla_resolution), reopens: row.reopens, owes: Number(row.owes) === 1 },
    followUp:
      row.state === null
        ? null
        : {
            state: followUpStates.find((known) => known === row.state) ?? 'owed',
            issueKey: row.follow_up_key,
            dueAt: orNull(row.due_at),
          },
  };
}

/** The youngest unread answers that are put in order; nobody reads the older ones of so many, and a statement has to end. */
const mostLooked = 20_000;

/** What nobody has read yet, and how reading keeps up, in Forge SQL. */
export const sqlReviews: Reviews = {
  // What is unread is counted on narrow rows; the few shown are joined with everything a reader wants to know.
  async unread(projectId, alarmLevel, limit) {
    const owes = sql`IF(${unhappy('a', alarmLevel)} OR a.major_concern = 1 OR a.wants_contact = 1 OR f.dedupe_key IS NOT NULL, 1, 0)`;
    const total = sql`IF(COUNT(*) OVER () < ${sql.raw(String(mostLooked))}, COUNT(*) OVER (),
      (SELECT COUNT(*) FROM answer WHERE project_id = ${projectId} AND read_at IS NULL))`;
    const { rows } = await sql<UnreadRow>`
      SELECT c.issue_id, c.cycle, c.issue_key, c.reporter, t.comment, a.solved, a.score, a.reasons, a.expectation, a.lost_minutes,
        a.wants_contact, a.major_concern, a.kind, a.answered_at, c.created_at, c.first_response_at, c.resolved_at, c.reopens,
        c.sla_resolution, o.name AS organisation, r.name AS request_type, m.name AS team, g.name AS agent, f.state,
        f.issue_key AS follow_up_key, w.due_at, u.owes, u.total, u.owing
      FROM (SELECT a.id, ${owes} AS owes, ${total} AS total, SUM(${owes}) OVER () AS owing FROM (
          SELECT id, answered_at, solved, score, major_concern, wants_contact FROM answer
          WHERE project_id = ${projectId} AND read_at IS NULL AND solved IS NOT NULL
          ORDER BY day DESC, id DESC LIMIT ${sql.raw(String(mostLooked))}) a
        LEFT JOIN follow_up f ON f.dedupe_key = CONCAT('answer:', a.id DIV 1024, ':', MOD(a.id, 1024))
        ORDER BY owes DESC, a.answered_at, a.id LIMIT ${sql.raw(String(limit))}) u
      JOIN answer a ON a.id = u.id JOIN cycle c ON c.issue_id = a.id DIV 1024 AND c.cycle = MOD(a.id, 1024)
      LEFT JOIN answer_text t ON t.id = a.id
      LEFT JOIN follow_up f ON f.dedupe_key = CONCAT('answer:', c.issue_id, ':', c.cycle)
      LEFT JOIN follow_up_route w ON w.dedupe_key = f.dedupe_key
      ${named('organisation', 'o')} AND o.id = a.organisation AND a.organisation <> 0
      ${named('request-type', 'r')} AND r.id = a.request_type ${named('team', 'm')} AND m.id = a.team AND a.team <> 0
      ${named('agent', 'g')} AND g.id = a.agent AND a.agent <> 0
      ORDER BY u.owes DESC, a.answered_at, a.id`.execute(db);
    const first = rows[0];
    return { total: Number(first?.total ?? 0), owing: Number(first?.owing ?? 0), answers: rows.map(toUnread) };
  },

  async pace(projectId, sinceDay, readSince) {
    type Row = Readonly<{ what: string; a: Big; b: Big | null; c: Big }>;
    const { rows } = await sql<Row>`
      (SELECT 'day' AS what, day AS a, MAX(read_at) AS b, SUM(IF(read_at IS NULL, 1, 0)) AS c FROM answer
        WHERE project_id = ${projectId} AND day >= ${sinceDay} AND solved IS NOT NULL GROUP BY day)
      UNION ALL
      (SELECT 'read' AS what, answered_at AS a, read_at AS b, 0 AS c FROM answer
        WHERE project_id = ${projectId} AND read_at >= ${readSince.getTime()} ORDER BY read_at DESC LIMIT 2000)`.execute(
      db,
    );
    const of = (what: string) => rows.filter((row) => row.what === what);
    return {
      days: of('day').map(({ a, b, c }) => ({ day: Number(a), unread: Number(c), lastReadAt: orNull(b) })),
      reads: of('read').map(({ a, b }) => ({ answeredAt: Number(a), readAt: Number(b) })),
    };
  },

  async repeatUnhappy(projectId, sinceDay, alarmLevel, limit) {
    type Row = Readonly<{ reporter: string; organisation: Name; count: Big; latest: Big }>;
    // People are told apart by their numbers; names are looked up for the few that are shown.
    const { rows } = await sql<Row>`
      SELECT c.reporter, o.name AS organisation, p.n AS count, p.latest FROM (
        SELECT a.person, COUNT(*) AS n, MAX(a.answered_at) AS latest, MAX(a.id) AS id FROM answer a
        WHERE a.project_id = ${projectId} AND a.day >= ${sinceDay} AND ${unhappy('a', alarmLevel)} AND a.person <> 0
        GROUP BY a.person HAVING COUNT(*) >= 2 ORDER BY n DESC, latest DESC LIMIT ${sql.raw(String(limit))}) p
      JOIN cycle c ON c.issue_id = p.id DIV 1024 AND c.cycle = MOD(p.id, 1024) AND c.reporter IS NOT NULL
      ${named('organisation', 'o')} AND o.id = c.organisation AND c.organisation <> 0
      ORDER BY p.n DESC, p.latest DESC`.execute(db);
    return rows.map((row) => ({
      accountId: row.reporter,
      organisation: row.organisation,
      count: Number(row.count),
      latestAt: Number(row.latest),
    }));
  },

  async markRead(projectId, ids, at) {
    if (ids.length === 0) return;
    await db
      .updateTable('answer')
      .set({ read_at: at.getTime() })
      .where('project_id', '=', projectId)
      .where('id', 'in', [...ids])
      .where('read_at', 'is', null)
      .execute();
  },
};
