import './bridge';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { OrganisationView, PatternsCalls, PatternsPage } from '../../../static/ui/src/patterns/patterns-calls';
import { PatternsScreen } from '../../../static/ui/src/patterns/patterns-screen';
import type { Address } from '../../../static/ui/src/kit/site/address';
import { inAScreen } from '../in-a-screen';
import { filesSaved } from '../kit/files/saved-files';
import { aShare } from '../charts/shares';

const hour = (at: number, k: number, n: number, beyondNoise = false) => ({
  ...aShare(k, n),
  ...{ hour: at, closed: n * 2, distance: n >= 20 ? k / n - 0.8 : null, beyondNoise },
});

const page = (given: Partial<PatternsPage> = {}): PatternsPage => ({
  kind: 'patterns',
  timeZone: 'Europe/Berlin',
  period: { from: '2026-03-30', to: '2026-06-28' },
  packedBefore: null,
  all: aShare(320, 400),
  hours: [hour(9, 18, 30, true), hour(10, 9, 10), hour(35, 2, 3)],
  journey: [
    { outcome: 'dissatisfied', n: 27, legs: [{ leg: 'first-reply', n: 27, medianMs: 7_200_000 }] },
    { outcome: 'satisfied', n: 358, legs: [{ leg: 'first-reply', n: 3, medianMs: null }] },
  ],
  isSample: false,
  n: 385,
  ...given,
});

const organisation = (id: number, name: string, k: number, n: number): OrganisationView => ({
  ...aShare(k, n),
  ...{ id, name, beyondNoise: id === 1, response: aShare(n, n * 2) },
  shrunk: n >= 20 ? { share: k / n, interval: { lower: 0.5, upper: 0.9 } } : null,
  rank: n >= 20 ? { from: 1, to: 2 } : null,
});
const rows = [organisation(1, 'Acme', 20, 40), organisation(2, 'Globex', 5, 6)];

const answering = (given: Partial<PatternsCalls> = {}): PatternsCalls => ({
  readPatterns: () => Promise.resolve(page()),
  readOrganisations: () => Promise.resolve({ kind: 'organisations', all: aShare(25, 46), total: 2, found: 2, rows }),
  readRequests: () => Promise.resolve({ kind: 'requests', requests: [], next: null, packedBefore: null, jql: '' }),
  readFilters: () => Promise.resolve(choices),
  ...given,
});
const choices: Awaited<ReturnType<PatternsCalls['readFilters']>> = {
  ...{
    kind: 'filters',
    requestTypes: [{ id: 3, name: 'Get IT help' }],
    organisations: [],
    teams: [{ id: 7, name: 'First line' }],
  },
  ...{ channels: [], priorities: [], hasMore: false },
};

/** An address as the browser keeps it. */
function anAddress(search: string) {
  const pushed: string[] = [];
  const address: Address = {
    search: () => pushed.at(-1) ?? search,
    push: (next) => void pushed.push(next),
    onChange: () => () => {},
  };
  return { address, pushed };
}
const show = (given?: Partial<PatternsCalls>, address: Address | null = null) =>
  inAScreen(<PatternsScreen calls={answering(given)} address={address} />);

