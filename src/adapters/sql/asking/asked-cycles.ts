import { sql } from 'kysely';
import { toReason } from '../../../domain/asking/eligibility';
import type { Cycles, DecisionCount } from '../../../ports/asking/cycles';
import { busyRuns, fewAtOnce } from '../figures/busy-runs';
import { ledgerColumns, toLedger, type LedgerRow } from './cycle-rows';
import { db } from '../driver';
import { packedBefore } from '../keeping/packed-before';
import type { Big } from '../tables';

// Joined tables are written out: the builder's types of them cost the compiler more than they tell.
const columns = sql.raw(ledgerColumns.map((column) => `cycle.${column}`).join(', '));

type TouchedRow = LedgerRow &
  Readonly<{
    touched_at: Big;
    solved: number | null;
    score: number | null;
    answered_at: Big | null;
    follow_up_key: string | null;
    follow_up_state: string | null;
  }>;
const answerOfCycle = sql<number>`cycle.issue_id * 1024 + cycle.cycle`;

/** What happens to cycles after the ask, and what is counted of them. */
export const askedCycles: Pick<
  Cycles,
  | 'newestOf'
  | 'dueReminders'
  | 'claimReminder'
  | 'withdraw'
  | 'planAgain'
  | 'openOf'
  | 'countDecisions'
  | 'countAnswered'
  | 'touchedSince'
  | 'touchExpired'
  | 'touchAnswered'
