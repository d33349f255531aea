import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import '../project/bridge';
import type { CausesPage } from '../../../src/contract/improvements';
import { changeOf, plain, shareOf } from '../../../src/domain/figures/share';
import { CausesScreen } from '../../../static/ui/src/causes/causes-screen';
import type { ImprovementCalls } from '../../../static/ui/src/improvements/improvement-calls';
import { locales, type Locale } from '../../../static/ui/src/kit/words/locale';
import type { Address } from '../../../static/ui/src/kit/site/address';
import { inAScreen } from '../in-a-screen';
import { filesSaved } from '../kit/files/saved-files';
import { anAddress } from '../project/show-project';

const cause = { kind: 'delivery', source: 'provider' } as const;
const aPage = (given: Partial<CausesPage> = {}): CausesPage => ({
  ...{ kind: 'causes', days: 90, unknown: 2, asksLostTime: true, repeatMore: false },
  rows: [
    {
      ...{ cause, followUps: 9, people: 8, lostMinutes: 95, lostTold: 3, peopleUpTo: 1, lostUpTo: 1 },
      ...{ details: ['Certificate ran out'], improvements: [{ issueKey: 'CARE-7', state: 'accepted' }] },
    },
  ],
  repeat: [{ name: 'Kim', organisation: 'Acme', count: 2, latestAt: '2026-06-28T08:00:00Z' }],
  changes: {
    ...{ days: 7, deployments: 2, compared: 4 },
    worse: [
      {
        ...{ issueKey: 'CARE-50', title: 'Mailboxes move', day: '2026-06-11' },
        requestType: { id: 1, name: 'Get IT help' },
        ...{ now: shareOf(plain(11, 35)), change: changeOf(plain(11, 35), plain(21, 30), 20) },
      },
    ],
  },
  ...given,
});
const never = () => Promise.reject(new Error('Not expected here.'));

function shown(
  page = aPage(),
  given: Partial<ImprovementCalls> = {},
  locale: Locale = 'en-US',
  address: Address | null = null,
) {
  const calls: ImprovementCalls = {
    readCauses: () => Promise.resolve(page),
    ...{ createImprovement: never, publishImprovement: never, linkCauses: never, readImprovements: never },
    ...given,
  };
  return inAScreen(<CausesScreen calls={calls} address={address} />, { locale });
}

it.each(locales)('says everything in %s, clean to axe', async (locale) => {
  const { container } = shown(aPage(), {}, locale);
  await screen.findByText('Mailboxes move');
  expect(container.textContent).not.toMatch(/(improvement|kit)\.[a-z]|[{}]/);
  expect((await axe(container)).violations).toEqual([]);
});

it('tells a change with worse answers after it with the difference and its interval', async () => {
  shown();
  expect(await screen.findByText(/^−38\.6 points \(−5\d\.\d to −1\d\.\d\)$/)).toBeTruthy();
  expect(screen.getByText(/11 of 35 after/)).toBeTruthy();
});

it('names whom it met again and again, and says when there are more', async () => {
  shown(aPage({ repeatMore: true }));
  expect(await screen.findByText(/More than 1 people/)).toBeTruthy();
  expect(screen.getByText(/Kim, Acme: 2 times/)).toBeTruthy();
});

it('says in plain words why Jira made no improvement, and keeps what was written', async () => {
  shown(aPage(), { createImprovement: () => Promise.resolve({ kind: 'refused', because: 'issue-type-gone' }) });
  await userEvent.click(await screen.findByRole('button', { name: 'Create an improvement' }));
  await userEvent.type(screen.getByLabelText('Title'), 'Watch certificates');
  await userEvent.click(screen.getByRole('button', { name: 'Create in Jira' }));
  expect(await screen.findByText(/The issue type of improvements is gone from its project/)).toBeTruthy();
  expect(screen.getByLabelText('Title')).toHaveProperty('value', 'Watch certificates');
});

const twoRows: CausesPage['rows'] = [
  {
    ...{ cause, followUps: 2, people: 2, lostMinutes: 900, lostTold: 2, peopleUpTo: 0.2, lostUpTo: 0.9 },
    ...{ details: [], improvements: [] },
  },
  {
    ...{ cause: { kind: 'design', source: 'provider' }, followUps: 8, people: 8, lostMinutes: 100, lostTold: 1 },
    ...{ peopleUpTo: 1, lostUpTo: 1, details: [], improvements: [{ issueKey: 'CARE-7', state: 'accepted' }] },
  },
];

it('adds up what it is ordered by, and keeps the choice in the address', async () => {
  const asked: unknown[] = [];
  const address = anAddress('?view=causes');
  const readCauses: ImprovementCalls['readCauses'] = (question) => {
    asked.push(question);
    return Promise.resolve(aPage({ rows: twoRows }));
  };
  shown(aPage(), { readCauses }, 'en-US', address);
  expect((await screen.findByRole('row', { name: /^Delivery, provider 2 .*20%/ })).textContent).toContain('20%');
  await userEvent.selectOptions(screen.getByLabelText('Order by'), 'Lost time');
  expect(await screen.findByRole('row', { name: /^Delivery, provider 2 .*90%/ })).toBeTruthy();
  await userEvent.selectOptions(screen.getByLabelText('Last'), '30 days');
  expect(address.search()).toBe('?view=causes&days=30&order=lost-time');
  expect(asked.at(-1)).toEqual({ days: 30, by: 'lost-time' });
});

it('opens as its address says, and leaves as a file', async () => {
  const saved = filesSaved();
  shown(aPage({ rows: twoRows }), {}, 'en-US', anAddress('?view=causes&days=365&order=lost-time'));
  expect(await screen.findByLabelText('Last')).toHaveProperty('value', '365');
  await userEvent.click(await screen.findByText('Export'));
  await userEvent.click(screen.getByRole('button', { name: 'CSV' }));
  const [head, first, second] = ((await saved[0]?.text()) ?? '').trim().split('\r\n');
  expect(head).toBe('Cause,People,Lost time,Up to here,Follow-ups,Improvement');
  expect(first).toMatch(/^"Delivery, provider",2,.*,90%,2,$/);
  expect(second).toMatch(/,100%,8,"CARE-7 Accepted, on backlog"$/);
});
