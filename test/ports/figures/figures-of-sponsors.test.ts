import { readCatalogue } from '../../../src/app/figures/read-catalogue';
import type { FiguresQuestion } from '../../../src/app/figures/read-figures';
import { readOrganisations } from '../../../src/app/figures/read-organisations';
import { readPatterns } from '../../../src/app/figures/read-patterns';
import { useForgeSql } from '../../forge-sql';
import { clearDesk, firstOrganisations, now, page, ports, recompute, thirteenWeeks, today } from './a-desk-of-figures';
import { project, seeds, store, storeSponsors } from './figure-records-seed';

useForgeSql();
jest.setTimeout(120_000);
beforeEach(clearDesk);

describe('where sponsors are asked, too', () => {
  const customers = seeds(400, today - 80, today, 71, [1, 0.5]);
  const sponsors = seeds(200, today - 80, today, 73).map((one) => ({
    ...one,
    ...{ issue: one.issue + 50_000, person: one.person + 1_000, asked: true, eligible: true },
    answer: one.answer && { ...one.answer, kind: 1 as const, score: 1, solved: true },
  }));
  const shown = sponsors.filter(({ answer }) => answer !== null);

  const views = [
    ['the whole', {}],
    ['by day of the resolution', { book: 'resolution-day' }],
    ['one team', { team: 1 }],
    ['a channel and a priority', { channel: 1, priority: 2 }],
  ] as const satisfies readonly (readonly [string, Partial<FiguresQuestion>])[];

  test.each(views)('the page of customers is as if nobody had asked sponsors: %s', async (_, question) => {
    await store(customers, now.getTime());
    await recompute();
    const before = await page(question);
    await storeSponsors(sponsors);
    // Their days wait to be counted anew, which the page says.
    expect({ ...(await page(question)), behindDays: 0 }).toEqual(before);
    await recompute();
    expect(await page(question)).toEqual(before);
  });

  test('and so are patterns, organisations and the catalogue', async () => {
    const read = async () => [
      await readPatterns(ports, project, thirteenWeeks),
      await readOrganisations(ports, project, { ...thirteenWeeks, order: 'worst', search: '', skip: 0, limit: 25 }),
      await readCatalogue(ports, project, {
        ...thirteenWeeks,
        search: '',
        order: 'volume',
        reversed: false,
        limit: 50,
        skip: 0,
      }),
    ];
    await store(customers, now.getTime());
    await recompute();
    const before = await read();
    await storeSponsors(sponsors);
    await recompute();
    expect(await read()).toEqual(before);
  });

  test('sponsors have a page of their own, which says nothing of how many customers answered', async () => {
    await store(customers, now.getTime());
    await storeSponsors(sponsors);
    await recompute();
    for (const question of [{}, { team: 1 }, { channel: 1 }] as const) {
      const { line, weeks, strip } = await page({ ...question, audience: 'sponsors' });
      const own = shown.filter(
        (one) => (!('team' in question) || one.team === 1) && (!('channel' in question) || one.channel === 1),
      );
      expect(line.satisfied).toMatchObject({ k: 0, n: own.length });
      expect(weeks.reduce((sum, week) => sum + week.n, 0)).toBe(own.length);
      expect(line.response).toMatchObject({ people: { n: 0, share: null }, surveys: { n: 0, share: null } });
      expect(line.silent).toBeNull();
      expect(line.weighted ?? null).toBeNull();
      expect(strip.find(({ figure }) => figure === 'eligible-responding')).toMatchObject({ now: { n: 0 } });
    }
  });

  test('nor do their organisations and request types', async () => {
    await store(customers, now.getTime());
    await storeSponsors(sponsors);
    await recompute();
    const question = { ...thirteenWeeks, audience: 'sponsors' as const };
    const organisations = await readOrganisations(ports, project, {
      ...question,
      ...firstOrganisations,
    });
    const catalogue = await readCatalogue(ports, project, {
      ...question,
      ...{ search: '', order: 'volume', reversed: false, limit: 50, skip: 0 },
    });
    if (organisations.kind !== 'organisations' || catalogue.kind !== 'catalogue') throw new Error('refused');
    for (const { response } of [...organisations.rows, ...catalogue.rows]) expect(response.n).toBe(0);
    expect(organisations.all.n).toBe(shown.length);
  });

  test('one person who is both is one customer who answered', async () => {
    await store(customers, now.getTime());
    await recompute();
    const before = (await page()).line.response.people;
    await storeSponsors(sponsors.map((one) => ({ ...one, person: 1 })));
    await recompute();
    expect((await page()).line.response.people).toEqual(before);
  });
});
