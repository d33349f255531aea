import { raiseFollowUps } from '../../../src/app/follow-ups/raise-follow-ups';
import { again, unhappy } from '../../fakes/unhappy-desk';

const always = () => true;

describe('an answer that changes after its follow-up was opened', () => {
  it('is told to the follow-up once, which stays open', async () => {
    const desk = await unhappy();
    await raiseFollowUps(desk.ports, always);
    await again(desk, 1, { score: 5, comment: 'Sorted out.' });
    await Promise.all([raiseFollowUps(desk.ports, always), raiseFollowUps(desk.ports, always)]);
    expect(desk.issues.comments).toMatchObject([{ issueKey: 'CARE-1' }]);
    expect(desk.issues.comments[0]?.text).toContain('is satisfied now');
    expect(await desk.ports.followUps.find('answer:10001:1')).toMatchObject({ state: 'open', toldRevision: 2 });
  });

  it('is told once although a second worker looks while the first is writing', async () => {
    const desk = await unhappy();
    await raiseFollowUps(desk.ports, always);
    await again(desk, 1, { score: 5, comment: 'Sorted out.' });
    const comment = async (...given: Parameters<typeof desk.issues.comment>) => {
      await raiseFollowUps(desk.ports, always);
      return desk.issues.comment(...given);
    };
    await raiseFollowUps({ ...desk.ports, issues: { ...desk.issues, comment } }, always);
    expect(desk.issues.comments).toHaveLength(1);
    expect(await desk.ports.followUps.find('answer:10001:1')).toMatchObject({ toldRevision: 2 });
  });

  it('is in the description when it changed before', async () => {
    const desk = await unhappy();
    await again(desk, 1, { score: 2, comment: 'And nobody called.' });
    await raiseFollowUps(desk.ports, always);
    expect(JSON.stringify(desk.issues.made[0]?.description)).toContain('And nobody called.');
    expect(desk.issues.comments).toEqual([]);
  });

  it('is told later when Jira was not to be had', async () => {
    const desk = await unhappy();
    await raiseFollowUps(desk.ports, always);
    await again(desk, 1, { score: 1, comment: 'More words.' });
    await raiseFollowUps(
      { ...desk.ports, issues: { ...desk.issues, comment: () => Promise.reject(new Error('down')) } },
      always,
    );
    desk.pass(6);
    await raiseFollowUps(desk.ports, always);
    expect(desk.issues.comments).toHaveLength(1);
    expect(desk.issues.comments[0]?.text).toContain('More words.');
  });

  it('is told once although the worker died before or after it wrote so', async () => {
    for (const when of ['before', 'after'] as const) {
      const desk = await unhappy();
      await raiseFollowUps(desk.ports, always);
      await again(desk, 1, { score: 5, comment: 'Sorted out.' });
      const comment = async (...given: Parameters<typeof desk.issues.comment>) => {
        if (when === 'after') await desk.issues.comment(...given);
        throw new Error('The worker died.');
      };
      await raiseFollowUps({ ...desk.ports, issues: { ...desk.issues, comment } }, always);
      desk.pass(6);
      for (let times = 0; times < 2; times += 1) await raiseFollowUps(desk.ports, always);
      expect(desk.issues.comments).toHaveLength(1);
      expect(await desk.ports.followUps.find('answer:10001:1')).toMatchObject({ toldRevision: 2 });
    }
  });
});
