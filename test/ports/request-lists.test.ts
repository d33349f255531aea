import { sqlFigureRecords as records } from '../../src/adapters/sql/figure-records';
import { everything } from '../../src/app/recompute-figures';
import { parseDay } from '../../src/domain/calendar';
import type { ListQuery, RequestList } from '../../src/ports/figure-records';
import { useForgeSql } from '../forge-sql';
import { clearRecords, dayMs, project, seeds, store, type Seeded } from './figure-records-seed';

useForgeSql();
jest.setTimeout(60_000);

const today = parseDay('2026-06-29');
const all = seeds(160, today - 380, today, 31);

beforeEach(async () => {
  await clearRecords();
  await store(all, today * dayMs);
});

/** Every id of a list, read page by page. */
async function walk(list: RequestList, isOfAnswers: boolean, limit = 7): Promise<readonly number[]> {
  const query: ListQuery = {
    ...{ projectId: project, list, period: { from: today - 363, to: today }, book: 'answer-day', audience: 1 },
    ...{ slice: everything, score: null, reason: null, fact: null, seenBy: null, after: null, limit },
  };
  const found: number[] = [];
  for (let after: ListQuery['after'] = null; ;) {
    const page = await records.list({ ...query, after });
    found.push(...page.map(({ id }) => id));
    const last = page.at(-1);
    if (page.length < limit || !last) return found;
    after = { at: (isOfAnswers ? last.answeredAt : last.resolvedAt) ?? 0, id: last.id };
  }
}

const ids = (some: readonly Seeded[], moment: (one: Seeded) => number) =>
  [...some].sort((a, b) => moment(b) - moment(a) || b.issue - a.issue).map(({ issue }) => issue * 1024 + 1);

test('a list of requests, read page by page over a year, has each of them once and the newest first', async () => {
  const inPeriod = all.filter(({ resolvedDay }) => resolvedDay >= today - 363);
  expect(await walk('closed', false)).toEqual(ids(inPeriod, ({ resolvedDay }) => resolvedDay));
  expect(await walk('reopened', false)).toEqual(
    ids(
      inPeriod.filter(({ reopened }) => reopened),
      ({ resolvedDay }) => resolvedDay,
    ),
  );
});

test('a list of answers, read page by page, has each of them once and the newest first', async () => {
  const scored = all.filter(({ answer }) => answer?.kind === 1 && answer.score !== null && answer.day >= today - 363);
  const moment = ({ answer, issue }: Seeded) => (answer?.day ?? 0) * dayMs + issue;
  expect(await walk('scored', true)).toEqual(ids(scored, moment));
});
