import { readCatalogue } from '../../../src/app/figures/read-catalogue';
import { readSample } from '../../../src/app/figures/read-drivers';
import { readFigureRequests } from '../../../src/app/figures/read-figure-requests';
import { readFigures } from '../../../src/app/figures/read-figures';
import { readPatterns } from '../../../src/app/figures/read-patterns';
import { isoDay, mondayOf } from '../../../src/domain/calendar';
import { useForgeSql } from '../../forge-sql';
import { page, ports as desk, thirteenWeeks, today } from '../figures/a-desk-of-figures';
import { fence, freshDesk, pack, records } from './a-desk-with-packs';
import { dayMs, project } from '../figures/figure-records-seed';

useForgeSql();
jest.setTimeout(120_000);
beforeEach(freshDesk);

describe('what needs single requests', () => {
  const owner = { accountId: 'owner-olga', projectId: project };
  const behind = { score: null, reason: null, fact: null, week: null, after: null };
  const reaching = { ...thirteenWeeks, period: 'weeks-52' as const };
  beforeEach(() => pack([0, 1]));

  test('says since when there are any under a filter, and answers from there on', async () => {
    expect(await readFigures(desk, owner, { ...reaching, channel: 1 })).toEqual({
      ...{ kind: 'refused', because: 'packed', since: isoDay(fence), administers: true },
    });
    const young = { period: { from: isoDay(fence + 60), to: isoDay(today) }, channel: 1 } as const;
    const compared = await readFigures(desk, owner, { ...thirteenWeeks, ...young });
    expect(compared.kind).toBe('refused');
    const found = await page({ ...young, period: { from: isoDay(fence + 110), to: isoDay(today) } });
    const expected = records.filter(
      (one) =>
        one.channel === 1 && one.answer?.kind === 1 && one.answer.day >= fence + 110 && one.answer.score !== null,
    );
    expect(found.line.satisfied.n).toBe(expected.length);
    expect(
      Math.min(...found.weeks.filter(({ n }) => n > 0).map(({ start }) => Date.parse(start) / dayMs)),
    ).toBeGreaterThanOrEqual(fence);
  });

  test('lists single requests alone, and says so', async () => {
    const listed = await readFigureRequests(desk, owner, { ...reaching, ...behind, list: 'closed' });
    if (listed.kind !== 'requests') throw new Error('refused');
    expect(listed.packedBefore).toBe(isoDay(fence));
    const packed = await readFigureRequests(desk, owner, {
      ...reaching,
      ...behind,
      ...{ list: 'closed', period: { from: isoDay(fence - 60), to: isoDay(fence - 1) } },
    });
    expect(packed).toMatchObject({ requests: [], packedBefore: isoDay(fence) });
  });

  test('takes no biased rest of packed days for a sample', async () => {
    const { requests } = await readDriversSample();
    const inTime = records.filter(
      (one) => one.answer?.kind === 1 && one.answer.score !== null && one.answer.day >= fence,
    );
    expect(requests).toBe(inTime.length);
  });

  const readDriversSample = async () => {
    const found = await readSample({ ...desk, permissions: { mayBrowse: async () => true } }, project, reaching);
    if (found.kind === 'refused') throw new Error('refused');
    return { requests: found.requests.length };
  };

  test('counts organisations and hours of whole weeks, and says since when of others', async () => {
    expect((await readPatterns(desk, project, reaching)).kind).toBe('patterns');
    const crooked = { ...reaching, period: { from: isoDay(mondayOf(fence - 40) + 2), to: isoDay(today) } };
    expect(await readPatterns(desk, project, crooked)).toEqual({
      kind: 'refused',
      because: 'packed',
      since: isoDay(fence),
    });
  });

  test('gives whole weeks and months of packed days, and says since when there are single ones', async () => {
    const crooked = { from: isoDay(mondayOf(fence - 40) + 2), to: isoDay(today) };
    const refusal = { kind: 'refused', because: 'packed', since: isoDay(fence) };
    expect(await readFigures(desk, owner, { ...thirteenWeeks, period: crooked })).toMatchObject(refusal);
    const catalogue = { search: '', order: 'advice', reversed: false, limit: 50, skip: 0 } as const;
    expect(await readCatalogue(desk, project, { ...thirteenWeeks, ...catalogue, period: crooked })).toMatchObject(
      refusal,
    );
    expect((await readCatalogue(desk, project, { ...reaching, ...catalogue })).kind).toBe('catalogue');
  });
});
