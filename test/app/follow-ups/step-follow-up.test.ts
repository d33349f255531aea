import { readFollowUp } from '../../../src/app/follow-ups/read-follow-up';
import { stepFollowUp } from '../../../src/app/follow-ups/step-follow-up';
import { aFollowUp, called, issueId, olga, remedied, remediedOne } from '../../fakes/a-follow-up';

describe('leading a follow-up through its life', () => {
  it('starts with what was said, the clocks and what is missing, and counts the first look as reading', async () => {
    const { desk, read } = await aFollowUp();
    desk.pass(24);
    expect(await read()).toMatchObject({
      ...{ mayStep: true, ownerName: 'Olga', customer: { name: 'Dora', organisation: 'Acme' } },
      ...{
        request: { key: 'HELP-1', summary: 'VPN drops' },
        answer: { score: 2, comment: 'It is back.' },
        lastFive: [{ score: 2 }],
      },
      clocks: [
        { stage: 'read', workingMs: 24 * 60_000, isBreached: false },
        { stage: 'contact', doneAt: null },
        { stage: 'remedy' },
      ],
    });
    desk.pass(60);
    expect((await read()).one.readAt).toBe(desk.now.value.getTime() - 60 * 60_000);
  });

  it('does not count the rated agent looking at it as reading', async () => {
    const { desk } = await aFollowUp();
    await readFollowUp(
      desk.ports,
      { issueId, key: 'CARE-1', projectId: 10_001, reporter: null, resolvedAt: null },
      'agent-ana',
    );
    expect((await desk.ports.lives.findByIssue(issueId))?.readAt).toBeNull();
  });

  it('closes the issue, asks the customer once in their language and marks the request', async () => {
    const { desk, life } = await remediedOne();
    expect(await life()).toMatchObject({ state: 'remedied' });
    expect(desk.followUpIssues.issues.get(issueId)?.isDone).toBe(true);
    expect(desk.followUpIssues.asked).toHaveLength(1);
    expect(desk.followUpIssues.asked[0]?.text).toContain('The certificate is renewed.');
    expect(desk.followUpIssues.asked[0]?.text).toContain('HELP-1?aftercare=recovery');
    expect(desk.marked.at(-1)).toMatchObject({ followUp: 'CARE-1', followUpState: 'remedied' });
    expect((await desk.ports.lives.findByIssue(issueId))?.owing).toMatchObject({ duties: [], at: null });
  });

  it('asks nobody by comment who wished to be left alone', async () => {
    const all = await aFollowUp();
    await all.desk.ports.persons.stop('customer-dora');
    await all.step(called);
    await all.step(remedied);
    expect(all.desk.followUpIssues.asked).toEqual([]);
    expect(await all.answer('yes')).toMatchObject({ kind: 'saved' });
  });

  it('tells what is missing instead of stepping', async () => {
    const { step } = await aFollowUp();
    expect(await step(remedied)).toEqual({ kind: 'refused', because: 'not-contacted' });
    await step(called);
    expect(await step({ ...remedied, prevention: { kind: 'none', why: '' } })).toEqual({
      kind: 'refused',
      because: 'prevention-missing',
    });
    expect(await step({ kind: 'given-up', why: ' ' })).toEqual({ kind: 'refused', because: 'why-missing' });
  });

  it('takes one of two steps taken at once, and a repeated press for the same', async () => {
    const { desk, step, life } = await aFollowUp();
    await step(called);
    const outcomes = await Promise.all([step(remedied), step({ kind: 'given-up', why: 'Cannot be reached.' })]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
    const winner = outcomes[0]?.kind === 'done' ? remedied : ({ kind: 'given-up', why: 'Cannot be reached.' } as const);
    expect(await step(winner)).toEqual({ kind: 'done' });
    expect((await desk.ports.lives.findByIssue(issueId))?.version).toBe(2);
    expect((await life())?.state).toBe(winner.kind);
  });

  it('is for who can see the issue, and not for the rated agent where the project limits them', async () => {
    const { desk, step } = await aFollowUp();
    expect(await step(called, 'agent-ana')).toEqual({ kind: 'done' });
    desk.settings.value = { ...desk.settings.value, limitRatedAgent: true };
    expect(await step(remedied, 'agent-ana')).toEqual({ kind: 'refused', because: 'not-allowed' });
    const hidden = { ...desk.ports, permissions: { findIssue: async () => null } };
    await expect(stepFollowUp(hidden, olga, called)).rejects.toThrow('cannot see');
  });
});
