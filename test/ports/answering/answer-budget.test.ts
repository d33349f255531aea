import { sql } from 'kysely';
import { sqlAnswers } from '../../../src/adapters/sql/answering/answers';
import { sqlCycles } from '../../../src/adapters/sql/asking/cycles';
import { db } from '../../../src/adapters/sql/driver';
import { sqlFollowUps } from '../../../src/adapters/sql/follow-ups/follow-ups';
import { raiseFollowUps } from '../../../src/app/follow-ups/raise-follow-ups';
import { submitAnswer } from '../../../src/app/answering/submit-answer';
import { aCandidate, said } from '../../builders';
import { aDesk } from '../../fakes/desk';
import { statementsOf, useForgeSql } from '../../forge-sql';

const visit = {
  requestKey: 'HELP-1',
  viewer: { accountId: 'customer-dora', accountType: 'customer' },
  locale: 'en-US',
} as const;
const press = (revision: number, given: Parameters<typeof said>[0]) => ({
  ...said(given),
  revision,
  token: `press-${revision}`,
});

describe('what an answer costs in Forge SQL', () => {
  useForgeSql();
  const desk = aDesk();
  const ports = { ...desk.ports, cycles: sqlCycles, answers: sqlAnswers, followUps: sqlFollowUps };
  const submitting = (...given: Parameters<typeof press>) =>
    statementsOf(() => submitAnswer(ports, visit, press(...given)));

  beforeEach(async () => {
    await db.selectFrom('cycle').select('issue_id').limit(1).execute();
    for (const table of ['cycle', 'answer', 'answer_text', 'answer_revision', 'follow_up', 'dirty'])
      await sql`DELETE FROM ${sql.table(table)}`.execute(db);
    const now = desk.now.value;
    await sqlCycles.reconcile([aCandidate()], now);
    await sqlCycles.lease(now, 1, 'asker', 60_000);
    await sqlCycles.settle(
      new Map([['10001:1', { kind: 'asked', at: now.getTime(), closesAt: now.getTime() + 86_400_000 }]]),
      'asker',
      now,
    );
  });

  it('is four statements for a score, and five with words', async () => {
    expect(await submitting(0, { score: 5 })).toHaveLength(4);
    expect(await submitting(1, { score: 5, comment: 'Thank you.' })).toHaveLength(5);
  });

  it('is one more for the first unhappy one, which owes a follow-up', async () => {
    expect(await submitting(0, { score: 1 })).toHaveLength(5);
    expect(await submitting(1, { score: 1, comment: 'It is back.' })).toHaveLength(5);
  });

  it('is six at most', async () => {
    expect(await submitting(0, { score: 1, comment: 'It is back.' })).toHaveLength(6);
  });

  it('leads to one issue through the real records', async () => {
    await submitting(0, { score: 1, comment: 'It is back.' });
    await raiseFollowUps(ports, () => true);
    await raiseFollowUps(ports, () => true);
    expect(desk.issues.made).toHaveLength(1);
    expect(await sqlAnswers.findSurvey(10_001)).toMatchObject({
      answer: { score: 1, comment: 'It is back.' },
      followUp: { state: 'open', issueKey: 'CARE-1', linked: true, toldRevision: 1 },
    });
  });
});
