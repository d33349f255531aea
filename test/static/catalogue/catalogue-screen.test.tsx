import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import '../project/bridge';
import { CatalogueScreen } from '../../../static/ui/src/catalogue/catalogue-screen';
import type { CatalogueCalls, CataloguePage, CatalogueRowView } from '../../../static/ui/src/catalogue/catalogue-calls';
import { pauseMs } from '../../../static/ui/src/kit/use-pause';
import { inAScreen } from '../in-a-screen';
import { filesSaved } from '../kit/files/saved-files';

const share = (k: number, n: number) =>
  ({
    ...{
      k,
      n,
      standing: 'solid' as const,
      share: k / n,
      interval: { lower: k / n - 0.05, upper: Math.min(1, k / n + 0.05) },
    },
  }) as const;
const none = { k: 0, n: 0, standing: 'none', share: null, interval: null } as const;
const change = { before: none, difference: null, interval: null, verdict: 'not-enough' } as const;

const incident: CatalogueRowView = {
  ...share(60, 100),
  ...{
    id: 2,
    name: 'Report an incident',
    shrunk: { share: 0.62, interval: { lower: 0.5, upper: 0.7 } },
    rank: { from: 2, to: 2 },
  },
  change: { before: share(80, 100), difference: -0.2, interval: { lower: -0.3, upper: -0.1 }, verdict: 'change' },
  ...{ closed: 300, response: share(100, 250), slaMet: share(200, 300), reopened: share(9, 300) },
  ...{ topReason: { reason: 'came-back', count: 22, low: 40 }, advice: 'fix', rule: 'below-the-rest' },
};
const laptop: CatalogueRowView = {
  ...{ k: 3, n: 4, standing: 'few', share: null, interval: null },
  ...{ id: 4, name: 'New laptop', shrunk: null, rank: null, change, closed: 40, response: share(4, 30) },
  slaMet: { k: 2, n: 3, standing: 'few', share: null, interval: null },
  ...{ reopened: share(1, 40), topReason: null, advice: 'few', rule: 'too-few' },
};
const aPage = (rows: readonly CatalogueRowView[], given: Partial<CataloguePage> = {}): CataloguePage => ({
  ...{
    kind: 'catalogue',
    period: { from: '2026-04-06', to: '2026-06-29' },
    against: { from: '2026-01-05', to: '2026-04-05' },
  },
  ...{ behindDays: 0, types: rows.length, closed: 340, found: rows.length, rows: [...rows], ...given },
  advices: [
    { advice: 'fix', count: 1 },
    { advice: 'few', count: 1 },
  ],
});

function shown(
  answer: Awaited<ReturnType<CatalogueCalls['readCatalogue']>> = aPage([incident, laptop]),
  locale: 'en-US' | 'de-DE' = 'en-US',
) {
  const asked: Parameters<CatalogueCalls['readCatalogue']>[0][] = [];
  const listed: Parameters<CatalogueCalls['readRequests']>[0][] = [];
  const calls: CatalogueCalls = {
    readCatalogue: (question) => {
      asked.push(question);
      const { skip = 0 } = question;
      if (answer.kind !== 'catalogue' || skip === 0) return Promise.resolve(answer);
      return Promise.resolve({ ...answer, rows: answer.rows.map((row) => ({ ...row, id: row.id + 100 * skip })) });
    },
    readRequests: (question) => {
      listed.push(question);
      return Promise.resolve({ kind: 'requests', requests: [], next: null, packedBefore: null, jql: '' });
    },
  };
  return { ...inAScreen(<CatalogueScreen calls={calls} address={null} />, { locale }), asked, listed };
}

