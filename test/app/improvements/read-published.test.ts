import { readPublished } from '../../../src/app/improvements/read-published';
import { aFollowUp, called, remedied, visit } from '../../fakes/a-follow-up';

const improvement = { kind: 'improvement', issueKey: 'CARE-9' } as const;

/** Dora's trouble is to be kept from coming back by CARE-9. */
async function decided(state: 'accepted' | 'implemented') {
  const all = await aFollowUp();
  await all.step(called);
  await all.step({ ...remedied, prevention: improvement });
  const { improvements } = all.desk.ports;
  const status = { id: '3', name: 'In progress' };
  const seen = { projectId: 10_000, issueId: 9, issueKey: 'CARE-9', title: 'Internal words', status, resolution: null };
  const history = [
    { at: 1_000, state: 'submitted' as const },
    { at: 2_000, state },
  ];
  await improvements.write({ ...seen, state, history }, all.desk.now.value);
  return { ...all, improvements };
}

it('tells a customer what was decided about their own improvement, and no internal word', async () => {
  const { desk } = await decided('accepted');
  expect(await readPublished(desk.ports, visit)).toEqual([
    { state: 'accepted', said: '', did: '', at: 2_000, isYours: true },
  ]);
});

it('tells it in the words of the owner once they are approved, and only once', async () => {
  const { desk, improvements } = await decided('implemented');
  const words = { said: 'It drops.', did: 'We watch certificates.', state: 'implemented', at: 3_000 } as const;
  await improvements.publish(10_000, 9, { ...words, by: 'owner-olga' });
  expect(await readPublished(desk.ports, visit)).toEqual([
    { state: 'implemented', said: 'It drops.', did: 'We watch certificates.', at: 2_000, isYours: true },
  ]);
});

it('says nothing of one that has left the register', async () => {
  const { desk, improvements } = await decided('accepted');
  await improvements.leave(10_000, 9, desk.now.value);
  expect(await readPublished(desk.ports, visit)).toEqual([]);
});
