import { array, looseObject, number, parse } from 'valibot';
import { useForgeSql } from '../forge-sql';
import { store, type Seeded } from '../ports/figures/figure-records-seed';
import { askProject, clearProject, now, rule, scored, today } from './a-ruled-project';

useForgeSql();
jest.setTimeout(60_000);

beforeEach(async () => {
  await clearProject();
  rule({ anonymous: true });
});

const few = { kind: 'refused', because: 'too-few-people', administers: true };
const page = looseObject({
  line: looseObject({ satisfied: looseObject({ n: number() }) }),
  requestTypes: array(looseObject({ id: number(), n: number() })),
  weeks: array(looseObject({ n: number() })),
});

/** Answers of as many people so many weeks ago, each of them counted from `first`. */
const answers = (n: number, weeksAgo: number, first: number, given: Partial<Seeded> = {}): readonly Seeded[] =>
  scored(
    Array.from({ length: n }, (_, i) => (i % 2 ? 5 : 4)),
    today - 7 * weeksAgo + 3,
  ).map((one, i) => ({
    ...one,
    ...{ issue: 1_000 * weeksAgo + first + i, person: 1_000 * weeksAgo + first + i },
    ...given,
  }));

const ask = (given: object = {}) => askProject('administrator', 'readFigures', given);

/** What the page says of some weeks, by request type; 0 is all of them. */
async function numbersOf(fromWeek: number, toWeek: number) {
  const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
  const read = await ask({ period: { from: iso(today - 7 * fromWeek), to: iso(today - 7 * toWeek + 6) } });
  if (read.kind === 'refused') return new Map<number, number>();
  const { line, requestTypes } = parse(page, read);
  return new Map([[0, line.satisfied.n], ...requestTypes.map(({ id, n }): [number, number] => [id, n])]);
}

test('no two periods differ by a few people, neither in all nor in a request type', async () => {
  const weeks = Array.from({ length: 16 }, (_, i) => i + 1);
  await store(
    weeks.flatMap((week) => [
      ...answers(week === 6 ? 2 : 9, week, 0),
      ...answers(1, week, 20, { requestType: 2 }),
      ...answers(6, week, 40, { requestType: 3 }).slice(0, week > 8 ? 6 : 1),
    ]),
    now.getTime(),
  );
  const said: ReadonlyMap<number, number>[] = [];
  for (const from of weeks) for (const to of weeks.filter((week) => week <= from)) said.push(await numbersOf(from, to));
  expect(said.some((one) => one.has(1))).toBe(true);
  for (const one of said)
    for (const other of said)
      for (const [type, n] of one) {
        const apart = Math.abs(n - (other.get(type) ?? n));
        expect(apart === 0 || apart >= 5).toBe(true);
      }
});

test('what several filters leave over is not a few people', async () => {
  await store(
    [...answers(12, 1, 0), ...answers(8, 1, 20, { channel: 2 }), ...answers(3, 1, 40, { channel: 3 })],
    now.getTime(),
  );
  expect(await ask({ channel: 1 })).toMatchObject({ kind: 'figures' });
  expect(await ask({ channel: 2 })).toEqual(few);
  expect(await ask({ channel: 3 })).toEqual(few);
});

test('people who are in what a filter leaves out as well as in what it leaves are still a few', async () => {
  const all = answers(30, 1, 0);
  const also = answers(3, 1, 100, { channel: 2 }).map((one, i) => ({ ...one, person: all[i]?.person ?? 0 }));
  await store([...all, ...also], now.getTime());
  expect(await ask()).toMatchObject({ kind: 'figures' });
  expect(await ask({ channel: 1 })).toEqual(few);
});

test('under a filter nothing is told by request type or week, whose rest could be found from the page of all', async () => {
  await store(
    [
      ...answers(12, 1, 0),
      ...answers(5, 1, 20, { channel: 2, requestType: 2 }),
      ...answers(1, 1, 40, { requestType: 2 }),
    ],
    now.getTime(),
  );
  expect(parse(page, await ask()).requestTypes.map(({ id }) => id)).toEqual([1, 2]);
  const { requestTypes, weeks, line } = parse(page, await ask({ channel: 2 }));
  expect(line.satisfied.n).toBe(5);
  expect(requestTypes).toEqual([]);
  expect(weeks.every(({ n }) => n === 0)).toBe(true);
});

test('answers are told by one day alone: between two books a few would be found', async () => {
  const late = answers(2, 1, 40).map((one) => ({ ...one, resolvedDay: today - 40 }));
  await store([...answers(12, 1, 0), ...answers(12, 6, 0), ...late], now.getTime());
  const n = async (book: string) => parse(page, await ask({ book, period: 'weeks-13' })).line.satisfied.n;
  expect(await n('resolution-day')).toBe(await n('answer-day'));
  expect(await ask({ book: 'resolution-day', period: 'weeks-4' })).toMatchObject({
    line: { satisfied: { n: 14 } },
  });
});
