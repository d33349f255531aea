import type { Role } from '../../src/domain/settings/rights';
import { useForgeSql } from '../forge-sql';
import { store, type Seeded } from '../ports/figures/figure-records-seed';
import {
  askProject as ask,
  breakFilter,
  clearProject,
  now,
  rule,
  ruleUnreadably,
  scored,
  storeWordsOfTeams,
  today,
} from './a-ruled-project';

useForgeSql();
jest.setTimeout(60_000);

const refused = { kind: 'refused', because: 'not-allowed' };

beforeEach(clearProject);

describe('rights', () => {
  beforeEach(storeWordsOfTeams);

  test.each([
    ['everyone', 'colleague', 'figures'],
    ['everyone', 'agent', 'figures'],
    ['everyone', 'stranger', 'refused'],
    ['agents', 'colleague', 'refused'],
    ['agents', 'agent', 'figures'],
    ['administrators', 'agent', 'refused'],
    ['administrators', 'administrator', 'figures'],
  ] as const)('figures for %s: a %s gets %s', async (figures, who, expected) => {
    rule({ figures });
    expect(await ask(who, 'readFigures')).toMatchObject({ kind: expected });
    expect(await ask(who, 'readFilters')).toMatchObject({ kind: expected === 'figures' ? 'filters' : 'refused' });
  });

  test('only whom Jira lets administer the project is told so, even where a period cannot be counted', async () => {
    expect(await ask('administrator', 'readFigures')).toMatchObject({ sight: { administers: true } });
    expect(await ask('agent', 'readFigures')).toMatchObject({ sight: { administers: false } });
    const backwards = { period: { from: '2026-06-02', to: '2026-06-01' } };
    expect(await ask('administrator', 'readFigures', backwards)).toMatchObject({ kind: 'refused', administers: true });
    expect(await ask('agent', 'readFigures', backwards)).toMatchObject({ kind: 'refused', administers: false });
  });

  const keysFor = async (who: Role) => {
    const page = await ask(who, 'readRequests', { list: 'scored' });
    const found = page['requests'] as { issueKey: string }[] | undefined;
    return found?.map(({ issueKey }) => issueKey).sort() ?? page.kind;
  };

  test('agents who may see answers see their own and their team’s; the limit on rated agents withholds their own', async () => {
    expect(await keysFor('agent')).toBe('refused');
    rule({ answers: 'agents' });
    expect(await keysFor('agent')).toEqual(['HELP-501', 'HELP-502']);
    expect(await keysFor('administrator')).toEqual(['HELP-501', 'HELP-502', 'HELP-503']);
    expect(await keysFor('colleague')).toBe('refused');
    rule({ answers: 'agents' }, true);
    expect(await keysFor('agent')).toEqual(['HELP-502']);
  });

  test('comments and names are parts of answers, each with a right of its own', async () => {
    const words = async () => {
      const found = (await ask('agent', 'readFigures'))['words'] as { comment: string; customer: unknown }[] | null;
      return found?.map(({ comment, customer }) => `${comment} ${String(customer)}`).sort() ?? null;
    };
    rule({ comments: 'agents', names: 'agents' });
    expect(await words()).toBeNull();
    rule({ answers: 'agents', comments: 'agents' });
    expect(await words()).toEqual(['Words 501 null', 'Words 502 null']);
    rule({ answers: 'agents', comments: 'agents', names: 'agents' });
    expect(await words()).toEqual(['Words 501 Dora', 'Words 502 Dora']);
  });

  test('settings of another version open nothing that might have been closed', async () => {
    ruleUnreadably();
    expect(await ask('agent', 'readFigures')).toEqual(refused);
    expect(await ask('administrator', 'readFigures')).toMatchObject({ kind: 'figures' });
  });

  test('the review is for administrators, and closed where answers are kept anonymous', async () => {
    expect(await ask('agent', 'readReview')).toEqual(refused);
    expect(await ask('administrator', 'readReview')).toMatchObject({ kind: 'review' });
    rule({ anonymous: true });
    expect(await ask('administrator', 'readReview')).toEqual(refused);
    expect(await ask('administrator', 'readBeyond')).toEqual(refused);
  });
});

describe('anonymous mode', () => {
  const few = { kind: 'refused', because: 'too-few-people', administers: true };
  /** Answers of the last whole week by n different people. */
  const of = (n: number, given: Partial<Seeded> = {}, first = 0): readonly Seeded[] =>
    scored(
      Array.from({ length: n }, (_, i) => (i % 2 ? 5 : 4)),
      today - 3,
    ).map((one, i) => ({
      ...one,
      ...{ issue: 900 + first + i, person: 900 + first + i },
      ...given,
    }));
  const anonymous = () => rule({ anonymous: true });

  test('shows no single answer to anybody, and nothing of fewer than five people', async () => {
    await store(of(4), now.getTime());
    expect(await ask('administrator', 'readRequests', { list: 'scored' })).toMatchObject({ kind: 'requests' });
    anonymous();
    expect(await ask('administrator', 'readFigures')).toEqual(few);
    expect(await ask('administrator', 'readRequests', { list: 'scored' })).toEqual(refused);
  });

  test('what keeps everybody from being asked is told to administrators there too', async () => {
    await store(of(30), now.getTime());
    anonymous();
    breakFilter();
    const needs = async (who: Role) => (await ask(who, 'readFigures'))['needs'];
    expect(await needs('administrator')).toMatchObject([{ kind: 'filter-unusable' }]);
    expect(await needs('agent')).toEqual([]);
  });

  test('counts people, not answers: twenty answers of four people stay hidden', async () => {
    const all = of(20).map((one, i) => ({ ...one, person: 1 + (i % 4) }));
    await store(all, now.getTime());
    anonymous();
    expect(await ask('administrator', 'readFigures')).toEqual(few);
  });

  test('leaves out a small part, and another with it, so that it cannot be found by subtraction', async () => {
    const all = [...of(30), ...of(12, { requestType: 2 }, 30), ...of(3, { requestType: 3 }, 60)];
    await store(all, now.getTime());
    const types = async () =>
      ((await ask('administrator', 'readFigures'))['requestTypes'] as { id: number }[]).map(({ id }) => id).sort();
    expect(await types()).toEqual([1, 2, 3]);
    anonymous();
    expect(await types()).toEqual([1]);
    expect(await ask('administrator', 'readFigures', { requestType: 3 })).toEqual(few);
    expect(await ask('administrator', 'readFigures', { requestType: 2 })).toEqual(few);
    expect(await ask('administrator', 'readFigures', { requestType: 1 })).toMatchObject({ kind: 'figures' });
    expect(await ask('administrator', 'readFigures', { requestType: 1, team: 1 })).toEqual(few);
  });

  test('a filter that leaves out a few people is refused as well', async () => {
    await store([...of(30), ...of(3, { channel: 2 }, 30)], now.getTime());
    anonymous();
    expect(await ask('administrator', 'readFigures', { channel: 1 })).toEqual(few);
    expect(await ask('administrator', 'readFigures')).toMatchObject({ kind: 'figures', words: null, needs: [] });
  });

  test('periods are blocks of four weeks that are over, so that no two views differ by a day', async () => {
    await store(of(30), now.getTime());
    anonymous();
    const periodOf = async (from: string, to: string) =>
      (await ask('administrator', 'readFigures', { period: { from, to } }))['period'];
    expect(await periodOf('2026-06-03', '2026-06-29')).toEqual({ from: '2026-06-01', to: '2026-06-28' });
    expect(await periodOf('2026-06-04', '2026-06-30')).toEqual({ from: '2026-06-01', to: '2026-06-28' });
  });
});
