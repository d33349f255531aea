import { answerRecovery } from '../../../src/app/follow-ups/answer-recovery';
import { carryOutDueDuties } from '../../../src/app/follow-ups/carry-out-duties';
import { closeSilentRecoveries } from '../../../src/app/follow-ups/close-silent-recoveries';
import { aFollowUp, always, called, issueId, remedied, remediedOne, visit } from '../../fakes/a-follow-up';

describe('did we put it right?', () => {
  it('is recovered when the customer says yes, however often they press', async () => {
    const { desk, answer, life } = await remediedOne();
    expect(await answer('yes')).toMatchObject({
      kind: 'saved',
      panel: { followUp: { state: 'recovered', recovery: 'yes', closedAt: desk.now.value.getTime() } },
    });
    expect(await answer('yes')).toMatchObject({ kind: 'saved' });
    expect(await answer('no')).toMatchObject({ kind: 'refused', because: 'not-asked' });
    expect(await life()).toMatchObject({ state: 'recovered', round: 0 });
  });

  it('opens again with the customer’s words when they say no', async () => {
    const { desk, answer, life, step } = await remediedOne();
    expect(await answer('no', 'It dropped again today.')).toMatchObject({
      kind: 'saved',
      panel: { followUp: { state: 'not-recovered' } },
    });
    await answer('no', 'It dropped again today.');
    await carryOutDueDuties(desk.ports, always);
    await carryOutDueDuties(desk.ports, always);
    expect(await life()).toMatchObject({ state: 'not-recovered', round: 1 });
    expect(desk.followUpIssues.issues.get(issueId)?.isDone).toBe(false);
    expect(desk.followUpIssues.told).toHaveLength(1);
    expect(desk.followUpIssues.told[0]?.text).toContain('It dropped again today.');
    await step(called);
    await step({ ...remedied, outcome: 'Replaced the gateway.' });
    expect(desk.followUpIssues.asked).toHaveLength(2);
  });

  it('tells the words once although the reply was lost', async () => {
    const { desk, answer } = await remediedOne();
    await answer('no', 'Still.');
    desk.followUpIssues.conditions.diesAfterWriting = true;
    await carryOutDueDuties(desk.ports, always);
    desk.passDays(1);
    await carryOutDueDuties(desk.ports, always);
    expect(desk.followUpIssues.told).toHaveLength(1);
  });

  it('is for the reporter alone', async () => {
    const { desk, life } = await remediedOne();
    for (const accountId of ['customer-emil', 'agent-ana']) {
      const viewer = { accountId, accountType: 'licensed' as const };
      expect(await answerRecovery(desk.ports, { ...visit, viewer }, { said: 'yes', words: null })).toMatchObject({
        kind: 'refused',
      });
    }
    expect(await answerRecovery(desk.ports, { ...visit, viewer: null }, { said: 'yes', words: null })).toMatchObject({
      because: 'sign-in',
    });
    expect(await life()).toMatchObject({ state: 'remedied' });
  });

  it('falls silent after two weeks and is not counted as recovered; who says it later is still heard', async () => {
    const { desk, life, answer } = await remediedOne();
    desk.passDays(13);
    await closeSilentRecoveries(desk.ports);
    expect(await life()).toMatchObject({ recovery: null });
    desk.passDays(1);
    await closeSilentRecoveries(desk.ports);
    expect(await life()).toMatchObject({ state: 'remedied', recovery: 'silent' });
    expect(await answer('no')).toMatchObject({ kind: 'saved' });
    expect(await life()).toMatchObject({ state: 'not-recovered' });
  });

  it('was not asked before anything was put right', async () => {
    const { answer } = await aFollowUp();
    expect(await answer('yes')).toMatchObject({ kind: 'refused', because: 'not-asked' });
  });
});
