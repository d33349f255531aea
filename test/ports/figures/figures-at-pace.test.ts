import { sqlFigureSource as source } from '../../../src/adapters/sql/figures/figure-source';
import { sqlKpiKeeping as keeping } from '../../../src/adapters/sql/rollups/kpi-keeping';
import { figures } from '../../../src/handlers/figures';
import { useForgeSql } from '../../forge-sql';
import { clearDesk, now, today } from './a-desk-of-figures';
import { seeds, store } from './figure-records-seed';

useForgeSql();
jest.setTimeout(60_000);

beforeEach(clearDesk);

/** The worker of the figures at a clock, and a database, that have spent more whenever they are looked at. */
function aWorker(secondsALook: number, querySecondsALook = 0) {
  let [time, spent] = [now.getTime(), 0];
  const woken: number[] = [];
  const failed: string[] = [];
  const work = figures({
    ...{ source, keeping, settings: { reportingTimeZone: async () => 'UTC' } },
    clock: { now: () => new Date((time += secondsALook * 1_000)) },
    queryTime: () => (spent += querySecondsALook * 1_000),
    wakeFigures: { wake: async (afterSeconds = 0) => void woken.push(afterSeconds) },
    log: { info: () => undefined, warn: () => undefined, error: (what) => void failed.push(what) },
    retryLater: (seconds) => ({ seconds }),
  });
  return { work: () => work({}), woken, failed };
}

const isLeft = async () => (await keeping.dirtyDays(1)).length + (await keeping.dirtySpans(2, 1)).length > 0;

test('whoever counts years anew rests half of each minute and goes on, until all is counted', async () => {
  await store(seeds(300, today - 90, today), now.getTime());
  const { work, woken, failed } = aWorker(3);
  await work();
  expect(woken).toEqual([30]);
  expect(await isLeft()).toBe(true);
  for (let turns = woken.length; turns === woken.length && turns < 40; turns += 1) await work();
  expect(await isLeft()).toBe(false);
  expect(failed).toEqual([]);
});

test('what statements took side by side counts as the database counts it, not as the clock does', async () => {
  await store(seeds(300, today - 90, today), now.getTime());
  const { work, woken } = aWorker(0, 3);
  await work();
  expect(woken).toEqual([30]);
  expect(await isLeft()).toBe(true);
});

test('whoever is done wakes nobody', async () => {
  await store(seeds(30, today - 9, today), now.getTime());
  const { work, woken } = aWorker(0);
  await work();
  expect(woken).toEqual([]);
  expect(await isLeft()).toBe(false);
});