describe('the service catalogue', () => {
  it('says of each type what it does, how sure that is, and what to do by which rule', async () => {
    shown();
    const row = (await screen.findByRole('rowheader', { name: 'Report an incident' })).closest('tr');
    if (!row) throw new Error('The row is not there.');
    expect(row.textContent).toMatch(/60%.*55–65.*n = 100.*place 2/);
    expect(row.textContent).toMatch(/40% 100 of 250/);
    expect(row.textContent).toMatch(/It came back.*22 of 40 low scores/);
    expect(row.textContent).toMatch(/−20\.0.*change/);
    expect(within(row).getByText('Fix')).toBeTruthy();
    expect(within(row).getByText(/below all others/)).toBeTruthy();
  });

  it('gives no share of four answers, and no change', async () => {
    shown();
    const row = (await screen.findByRole('rowheader', { name: 'New laptop' })).closest('tr');
    expect(row?.textContent).toMatch(/3 of 4/);
    expect(row?.textContent).toMatch(/not compared/);
    expect(row?.textContent).toMatch(/Too few to say/);
    // Said once, not as a share and as its numbers.
    expect(row?.textContent.match(/3 of 4/g)).toHaveLength(1);
    expect(row?.textContent.match(/2 of 3/g)).toHaveLength(1);
  });

  it('is saved with the intervals, the advice and its rule', async () => {
    const saved = filesSaved();
    shown();
    await userEvent.click(await screen.findByText('Export'));
    await userEvent.click(screen.getByRole('button', { name: 'CSV' }));
    expect(saved.map(({ name }) => name)).toEqual(['Service-catalogue.csv']);
    const lines = ((await saved[0]?.text()) ?? '').split('\r\n');
    expect(lines[0]).toMatch(/^Request type,Resolved,Satisfied,Rank,/);
    expect(lines[1]).toMatch(/^Report an incident,300,.*60% .*60 of 100.*Fix: below all others/);
    expect(lines[2]).toMatch(/^New laptop,40,3 of 4,/);
  });

  it('is saved with all its rows where the page shows a part', async () => {
    const saved = filesSaved();
    const { asked } = shown(aPage([incident, laptop], { found: 4 }));
    await userEvent.click(await screen.findByText('Export'));
    // No picture can be drawn here; what follows is no longer about it.
    await userEvent.click(screen.getByRole('button', { name: 'PNG' }));
    expect(await screen.findByText(/picture/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'CSV' }));
    const said = await screen.findByText(/^4 rows are in the file/);
    // A menu that is closed shows nothing of what it holds.
    expect(said.closest('details')).toBeNull();
    expect(asked.slice(-2)).toMatchObject([
      { limit: 1_000, skip: 0 },
      { limit: 1_000, skip: 2 },
    ]);
    expect(saved).toHaveLength(1);
  });

  it('orders by a head, and turns round when it is pressed again', async () => {
    const { asked } = shown();
    await userEvent.click(await screen.findByRole('button', { name: 'Resolved' }));
    await userEvent.click(await screen.findByRole('button', { name: /Resolved/ }));
    expect(asked.slice(-2)).toMatchObject([
      { order: 'volume', reversed: false },
      { order: 'volume', reversed: true },
    ]);
    expect(screen.getByRole('columnheader', { name: /Resolved/ }).getAttribute('aria-sort')).toBe('descending');
  });

  it('searches on the server, so that three thousand types can be found', async () => {
    const { asked } = shown(aPage([incident], { types: 3_000, found: 3_000 }));
    await userEvent.type(await screen.findByRole('searchbox'), 'lap{Enter}');
    expect(asked.at(-1)).toMatchObject({ search: 'lap', limit: 50 });
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(asked.at(-1)).toMatchObject({ limit: 100 });
  });

  describe('while somebody types', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    const typing = () => userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTime(ms), delay: 100 });
    const searches = (asked: readonly Readonly<{ search?: string | undefined }>[]) => asked.map(({ search }) => search);
    const wait = (ms: number) => act(async () => void jest.advanceTimersByTime(ms));

    it('asks once, when they pause, and not with every key', async () => {
      const { asked } = shown(aPage([incident], { types: 3_000, found: 3_000 }));
      await typing().type(await screen.findByRole('searchbox'), 'new laptop');
      expect(searches(asked)).toEqual(['']);
      await wait(pauseMs - 101);
      expect(searches(asked)).toEqual(['']);
      await wait(101);
      expect(searches(asked)).toEqual(['', 'new laptop']);
    });

    it('asks at once on Enter, and not again after the pause', async () => {
      const { asked } = shown(aPage([incident], { types: 3_000, found: 3_000 }));
      await typing().type(await screen.findByRole('searchbox'), 'lap{Enter}');
      await wait(pauseMs * 2);
      expect(searches(asked)).toEqual(['', 'lap']);
    });

    it('asks nothing for a word that was taken back, and shows the first rows of what is found', async () => {
      const { asked } = shown(aPage([incident], { types: 3_000, found: 3_000 }));
      const user = typing();
      await user.click(await screen.findByRole('button', { name: 'Show more' }));
      const box = screen.getByRole('searchbox');
      await user.type(box, 'ab');
      await user.clear(box);
      await wait(pauseMs * 2);
      expect(asked.map(({ search, limit }) => [search, limit])).toEqual([
        ['', 50],
        ['', 100],
      ]);
      await user.type(box, 'laptop ');
      await wait(pauseMs);
      expect(asked.at(-1)).toMatchObject({ search: 'laptop', limit: 50 });
    });

    it('asks nothing once the screen is closed', async () => {
      const { asked, unmount } = shown(aPage([incident], { types: 3_000, found: 3_000 }));
      await typing().type(await screen.findByRole('searchbox'), 'lap');
      unmount();
      await wait(pauseMs * 2);
      expect(searches(asked)).toEqual(['']);
    });
  });

  it('opens the requests of a type', async () => {
    const { listed } = shown();
    await userEvent.click(await screen.findByRole('button', { name: 'Report an incident' }));
    expect(listed.at(-1)).toMatchObject({ list: 'closed', requestType: 2 });
  });

  it('says that there is nothing, and who may not look', async () => {
    shown(aPage([], { types: 0, found: 0 })).unmount();
    shown({ kind: 'refused', because: 'not-allowed' });
    expect(await screen.findByText(/administrators|not see|may not|permission/i)).toBeTruthy();
  });

  it.each(['en-US', 'de-DE'] as const)('has nothing to complain of for a screen reader in %s', async (locale) => {
    const { container } = shown(undefined, locale);
    await screen.findByRole('rowheader', { name: 'New laptop' });
    expect((await axe(container)).violations).toEqual([]);
  });
});
