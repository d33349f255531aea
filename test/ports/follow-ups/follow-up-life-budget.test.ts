import { sqlFollowUpLives } from '../../../src/adapters/sql/follow-ups/follow-up-life';
import { sqlFollowUps } from '../../../src/adapters/sql/follow-ups/follow-ups';
import { at } from '../../builders';
import { statementsOf, useForgeSql } from '../../forge-sql';

const start = at('2026-03-02T09:00:00Z');

describe('a step of a follow-up', () => {
  useForgeSql();

  it('takes one statement', async () => {
    await sqlFollowUps.owe(
      { dedupeKey: 'answer:9:1', projectId: 1, requestId: 9, requestKey: 'HELP-9', owedFor: 'unhappy' },
      start,
    );
    const one = await sqlFollowUpLives.find('answer:9:1');
    if (!one) throw new Error('It is not there.');
    expect(await statementsOf(() => sqlFollowUpLives.step(one, one, start))).toHaveLength(1);
  });
});
