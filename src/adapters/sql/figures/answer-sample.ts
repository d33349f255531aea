import { sql } from 'kysely';
import type { AnsweredRequest } from '../../../domain/drivers/answered-request';
import type { AnswerSample } from '../../../ports/figures/answer-sample';
import { orNull, toScore } from '../answering/answer-rows';
import { db } from '../driver';
import { dayColumn, within } from './figure-slice';

type Big = string | number;

type Stored = Record<
  | 'score'
  | 'reasons'
  | 'inclusion'
  | 'reassignments'
  | 'reopens'
  | 'public_comments'
  | 'request_type'
  | 'priority'
  | 'channel',
  number
> &
  Record<'sla_resolution' | 'sla_first_response', number | null> &
  Record<'person' | 'created_at' | 'resolved_at', Big> &
  Record<'first_response_at' | 'waited_ms' | 'contacted_at' | 'remedied_at', Big | null>;

const metOf = (stored: number | null) => (stored === null ? null : stored === 1);

const toAnswered = (row: Stored): AnsweredRequest => ({
  score: toScore(row.score) ?? 3,
  weight: 1 / (row.inclusion > 0 ? row.inclusion : 1),
  person: Number(row.person),
  reasons: row.reasons,
  raisedAt: Number(row.created_at),
  firstReplyAt: orNull(row.first_response_at),
  resolvedAt: Number(row.resolved_at),
  waitedMs: orNull(row.waited_ms),
  slaResolutionMet: metOf(row.sla_resolution),
  slaFirstReplyMet: metOf(row.sla_first_response),
  reassignments: row.reassignments,
  reopens: row.reopens,
  publicComments: row.public_comments,
  requestType: row.request_type,
  priority: row.priority,
  channel: row.channel,
  contactedAt: orNull(row.contacted_at),
  remediedAt: orNull(row.remedied_at),
});

/** Answers are taken from the end of their index before anything is joined, so that the cost is that of the limit. */
export const sqlAnswerSample: AnswerSample = {
  async newest({ projectId, book, period: { from, to }, audience, slice, limit }) {
    const day = sql.ref(`a.${dayColumn[book]}`);
    const { rows } = await sql<Stored>`
      SELECT s.score, s.reasons, s.inclusion, s.person, s.sla_resolution, s.request_type, s.priority, s.channel,
        c.created_at, c.first_response_at, c.resolved_at, c.waited_ms, c.sla_first_response, c.reassignments, c.reopens, c.public_comments,
        f.contacted_at, f.remedied_at
      FROM (SELECT a.id, a.score, a.reasons, a.inclusion, a.person, a.sla_resolution, a.request_type, a.priority, a.channel
        FROM answer a WHERE a.project_id = ${projectId} AND ${day} BETWEEN ${from} AND ${to} AND a.kind = 1 AND a.audience = ${audience}
          AND a.score IS NOT NULL AND ${within(slice, 'a')}
        ORDER BY ${day} DESC, a.id DESC LIMIT ${sql.raw(String(limit))}) s
      JOIN cycle c ON c.issue_id = s.id DIV 1024 AND c.cycle = MOD(s.id, 1024)
      LEFT JOIN follow_up f ON f.dedupe_key = CONCAT('answer:', c.issue_id, ':', c.cycle)`.execute(db);
    return rows.map(toAnswered);
  },
};
