import { readOrganisations } from '../../../src/app/figures/read-organisations';
import { readPatterns } from '../../../src/app/figures/read-patterns';
import { parseDay } from '../../../src/domain/calendar';
import { wilson } from '../../../src/domain/statistics/wilson';
import { useForgeSql } from '../../forge-sql';
import { clearDesk, now, page, ports, recompute, thirteenWeeks, today } from './a-desk-of-figures';
import { project, seeds, store, type Seeded } from './figure-records-seed';

useForgeSql();
jest.setTimeout(120_000);
beforeEach(clearDesk);

describe('where only some requests are drawn', () => {
  // Four types in equal numbers of answers; the third was drawn ten times as seldom, and its customers are the least content.
  const inclusionOf = (type: number) => (type === 3 ? 0.1 : 1);
  const drawn = seeds(900, today - 80, today, 61)
    .filter(({ answer }) => answer?.kind === 1 && answer.score !== null)
    .slice(0, 200)
    .map((one, i) => ({
      ...one,
      inclusion: inclusionOf(one.requestType),
      answer: one.answer && { ...one.answer, score: one.requestType === 3 ? 1 + (i % 4) : 2 + (i % 4) },
    }));
  const weightOf = ({ inclusion }: Seeded) => 1 / inclusion;
  const isSatisfied = ({ answer }: Seeded) => (answer?.score ?? 0) >= 4;
  const sum = (some: readonly Seeded[], of: (one: Seeded) => number) => some.reduce((all, one) => all + of(one), 0);

  /** Hájek’s share with Wilson’s interval on Kish’s effective number, straight from the records. */
  function byHand(some: readonly Seeded[]) {
    const [all, squares] = [sum(some, weightOf), sum(some, (one) => weightOf(one) ** 2)];
    const share = sum(some.filter(isSatisfied), weightOf) / all;
    const n = all ** 2 / squares;
    return { share, interval: wilson({ k: share * n, n }) };
  }
  const near = (
    found: { share: number | null; interval: { lower: number; upper: number } | null },
    some: readonly Seeded[],
  ) => {
    const { share, interval } = byHand(some);
    expect(found.share).toBeCloseTo(share, 5);
    expect(found.interval?.lower).toBeCloseTo(interval?.lower ?? -1, 5);
    expect(found.interval?.upper).toBeCloseTo(interval?.upper ?? -1, 5);
  };
  const plainShare = (some: readonly Seeded[]) => some.filter(isSatisfied).length / some.length;

  test('an answer stands for as many as it was drawn from, in the one line, the weeks, the scores and each team', async () => {
    await store(drawn, now.getTime());
    await recompute();
    const { line, weeks, distribution, typeByTeam } = await page();
    near(line.satisfied, drawn);
    expect(Math.abs((line.satisfied.share ?? 0) - plainShare(drawn))).toBeGreaterThan(0.05);
    for (const week of weeks.filter(({ n }) => n >= 5)) {
      const monday = parseDay(week.start);
      near(
        week,
        drawn.filter(({ answer }) => answer && answer.day >= monday && answer.day < monday + 7),
      );
    }
    for (const { score, share } of distribution.scores)
      expect(share).toBeCloseTo(
        sum(
          drawn.filter(({ answer }) => answer?.score === score),
          weightOf,
        ) / sum(drawn, weightOf),
        5,
      );
    for (const { id, all } of typeByTeam.teams)
      near(
        all,
        drawn.filter(({ team }) => team === id),
      );
  });

  test('so it does where SLAs were met and missed', async () => {
    await store(drawn, now.getTime());
    await recompute();
    const { sla } = await page();
    near(
      sla?.met ?? { share: null, interval: null },
      drawn.filter((one) => one.sla === 1),
    );
    near(
      sla?.missed ?? { share: null, interval: null },
      drawn.filter((one) => one.sla === 0),
    );
    // Beside them stand how many said so.
    expect(sla?.met.satisfied).toBe(drawn.filter((one) => one.sla === 1 && isSatisfied(one)).length);
  });

  test('under a filter, counted live and counted from rollups alike', async () => {
    await store(drawn.slice(0, 100), now.getTime() - 7_200_000);
    await recompute();
    await store(
      drawn
        .slice(100)
        .map((one) => ({ ...one, resolvedDay: today - 2, answer: one.answer && { ...one.answer, day: today } })),
      now.getTime(),
    );
    near(
      (await page({ team: 1 })).line.satisfied,
      drawn.filter(({ team }) => team === 1),
    );
    near(
      (await page({ channel: 1, priority: 2 })).line.satisfied,
      drawn.filter((one) => one.channel === 1 && one.priority === 2),
    );
  });

  test('by organisation and by hour of the week', async () => {
    await store(drawn, now.getTime());
    await recompute();
    const organisations = await readOrganisations(ports, project, {
      ...thirteenWeeks,
      order: 'most',
      search: '',
      skip: 0,
      limit: 25,
    });
    if (organisations.kind !== 'organisations') throw new Error('refused');
    expect(organisations.rows).not.toHaveLength(0);
    for (const row of organisations.rows)
      near(
        row,
        drawn.filter(({ organisation }) => organisation === row.id),
      );
    const patterns = await readPatterns(ports, project, thirteenWeeks);
    if (patterns.kind !== 'patterns') throw new Error('refused');
    near(patterns.all, drawn);
    // Raised at midnight UTC of the day of the resolution.
    for (const row of patterns.hours ?? [])
      if (row.n >= 5)
        near(
          row,
          drawn.filter(({ resolvedDay }) => ((resolvedDay + 3) % 7) * 24 === row.hour),
        );
  });
});
