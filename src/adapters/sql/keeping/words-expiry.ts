import { sql, type RawBuilder } from 'kysely';
import { goneReason } from '../../../ports/follow-ups/follow-up-life';
import type { WordsExpiry } from '../../../ports/keeping/words-expiry';
import { db } from '../driver';
import type { Big } from '../tables';

/** Over as the domain sees it, and no answer to "Did we put it right?" is awaited. */
const isOver = (table: string) =>
  sql.raw(
    `(${table}.state IN ('recovered', 'given-up') OR (${table}.state = 'remedied' AND ${table}.recovery IS NOT NULL))`,
  );

/** Complaints without a request share the request 0; each of them has its own follow-up. */
const isFollowedUp = (requestId: string) =>
  sql`EXISTS (SELECT 1 FROM follow_up f WHERE f.request_id = ${sql.raw(requestId)} AND f.request_id <> 0 AND NOT ${isOver('f')})`;

const isOpen = (now: Date) =>
  sql`(cycle.state IN ('planned', 'asking') OR (cycle.state = 'asked' AND COALESCE(cycle.closes_at, 0) > ${now.getTime()}))`;

const cycleOf = (id: string) => sql.raw(`cycle.issue_id = ${id} DIV 1024 AND cycle.cycle = MOD(${id}, 1024)`);

const atMost = (limit: number) => sql`LIMIT ${sql.raw(String(limit))}`;

async function changed(statement: RawBuilder<unknown>): Promise<number> {
  const { numAffectedRows } = await statement.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** Expiry in Forge SQL. `touched_at` stays as it is: no figure comes from what is taken away. */
export const sqlWordsExpiry: WordsExpiry = {
  async firstDay(projectId) {
    const { rows } = await sql<{ first: Big | null }>`
      SELECT MIN(resolved_day) AS first FROM cycle WHERE project_id = ${projectId}`.execute(db);
    const first = rows[0]?.first ?? null;
    return first === null ? null : Number(first);
  },

  dropComments: ({ projectId, before, now }, limit) =>
    changed(sql`DELETE FROM answer_text
      WHERE project_id = ${projectId} AND written_at < ${before.getTime()} AND NOT ${isFollowedUp('answer_text.id DIV 1024')}
        AND NOT EXISTS (SELECT 1 FROM cycle WHERE ${cycleOf('answer_text.id')} AND ${isOpen(now)})
      ${atMost(limit)}`),

  blankComplaints: ({ projectId, before }, limit) =>
    changed(sql`UPDATE complaint SET customer = NULL, customer_name = NULL, words = ''
      WHERE project_id = ${projectId} AND at < ${before.getTime()}
        AND (words <> '' OR customer IS NOT NULL OR customer_name IS NOT NULL)
        AND NOT ${isFollowedUp('complaint.request_id')}
        AND NOT EXISTS (SELECT 1 FROM follow_up own
          WHERE own.dedupe_key = CONCAT('complaint:', complaint.token) AND NOT ${isOver('own')})
      ${atMost(limit)}`),

  dropRecoveryWords: ({ projectId, before }, limit) =>
    changed(sql`UPDATE follow_up SET recovery_words = NULL
      WHERE project_id = ${projectId} AND owed_at < ${before.getTime()} AND recovery_words IS NOT NULL
        AND recovery_at < ${before.getTime()} AND ${isOver('follow_up')}
      ${atMost(limit)}`),

  // Of what was rejected in Jira, the reason may be said long after it was closed.
  dropNotes: ({ projectId, before }, limit) => {
    const isOld = sql`given_up_why <> ${goneReason} AND touched_at < ${before.getTime()}`;
    return changed(sql`UPDATE follow_up SET contact_note = NULL, given_up_why = IF(${isOld}, NULL, given_up_why)
      WHERE project_id = ${projectId} AND owed_at < ${before.getTime()} AND (contact_note IS NOT NULL OR (${isOld}))
        AND COALESCE(contacted_at, 0) < ${before.getTime()} AND COALESCE(closed_at, 0) < ${before.getTime()}
        AND ${isOver('follow_up')}
      ${atMost(limit)}`);
  },

  blankAuthors: ({ projectId, before, now }, { begins, ends }, limit) =>
    changed(sql`UPDATE answer_revision SET author = ''
      WHERE at >= ${begins.getTime()} AND at < ${Math.min(ends.getTime(), before.getTime())} AND author <> ''
        AND EXISTS (SELECT 1 FROM cycle
          WHERE ${cycleOf('answer_revision.id')} AND cycle.project_id = ${projectId} AND NOT ${isOpen(now)})
        AND NOT ${isFollowedUp('answer_revision.id DIV 1024')}
      ${atMost(limit)}`),

  blankReporters: ({ projectId, before, now }, { from, to }, limit) =>
    changed(sql`UPDATE cycle SET reporter = NULL, note = NULL
      WHERE project_id = ${projectId} AND resolved_day BETWEEN ${from} AND ${to} AND resolved_at < ${before.getTime()}
        AND (reporter IS NOT NULL OR note IS NOT NULL) AND NOT ${isOpen(now)} AND NOT ${isFollowedUp('cycle.issue_id')}
        AND NOT EXISTS (SELECT 1 FROM answer a
          WHERE a.id = cycle.issue_id * 1024 + cycle.cycle AND a.answered_at >= ${before.getTime()})
        AND NOT EXISTS (SELECT 1 FROM follow_up w WHERE w.request_id = cycle.issue_id AND w.recovery_words IS NOT NULL)
      ${atMost(limit)}`),

  forgetPeople: (askedBefore, now, limit) =>
    changed(sql`DELETE FROM person
      WHERE opted_out = 0 AND (snoozed_until IS NULL OR snoozed_until <= ${now.getTime()})
        AND (asked_at IS NULL OR asked_at < ${askedBefore.getTime()})
      ${atMost(limit)}`),
};
