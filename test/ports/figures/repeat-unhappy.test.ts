import { sqlFigureRecords as records } from '../../../src/adapters/sql/figures/figure-records';
import { sqlFollowUps as followUps } from '../../../src/adapters/sql/follow-ups/follow-ups';
import { parseDay } from '../../../src/domain/calendar';
import { useForgeSql } from '../../forge-sql';
import { clearRecords, dayMs, project, seeds, store, type Seeded } from './figure-records-seed';

useForgeSql();
jest.setTimeout(60_000);

const today = parseDay('2026-06-29');
const alarmLevel = 2;
const template = seeds(1, today, today)[0];
let next = 0;

/** One request of a person, answered so many days ago. */
function answered(person: number, daysAgo: number, score: number | null): Seeded {
  if (!template) throw new Error('There is nothing to go by.');
  const day = today - daysAgo;
  const answer = { day, kind: 1 as const, solved: score !== null, score, reasons: 0, major: false };
  return {
    ...template,
    issue: 40_000 + (next += 1),
    person,
    resolvedDay: day - 1,
    eligible: true,
    asked: true,
    answer,
  };
}

async function owe(...all: readonly Seeded[]) {
  for (const { issue } of all)
    await followUps.owe(
      {
        ...{ dedupeKey: `answer:${issue}:1`, projectId: project, requestId: issue, requestKey: `HELP-${issue}` },
        owedFor: 'unhappy',
      },
      new Date(today * dayMs + issue),
    );
}

const repeats = async () => (await records.openFollowUps(project, alarmLevel, 100)).oldest.map((one) => one.repeatOf);

beforeEach(clearRecords);

it('tells an open follow-up of somebody who was unhappy within ninety days before', async () => {
  const [first, second] = [answered(7, 92, 1), answered(7, 2, null)];
  await store([first, second], today * dayMs);
  await owe(second);
  expect(await repeats()).toEqual(['7']);
});

it('tells none of the ninety-first day, of satisfied answers, of other people and of nobody', async () => {
  const own = [answered(7, 93, 1), answered(7, 30, 5), answered(8, 30, 1), answered(0, 30, 1)];
  const open = [answered(7, 2, 2), answered(0, 2, 1)];
  await store([...own, ...open], today * dayMs);
  await owe(...open);
  expect(await repeats()).toEqual([null, null]);
});

it('asks the alarm level what unhappy is, and tells both follow-ups where both are open', async () => {
  const both = [answered(7, 20, 3), answered(7, 2, 3)];
  await store(both, today * dayMs);
  await owe(...both);
  expect(await repeats()).toEqual([null, null]);
  expect((await records.openFollowUps(project, 3, 100)).oldest.map((one) => one.repeatOf)).toEqual(['7', '7']);
});
