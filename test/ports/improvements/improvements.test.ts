import { sqlCauses } from '../../../src/adapters/sql/follow-ups/causes';
import { sqlDeployments } from '../../../src/adapters/sql/improvements/deployments';
import { sqlFollowUpLives } from '../../../src/adapters/sql/follow-ups/follow-up-life';
import { sqlFollowUps } from '../../../src/adapters/sql/follow-ups/follow-ups';
import { sqlImprovementWishes } from '../../../src/adapters/sql/improvements/improvement-wishes';
import { sqlImprovements } from '../../../src/adapters/sql/improvements/improvements';
import type { Wish } from '../../../src/ports/improvements/improvements';
import { inMemoryImprovements, inMemoryWishes } from '../../fakes/improvements';
import { useForgeSql } from '../../forge-sql';

useForgeSql();
const at = (minutes: number) => new Date(1_780_000_000_000 + minutes * 60_000);
const design = { kind: 'design', source: 'provider' } as const;
const supplier = { kind: 'delivery', source: 'supplier' } as const;

const wish: Wish = {
  ...{ token: 'aaaaaaaa-1', projectId: 10_000, title: 'A second line', details: 'Because it drops.' },
  ...{ origin: { source: 'cause' as const, causes: [design] }, about: 'HELP-1', by: 'owner-olga' },
};

describe.each([
  ['in SQL', () => sqlImprovementWishes],
  ['in memory', () => inMemoryWishes()],
])('what is wished for, %s', (_, make) => {
  const wishes = make();

  it('is kept as it was first told, and held by one at a time', async () => {
    await wishes.wish(wish, at(0));
    await wishes.wish({ ...wish, title: 'Something else' }, at(1));
    expect(await wishes.due(at(1), 5)).toEqual(['aaaaaaaa-1']);
    expect(await wishes.claim('aaaaaaaa-1', 'one', at(1), at(21))).toEqual({ ...wish, attempts: 1, issue: null });
    expect(await wishes.claim('aaaaaaaa-1', 'two', at(2), at(22))).toBeNull();
    expect(await wishes.due(at(2), 5)).toEqual([]);
  });

  it('goes to somebody else once the first had time enough, and is made once', async () => {
    expect(await wishes.claim('aaaaaaaa-1', 'two', at(30), at(50))).toMatchObject({ attempts: 2 });
    await wishes.release('aaaaaaaa-1', 'one', true);
    await wishes.made('aaaaaaaa-1', { id: 7, key: 'CARE-7' });
    await wishes.made('aaaaaaaa-1', { id: 8, key: 'CARE-8' });
    expect((await wishes.find('aaaaaaaa-1'))?.issue).toEqual({ id: 7, key: 'CARE-7' });
    expect(await wishes.claim('aaaaaaaa-1', 'three', at(90), at(99))).toBeNull();
  });

  it('opens again when somebody presses again after Jira refused', async () => {
    const second = { ...wish, token: 'bbbbbbbb-1' };
    await wishes.wish(second, at(0));
    await wishes.claim('bbbbbbbb-1', 'one', at(0), at(20));
    await wishes.release('bbbbbbbb-1', 'one', true);
    expect(await wishes.due(at(60), 5)).toEqual([]);
    await wishes.wish(second, at(61));
    expect(await wishes.claim('bbbbbbbb-1', 'two', at(61), at(80))).toMatchObject({ attempts: 2 });
  });
});

const seen = {
  ...{ projectId: 10_000, issueId: 7, issueKey: 'CARE-7', title: 'A second line', state: 'submitted' as const },
  ...{ status: { id: '1', name: 'To do' }, resolution: null, history: [{ at: 1_000, state: 'submitted' as const }] },
};
const implemented = {
  ...{
    ...seen,
    state: 'implemented' as const,
    status: { id: '3', name: 'Done' },
    resolution: { id: '1', name: 'Done' },
  },
  history: [...seen.history, { at: 2_000, state: 'implemented' as const }],
};

