import { db } from '../../../src/adapters/sql/driver';
import { sqlFigureRecords as records } from '../../../src/adapters/sql/figures/figure-records';
import { everything } from '../../../src/ports/figures/figure-source';
import { parseDay } from '../../../src/domain/calendar';
import type { ListQuery, RequestList } from '../../../src/ports/figures/figure-records';
import { useForgeSql } from '../../forge-sql';
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
async function walk(
  list: RequestList,
  isOfAnswers: boolean,
  { limit = 7, ...asked }: Partial<ListQuery> = {},
): Promise<readonly number[]> {
  const query: ListQuery = {
    ...{ projectId: project, list, period: { from: today - 363, to: today }, book: 'answer-day', audience: 1 },
    ...{ slice: everything, score: null, reason: null, fact: null, seenBy: null, after: null, limit, ...asked },
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

const quarter = { from: today - 200, to: today - 110 };
const ofQuarter = all.filter(({ resolvedDay }) => resolvedDay >= quarter.from && resolvedDay <= quarter.to);
const sorted = (some: readonly number[]) => [...some].sort((a, b) => a - b);
const idsOf = (some: readonly Seeded[]) => sorted(some.map(({ issue }) => issue * 1024 + 1));

test('by the day of the resolution a list holds answers that came long after the period, each of them once', async () => {
  const scored = ofQuarter.filter(({ answer }) => answer?.kind === 1 && answer.score !== null);
  const late = scored[0];
  await db
    .updateTable('answer')
    .set({ day: today - 3, answered_at: (today - 3) * dayMs })
    .where('id', '=', (late?.issue ?? 0) * 1024 + 1)
    .execute();
  const found = await walk('scored', true, { period: quarter, book: 'resolution-day', limit: 3 });
  expect(found[0]).toBe((late?.issue ?? 0) * 1024 + 1);
  expect(sorted(found)).toEqual(idsOf(scored));
  const answered = ofQuarter.filter(({ answer }) => answer?.kind === 1);
  expect(sorted(await walk('answered', true, { period: quarter, limit: 3 }))).toEqual(idsOf(answered));
});

test('an answer that was changed days later keeps its place, and no page loses or repeats it', async () => {
  const scored = all.filter(({ answer }) => answer?.kind === 1 && answer.score !== null && answer.day >= today - 363);
  for (const { issue, answer } of scored.filter((_, n) => n % 3 === 0))
    await db
      .updateTable('answer')
      .set({ answered_at: ((answer?.day ?? 0) + 9) * dayMs + issue })
      .where('id', '=', issue * 1024 + 1)
      .execute();
  const found = await walk('scored', true, { limit: 4 });
  expect(sorted(found)).toEqual(idsOf(scored));
  const dayOf = new Map(scored.map(({ issue, answer }) => [issue * 1024 + 1, answer?.day ?? 0]));
  const days = found.map((id) => dayOf.get(id) ?? 0);
  expect(days).toEqual([...days].sort((a, b) => b - a));
});
