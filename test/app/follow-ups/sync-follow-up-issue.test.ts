import { carryOutDueDuties } from '../../../src/app/follow-ups/carry-out-duties';
import { stepFollowUp } from '../../../src/app/follow-ups/step-follow-up';
import { syncFollowUpIssue } from '../../../src/app/follow-ups/sync-follow-up-issue';
import { dateFollowUps, watchFollowUps } from '../../../src/app/follow-ups/watch-follow-ups';
import { aFollowUp, always, called, issueId, olga, remedied, remediedOne } from '../../fakes/a-follow-up';

describe('keeping in step with Jira', () => {
  it('stays put right when Jira has no way to done, tells so and tries again', async () => {
    const { desk, step, life, read } = await aFollowUp();
    desk.followUpIssues.conditions.refuses = 'no-way';
    await step(called);
    await step(remedied);
    expect(await life()).toMatchObject({ state: 'remedied' });
    expect((await read()).one.owing).toMatchObject({ duties: ['close'], problem: 'no-way' });
    desk.followUpIssues.conditions.refuses = null;
    desk.pass(10);
    await carryOutDueDuties(desk.ports, always);
    expect(desk.followUpIssues.issues.get(issueId)?.isDone).toBe(true);
    expect((await read()).one.owing).toMatchObject({ duties: [], problem: null });
    expect(desk.followUpIssues.asked).toHaveLength(1);
  });

  it('makes up for a worker that died before it did anything', async () => {
    const { desk, step } = await aFollowUp();
    await step(called);
    const dead = {
      ...desk.ports,
      lives: { ...desk.ports.lives, claimDuties: () => Promise.reject(new Error('The worker died.')) },
    };
    await expect(stepFollowUp(dead, olga, remedied)).rejects.toThrow('died');
    await carryOutDueDuties(desk.ports, always);
    expect(desk.followUpIssues.asked).toHaveLength(1);
    expect(desk.followUpIssues.issues.get(issueId)?.isDone).toBe(true);
  });

  it('asks once although the reply to the comment was lost', async () => {
    const { desk, step } = await aFollowUp();
    await step(called);
    desk.followUpIssues.conditions.diesAfterWriting = true;
    await step(remedied);
    for (let tries = 0; tries < 3; tries += 1) {
      desk.passDays(1);
      await carryOutDueDuties(desk.ports, always);
    }
    expect(desk.followUpIssues.asked).toHaveLength(1);
    expect((await desk.ports.lives.findByIssue(issueId))?.owing.duties).toEqual([]);
  });

  it('lists an issue that was closed in Jira without a cause, until the panel knows it', async () => {
    const { desk, life, step } = await aFollowUp();
    await step(called);
    desk.followUpIssues.put(issueId, { isDone: true });
    await syncFollowUpIssue(desk.ports, issueId);
    await syncFollowUpIssue(desk.ports, issueId);
    expect(await life()).toMatchObject({ state: 'contacted', isClosedEarly: true });
    const ever = [{ from: new Date(0), until: new Date(desk.now.value.getTime() + 1) }];
    expect(await desk.ports.lives.countBroken(10_000, ever, desk.now.value)).toEqual([1]);
    await step(remedied);
    expect(await life()).toMatchObject({ state: 'remedied', isClosedEarly: false });
    expect(await desk.ports.lives.countBroken(10_000, ever, desk.now.value)).toEqual([1]);
  });

  it('takes a rejection there for giving up, and lists it until somebody says why', async () => {
    const { desk, life, step, read } = await aFollowUp();
    desk.followUpIssues.put(issueId, { isDone: true, isRejected: true });
    await syncFollowUpIssue(desk.ports, issueId);
    await syncFollowUpIssue(desk.ports, issueId);
    expect(await life()).toMatchObject({ state: 'given-up', isClosedEarly: true });
    expect((await read()).one.details.givenUpWhy).toBeNull();
    expect(await step({ kind: 'given-up', why: 'Left the company.' })).toEqual({ kind: 'done' });
    expect(await life()).toMatchObject({ state: 'given-up', isClosedEarly: false });
    expect((await read()).one.details.givenUpWhy).toBe('Left the company.');
    expect(await step({ kind: 'given-up', why: 'Another reason.' })).toMatchObject({ because: 'already-closed' });
  });

  it('goes on where it was when a rejection is taken back', async () => {
    const { desk, life, step } = await aFollowUp();
    await step(called);
    desk.followUpIssues.put(issueId, { isDone: true, isRejected: true });
    await syncFollowUpIssue(desk.ports, issueId);
    desk.followUpIssues.put(issueId, { isDone: false, isRejected: false });
    await syncFollowUpIssue(desk.ports, issueId);
    expect(await life()).toMatchObject({ state: 'contacted', isClosedEarly: false });
  });

  it('follows when somebody re-opens the issue there', async () => {
    const { desk, life } = await remediedOne();
    desk.followUpIssues.put(issueId, { isDone: false });
    await syncFollowUpIssue(desk.ports, issueId);
    expect(await life()).toMatchObject({ state: 'contacted', remediedAt: null });
  });

  it('does not take an issue it has yet to close for one that was re-opened', async () => {
    const { desk, step, life } = await aFollowUp();
    desk.followUpIssues.conditions.refuses = 'no-way';
    await step(called);
    await step(remedied);
    await watchFollowUps(desk.ports, always);
    expect(await life()).toMatchObject({ state: 'remedied' });
  });

  it('finds out about issues that were moved, given to somebody else or deleted', async () => {
    const { desk, read, life } = await aFollowUp();
    desk.followUpIssues.put(issueId, { key: 'OTHER-7', assignee: 'agent-ana' });
    await watchFollowUps(desk.ports, always);
    expect(await read()).toMatchObject({ one: { issueKey: 'OTHER-7' }, ownerName: 'Ana' });
    desk.followUpIssues.remove(issueId);
    await watchFollowUps(desk.ports, always);
    expect(await life()).toMatchObject({ state: 'given-up', isClosedEarly: true });
    desk.followUpIssues.put(issueId);
    await watchFollowUps(desk.ports, always);
    expect(await life()).toMatchObject({ state: 'open', isClosedEarly: false });
  });

  it('writes down by when each stage is due, once', async () => {
    const { desk } = await aFollowUp();
    const due = async () => (await desk.ports.lives.find('answer:10001:1'))?.due ?? null;
    const frozen = await due();
    expect(frozen).toMatchObject({ read: Date.parse('2026-03-03T13:00:00Z') });
    const hour = { amount: 1, unit: 'hours' } as const;
    desk.settings.value = { ...desk.settings.value, targets: { read: hour, contact: hour, remedy: hour } };
    await dateFollowUps(desk.ports);
    expect(await due()).toEqual(frozen);
    desk.passDays(3);
    const now = desk.now.value;
    expect(await desk.ports.lives.countBroken(10_000, [{ from: new Date(0), until: now }], now)).toEqual([2]);
  });

  it('dates by the targets of the project what a healing hand owed', async () => {
    const { desk } = await aFollowUp();
    const hour = { amount: 2, unit: 'hours' } as const;
    desk.settings.value = { ...desk.settings.value, targets: { read: hour, contact: hour, remedy: hour } };
    const owing = { dedupeKey: 'answer:10002:1', projectId: 10_000, requestId: 10_002, requestKey: 'HELP-2' };
    await desk.ports.followUps.owe({ ...owing, owedFor: 'unhappy' }, desk.now.value);
    await desk.ports.lives.find(owing.dedupeKey);
    await dateFollowUps(desk.ports);
    expect((await desk.ports.lives.find(owing.dedupeKey))?.due?.read).toBe(desk.now.value.getTime() + 7_200_000);
  });
});

it('gives nothing up while the whole project is out of reach, and goes on when it is back', async () => {
  const { desk, life } = await aFollowUp();
  const issue = desk.followUpIssues.issues.get(issueId);
  desk.followUpIssues.remove(issueId);
  desk.followUpIssues.conditions.outOfReach = ['CARE'];
  await watchFollowUps(desk.ports, always);
  expect(await life()).toMatchObject({ state: 'open', isClosedEarly: false });
  desk.followUpIssues.conditions.outOfReach = [];
  await watchFollowUps(desk.ports, always);
  expect(await life()).toMatchObject({ state: 'given-up' });
  desk.followUpIssues.put(issueId, issue);
  await watchFollowUps(desk.ports, always);
  expect(await life()).toMatchObject({ state: 'open' });
});