describe.each([
  ['in SQL', () => sqlImprovements],
  ['in memory', () => inMemoryImprovements((id) => (id === 7 ? { source: 'cause', causes: [design] } : null))],
])('the register, %s', (_, make) => {
  const register = make();
  const only = async () => (await register.findByIssue(7))[0];

  it('knows an issue by what Jira said last, and where it came from by its wish', async () => {
    await register.write(implemented, at(5));
    await register.write(seen, at(4));
    expect(await only()).toMatchObject({ ...implemented, source: 'cause', causes: [design], leftAt: null });
    expect(await register.lives(10_000)).toEqual([{ history: implemented.history, leftAt: null }]);
  });

  it('is found by its key in the register of its own project', async () => {
    expect(await register.findByKey(10_000, 'CARE-7')).toMatchObject({ issueId: 7, state: 'implemented' });
    expect(await register.findByKey(10_001, 'CARE-7')).toBeNull();
    expect(await register.findByKey(10_000, 'CARE-8')).toBeNull();
  });

  it('keeps what the owner chose when Jira speaks again', async () => {
    await register.setCauses(10_000, 7, [supplier]);
    await register.write({ ...implemented, title: 'A second line, tested' }, at(6));
    expect(await only()).toMatchObject({ causes: [supplier], title: 'A second line, tested' });
  });

  it('shows customers only words approved for the state it is in', async () => {
    const words = { said: 'It drops.', did: 'There is a second line.', at: 9_000, by: 'owner-olga' };
    await register.publish(10_000, 7, { ...words, state: 'accepted' });
    expect(await register.shown(10_000, 5)).toEqual([]);
    await register.publish(10_000, 7, { ...words, state: 'implemented' });
    const shown = { issueKey: 'CARE-7', state: 'implemented', said: 'It drops.', did: words.did, at: 2_000 };
    expect(await register.shown(10_000, 5)).toEqual([shown]);
    expect(await register.shown(10_001, 5)).toEqual([]);
    await register.write(seen, at(7));
    expect(await register.shown(10_000, 5)).toEqual([]);
    await register.write(implemented, at(8));
    expect(await register.shown(10_000, 5)).toHaveLength(1);
    await register.draft(10_000, 7, { said: '', did: 'Not yet.' });
    expect(await register.shown(10_000, 5)).toEqual([]);
    expect(await only()).toMatchObject({ published: null, draft: { did: 'Not yet.' } });
  });

  it('takes note of one that left, and of its return', async () => {
    await register.leave(10_000, 7, at(9));
    expect(await register.unseen(10_000, 5)).toEqual([]);
    await register.write(implemented, at(10));
    expect((await register.unseen(10_000, 5)).map(({ issueKey }) => issueKey)).toEqual(['CARE-7']);
  });
});

describe('causes', () => {
  const owed = { projectId: 10_000, owedFor: 'unhappy' as const };
  beforeAll(async () => {
    for (const [requestId, key] of [
      [1, 'CARE-7'],
      [2, null],
    ] as const) {
      const dedupeKey = `answer:${requestId}:1`;
      await sqlFollowUps.owe({ ...owed, dedupeKey, requestId, requestKey: `HELP-${requestId}` }, at(0));
      await sqlFollowUps.opened(dedupeKey, { id: 500 + requestId, key: `CARE-5${requestId}` }, null, at(1));
      const one = await sqlFollowUpLives.find(dedupeKey);
      if (!one || key === null) continue;
      const prevention = { kind: 'improvement' as const, issueKey: key };
      const cause = { ...design, detail: 'One line only' };
      const life = { ...one.life, state: 'remedied' as const, cause, prevention, remediedAt: at(2).getTime() };
      await sqlFollowUpLives.step(one, { ...one, life }, at(2));
    }
  });

  it('weigh what they cost, and tell how many are not known yet', async () => {
    expect(await sqlCauses.weights(10_000, at(-10))).toEqual([
      { cause: design, followUps: 1, people: 0, lostMinutes: 0, lostTold: 0, details: ['One line only'] },
    ]);
    expect(await sqlCauses.unknown(10_000, at(-10))).toBe(1);
    const moments = await sqlCauses.moments(10_000, at(-10));
    expect(moments).toHaveLength(2);
    expect(moments).toContainEqual(expect.objectContaining({ cause: design, count: 1 }));
    expect(await sqlCauses.answered(10_000, [{ from: 0, to: 99_999 }])).toEqual([0]);
    expect(await sqlCauses.typeDays(10_000, 0, 99_999)).toEqual([]);
  });

  it('lead to the improvement a follow-up names, even when it moves', async () => {
    expect(await sqlImprovements.linked(10_000)).toEqual([{ issueKey: 'CARE-7', cause: design, count: 1 }]);
    await sqlImprovements.write({ ...implemented, issueKey: 'IDEAS-1' }, at(20));
    expect(await sqlImprovements.linked(10_000)).toEqual([{ issueKey: 'IDEAS-1', cause: design, count: 1 }]);
  });
});

it('keeps the deployments Jira tells of, and lets go of those it no longer tells of', async () => {
  const one = { issueId: 1, issueKey: 'CHG-1', title: 'New gateway', at: at(5).getTime() };
  await sqlDeployments.replace(10_000, at(0), [one, { ...one, issueId: 2, issueKey: 'CHG-2' }]);
  await sqlDeployments.replace(10_000, at(0), [{ ...one, title: 'A newer gateway' }]);
  expect(await sqlDeployments.since(10_000, at(0))).toEqual([{ ...one, title: 'A newer gateway' }]);
  expect(await sqlDeployments.since(10_000, at(6))).toEqual([]);
});