> = {
  async newestOf(issueIds) {
    if (issueIds.length === 0) return [];
    const rows = await db
      .selectFrom('cycle')
      .select([...ledgerColumns])
      .where('issue_id', 'in', [...issueIds])
      .orderBy('issue_id')
      .orderBy('cycle')
      .execute();
    return [...new Map(rows.map((row) => [String(row.issue_id), toLedger(row)])).values()];
  },

  async dueReminders(projectId, askedBefore, now, limit) {
    const { rows } = await sql<LedgerRow>`
      SELECT ${columns} FROM cycle LEFT JOIN answer ON answer.id = ${answerOfCycle}
      WHERE cycle.state = 'asked' AND cycle.ask_at <= ${askedBefore.getTime()} AND cycle.asked_at <= ${askedBefore.getTime()}
        AND cycle.project_id = ${projectId} AND cycle.reminded_at IS NULL AND cycle.ended_at IS NULL
        AND cycle.closes_at > ${now.getTime()} AND answer.solved IS NULL
      ORDER BY cycle.ask_at LIMIT ${limit}`.execute(db);
    return rows.map(toLedger);
  },

  async claimReminder(issueId, cycle, now) {
    const { numUpdatedRows } = await db
      .updateTable('cycle')
      .set({ reminded_at: now.getTime() })
      .where('issue_id', '=', issueId)
      .where('cycle', '=', cycle)
      .where('reminded_at', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },

  async withdraw(issueId, cycle, because, now, note) {
    const { numUpdatedRows } = await db
      .updateTable('cycle')
      .set({ state: 'withdrawn', reason: because, note: note ?? null, touched_at: now.getTime(), lease_token: null })
      .where('issue_id', '=', issueId)
      .where('cycle', '=', cycle)
      .where('state', 'in', ['planned', 'asking', 'asked'])
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },

  async planAgain(issueId, cycle, now) {
    const { numUpdatedRows } = await db
      .updateTable('cycle')
      .set({
        state: 'planned',
        reason: null,
        ask_at: now.getTime(),
        asked_anyway: 1,
        touched_at: now.getTime(),
        lease_token: null,
        lease_until: 0,
      })
      .where('issue_id', '=', issueId)
      .where('cycle', '=', cycle)
      .where('state', 'in', ['planned', 'rested', 'withdrawn'])
      .where('ended_at', 'is', null)
      .where('asked_at', 'is', null)
      // An answer to a survey of packed days could not be counted.
      .where('resolved_day', '>=', sql<number>`${packedBefore(sql`cycle.project_id`)}`)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },

  async openOf(accountId, now) {
    const { rows } = await sql<LedgerRow>`
      SELECT ${columns} FROM cycle LEFT JOIN answer ON answer.id = ${answerOfCycle}
      WHERE cycle.reporter = ${accountId} AND cycle.state = 'asked' AND cycle.closes_at > ${now.getTime()}
        AND cycle.ended_at IS NULL AND answer.solved IS NULL
      ORDER BY cycle.asked_at DESC LIMIT 50`.execute(db);
    return rows.map(toLedger);
  },

  async countDecisions(projectId, days) {
    const asked = sql<number>`IF(cycle.asked_at IS NULL, 0, 1)`;
    const parts = await fewAtOnce(await busyRuns(projectId, days), ({ from, to }) =>
      db
        .selectFrom('cycle')
        .select((of) => ['cycle.reason', 'cycle.eligible', asked.as('asked'), of.fn.countAll<string>().as('n')])
        .where('cycle.project_id', '=', projectId)
        .where('cycle.resolved_day', '>=', from)
        .where('cycle.resolved_day', '<=', to)
        .groupBy(['cycle.reason', 'cycle.eligible', asked])
        .execute(),
    );
    const found = new Map<string, DecisionCount>();
    for (const row of parts.flat()) {
      const decision = { reason: toReason(row.reason), eligible: row.eligible === 1, asked: Number(row.asked) === 1 };
      const key = JSON.stringify(decision);
      found.set(key, { ...decision, count: (found.get(key)?.count ?? 0) + Number(row.n) });
    }
    return [...found.values()];
  },

  async countAnswered(projectId, sinceDay) {
    const found = await db
      .selectFrom('answer')
      .select((of) => of.fn.count<string>('solved').as('answered'))
      .where('project_id', '=', projectId)
      .where('resolved_day', '>=', sinceDay)
      .where('kind', '=', 1)
      .executeTakeFirst();
    return Number(found?.answered ?? 0);
  },

  async touchedSince(after, limit) {
    const { rows } = await sql<TouchedRow>`
      SELECT ${columns}, cycle.touched_at, answer.solved, answer.score, answer.answered_at,
        follow_up.issue_key AS follow_up_key, follow_up.state AS follow_up_state
      FROM cycle
      LEFT JOIN answer ON answer.id = ${answerOfCycle}
      LEFT JOIN follow_up ON follow_up.dedupe_key = CONCAT('answer:', cycle.issue_id, ':', cycle.cycle)
      WHERE cycle.touched_at >= ${after.touchedAt} AND (cycle.touched_at > ${after.touchedAt} OR cycle.issue_id > ${after.issueId}
        OR (cycle.issue_id = ${after.issueId} AND cycle.cycle > ${after.cycle}))
      ORDER BY cycle.touched_at, cycle.issue_id, cycle.cycle LIMIT ${limit}`.execute(db);
    return rows.map((row) => ({
      cycle: toLedger(row),
      touchedAt: Number(row.touched_at),
      said: row.solved === null ? null : { score: row.score, answeredAt: Number(row.answered_at) },
      followUp: row.follow_up_state === null ? null : (row.follow_up_key ?? 'owed'),
      followUpState: row.follow_up_state,
    }));
  },

  async touchExpired(after, upTo) {
    await db
      .updateTable('cycle')
      .set({ touched_at: upTo.getTime() })
      .where('state', '=', 'asked')
      .where('closes_at', '>', after.getTime())
      .where('closes_at', '<=', upTo.getTime())
      .execute();
  },

  async touchAnswered(since, now) {
    const after = since.getTime();
    const { rows } = await sql<Readonly<{ issue_id: Big }>>`
      SELECT id DIV 1024 AS issue_id FROM answer_revision WHERE at >= ${after}
      UNION SELECT request_id FROM follow_up WHERE touched_at >= ${after} LIMIT 5000`.execute(db);
    if (rows.length === 0) return;
    const issues = rows.map(({ issue_id }) => Number(issue_id));
    await db.updateTable('cycle').set({ touched_at: now.getTime() }).where('issue_id', 'in', issues).execute();
  },
};
