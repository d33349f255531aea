import { readServiceFigures } from '../../../src/app/figures/read-service-figures';
import { parseDay } from '../../../src/domain/calendar';
import { useForgeSql } from '../../forge-sql';
import { clearDesk, now, page, ports, recompute, today } from './a-desk-of-figures';
import { project, seeds, store, type Seeded } from './figure-records-seed';

useForgeSql();
jest.setTimeout(120_000);
beforeEach(clearDesk);

/** The app came on 20 April; what was resolved before was brought in, and nobody was asked about it. */
const first = parseDay('2026-04-20');
const since = (day: number, one: Seeded): Seeded =>
  one.resolvedDay < day
    ? { ...one, asked: false, eligible: false, answer: null }
    : {
        ...one,
        asked: true,
        eligible: true,
        answer: one.answer && { ...one.answer, kind: 1, major: one.resolvedDay > parseDay('2026-04-30') },
      };
const all = seeds(400, parseDay('2026-03-01'), today, 91);

async function desk(day: number) {
  await store(
    [...all.map((one) => since(day, one)), ...seeds(1, day, day).map((one) => ({ ...since(day, one), issue: 90_000 }))],
    now.getTime(),
  );
  await recompute();
}
type Strip = readonly Readonly<{ figure: string; partly: boolean }>[];
const partly = (strip: Strip) => strip.filter((figure) => figure.partly).map(({ figure }) => figure);
const may = { period: { from: '2026-05-01', to: '2026-05-31' } };

async function months() {
  const found = await readServiceFigures(ports, project, 'month');
  if (found.kind !== 'service-figures') throw new Error('refused');
  return new Map(found.spans.map(({ from, strip }) => [from, strip]));
}

test('no change is called against a month of which the app saw the last days only', async () => {
  await desk(first);
  const strip = (await months()).get('2026-05-01') ?? [];
  expect(partly(strip)).toEqual(['noncompliances', 'major-concerns', 'eligible-responding']);
  expect(strip.find(({ figure }) => figure === 'major-concerns')).toMatchObject({ before: 0, verdict: 'not-enough' });
  expect(strip.find(({ figure }) => figure === 'sla-breached')).toMatchObject({ partly: false });
  expect(partly((await months()).get('2026-06-01') ?? [])).toEqual([]);
});

test('nor on the strip, whatever its period', async () => {
  await desk(first);
  const { strip } = await page(may);
  expect(partly(strip)).toEqual(['noncompliances', 'major-concerns', 'eligible-responding']);
  // June against the thirty days before it, all of which the app saw.
  expect(partly((await page({ period: { from: '2026-06-01', to: '2026-06-29' } })).strip)).toEqual([]);
});

test('where the app was there before, more major concerns are more', async () => {
  await desk(parseDay('2026-03-01'));
  const strip = (await months()).get('2026-05-01') ?? [];
  expect(partly(strip)).toEqual([]);
});

test('what was never looked for is no zero, though past requests were brought in', async () => {
  await desk(first);
  const april = (await months()).get('2026-04-01') ?? [];
  expect(april.find(({ figure }) => figure === 'major-concerns')).toMatchObject({ before: null, partly: false });
});