describe('the patterns', () => {
  test('an hour with few answers says how many, and one beyond noise says so in words', async () => {
    show();
    const map = within(await screen.findByRole('table', { name: 'By hour of the week' }));
    expect(map.getByText('2/3')).toBeTruthy();
    const cell = map.getByTitle(/^Monday, 09:00 AM: 60%.*60 requests$/);
    expect(cell.className).toContain('beyond-noise');
    expect(cell.textContent).toMatch(/differs|beyond|rest/i);
    expect(map.getByTitle(/^Monday, 10:00 AM/).className).toContain('too-few');
  });

  test('an hour opens the answers given to what was raised in it, and one without answers its requests', async () => {
    const readRequests = jest.fn(answering().readRequests);
    const silent = { ...hour(12, 0, 0), closed: 4 };
    show({ readRequests, readPatterns: () => Promise.resolve(page({ hours: [hour(9, 18, 30, true), silent] })) });
    const map = within(await screen.findByRole('table', { name: 'By hour of the week' }));
    await userEvent.click(map.getByRole('button', { name: /^Monday, 09:00 AM/ }));
    expect(readRequests).toHaveBeenLastCalledWith(
      expect.objectContaining({ list: 'scored', fact: { fact: 'hour', from: 9, until: 10 } }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await userEvent.click(map.getByRole('button', { name: /^Monday, 12:00 PM: no answers; 4 requests/ }));
    expect(readRequests).toHaveBeenLastCalledWith(
      expect.objectContaining({ list: 'closed', fact: { fact: 'hour', from: 12, until: 13 } }),
    );
  });

  test('it follows the filters of its address, and says which figures cannot', async () => {
    const { address, pushed } = anAddress('?team=7&period=weeks-26');
    const readPatterns = jest.fn(() => Promise.resolve(page({ hours: null })));
    const readOrganisations = jest.fn(() => Promise.resolve({ kind: 'not-kept' as const }));
    show({ readPatterns, readOrganisations }, address);
    expect(await screen.findByText(/Hours of the week are counted over all requests/)).toBeTruthy();
    expect(await screen.findByText(/Organizations are compared over all requests/)).toBeTruthy();
    expect(screen.queryByText('No request of this period has been answered yet.')).toBeNull();
    expect(readPatterns).toHaveBeenLastCalledWith(expect.objectContaining({ team: 7, period: 'weeks-26' }));
    expect(screen.getByText('2 hours')).toBeTruthy();
    await userEvent.click(screen.getAllByRole('button', { name: 'Show all requests' })[0] ?? document.body);
    expect(pushed).toEqual(['?period=weeks-26']);
    await waitFor(() => expect(readPatterns).toHaveBeenLastCalledWith(expect.objectContaining({ team: null })));
  });

  test('a filter chosen here is in the address', async () => {
    const { address, pushed } = anAddress('');
    show({}, address);
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Request type' }), 'Get IT help');
    expect(pushed).toEqual(['?requestType=3']);
  });

  test('organisations share a rank, and those with few answers have none', async () => {
    show();
    const table = within(await screen.findByRole('table', { name: 'By organization' }));
    expect(table.getByRole('row', { name: /Acme/ }).textContent).toMatch(/^1–2Acme/);
    expect(table.getByRole('row', { name: /Acme/ }).textContent).toContain('differs from the rest');
    expect(table.getByRole('row', { name: /Globex/ }).textContent).toMatch(/^–Globex/);
  });

  test('a search asks once, when it is sent, and from the first page on', async () => {
    const readOrganisations = jest.fn(answering().readOrganisations);
    show({ readOrganisations });
    await userEvent.type(await screen.findByRole('searchbox'), 'acme{Enter}');
    await waitFor(() => expect(readOrganisations).toHaveBeenCalledTimes(2));
    expect(readOrganisations).toHaveBeenLastCalledWith(expect.objectContaining({ search: 'acme', skip: 0 }));
  });

  test('all organisations are saved, not only those on the page', async () => {
    const saved = filesSaved();
    const many = Array.from({ length: 6_000 }, (_, i) => organisation(i + 1, `Client ${i + 1}`, 20, 40));
    const readOrganisations: PatternsCalls['readOrganisations'] = async ({ skip = 0, limit = 25 }) => ({
      ...{ kind: 'organisations', all: aShare(25, 46), total: many.length, found: many.length },
      rows: many.slice(skip, skip + limit),
    });
    show({ readOrganisations });
    const card = within(await screen.findByRole('region', { name: 'By organization' }));
    await card.findByRole('button', { name: 'Client 1' });
    await userEvent.click(card.getByText('Export'));
    await userEvent.click(card.getByRole('button', { name: 'CSV' }));
    expect(await card.findByText(/^6,000 rows are in the file/)).toBeTruthy();
    const lines = (await saved[0]?.text())?.trim().split('\r\n') ?? [];
    expect(lines).toHaveLength(6_001);
    expect(lines.at(-1)).toMatch(/^Client 6000,/);
  });

  test('a list that cannot be read to its end is not saved', async () => {
    const saved = filesSaved();
    const readOrganisations: PatternsCalls['readOrganisations'] = async ({ skip = 0 }) => {
      if (skip > 0) throw new Error('gone');
      return { kind: 'organisations', all: aShare(25, 46), total: 40, found: 40, rows };
    };
    show({ readOrganisations });
    const card = within(await screen.findByRole('region', { name: 'By organization' }));
    await card.findByRole('button', { name: 'Acme' });
    await userEvent.click(card.getByText('Export'));
    await userEvent.click(card.getByRole('button', { name: 'CSV' }));
    expect(await card.findByText(/Nothing was saved/)).toBeTruthy();
    expect(saved).toEqual([]);
  });

  test('an organisation opens its requests', async () => {
    const readRequests = jest.fn(answering().readRequests);
    show({ readRequests });
    await userEvent.click(await screen.findByRole('button', { name: 'Acme' }));
    expect(readRequests).toHaveBeenCalledWith(expect.objectContaining({ organisation: 1, list: 'scored' }));
  });

  test('a leg of the journey without enough requests has no median', async () => {
    show();
    expect(await screen.findByText('2 hours')).toBeTruthy();
    expect(screen.getByText('3 requests')).toBeTruthy();
  });

  test('a number of the journey opens the requests that went the leg', async () => {
    const readRequests = jest.fn(answering().readRequests);
    const legs = [
      { leg: 'waiting' as const, n: 9, medianMs: 3_600_000 },
      { leg: 'remedy' as const, n: 0, medianMs: null },
    ];
    show({
      readRequests,
      readPatterns: () => Promise.resolve(page({ journey: [{ outcome: 'dissatisfied', n: 27, legs }] })),
    });
    const number = { name: 'Waiting for the customer · Dissatisfied (1–2): 9 requests' };
    await userEvent.click(await screen.findByRole('button', number));
    expect(readRequests).toHaveBeenCalledWith(
      expect.objectContaining({ list: 'dissatisfied', fact: { fact: 'waiting', from: 1, until: null } }),
    );
    expect(screen.queryByRole('button', { name: /: 0 requests/ })).toBeNull();
  });

  test('organisations that are off leave no card, and no answers say so', async () => {
    show({
      readPatterns: () => Promise.resolve(page({ hours: [], n: 0, all: aShare(0, 0) })),
      readOrganisations: () =>
        Promise.resolve({ kind: 'organisations', all: aShare(0, 0), total: 0, found: 0, rows: [] }),
    });
    expect(await screen.findByText('No answers in this period.')).toBeTruthy();
    await waitFor(() => expect(screen.queryByText('By organization')).toBeNull());
  });

  test('who may not look is told so', async () => {
    show({ readPatterns: () => Promise.resolve({ kind: 'refused', because: 'not-allowed' }) });
    expect(await screen.findByText('You may not see the figures of this project')).toBeTruthy();
  });

  test('it can be used by everybody', async () => {
    const { container } = show();
    await screen.findByRole('table', { name: 'By organization' });
    expect((await axe(container)).violations).toEqual([]);
  });
});
