import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import '../project/bridge';
import type { CausesPage } from '../../../src/contract/improvements';
import { changeOf, plain, shareOf } from '../../../src/domain/kpi/share';
import { CausesScreen } from '../../../static/ui/src/causes/causes-screen';
import type { ImprovementCalls } from '../../../static/ui/src/improvements/improvement-calls';
import { locales, type Locale } from '../../../static/ui/src/kit/locale';
import { inAScreen } from '../in-a-screen';

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

function shown(page = aPage(), given: Partial<ImprovementCalls> = {}, locale: Locale = 'en-US') {
  const calls: ImprovementCalls = {
    readCauses: () => Promise.resolve(page),
    ...{ createImprovement: never, publishImprovement: never, linkCauses: never, readImprovements: never },
    ...given,
  };
  return inAScreen(<CausesScreen calls={calls} />, { locale });
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
