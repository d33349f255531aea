import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { bridged } from '../project/bridge';
import type { ReviewPage, UnreadView } from '../../../src/contract/review';
import type { ReviewCalls } from '../../../static/ui/src/review/review-calls';
import { ReviewScreen } from '../../../static/ui/src/review/review-screen';
import { inAScreen } from '../in-a-screen';

const emil: UnreadView = {
  ...{ key: '1:1', issueKey: 'HELP-1', customer: 'Emil', organisation: 'Globex', requestType: 'Report an incident' },
  ...{ team: 'Network', agent: 'Ben', score: 1, solved: true, reasons: ['came-back'], expectation: 'slower' },
  ...{ comment: 'Forty of us could not log in.', wantsContact: false, majorConcern: true, asked: true },
  ...{ answeredAt: '2026-06-26T15:40:00Z', firstReplyMs: 3_120_000, resolutionMs: 22_800_000, sla: 'met', reopens: 1 },
  ...{ owes: true, followUp: { state: 'open', issueKey: 'CARE-39', dueAt: '2026-06-29T11:00:00Z' } },
};
const fay: UnreadView = {
  ...emil,
  ...{
    key: '2:1',
    issueKey: 'HELP-2',
    customer: 'Fay',
    organisation: null,
    score: 5,
    comment: null,
    reasons: ['kind'],
  },
  ...{ majorConcern: false, owes: false, followUp: null, sla: null, firstReplyMs: null, expectation: null },
};
const kim: UnreadView = { ...fay, key: '3:1', issueKey: 'HELP-3', customer: null, score: 4 };
const aPage = (answers: readonly UnreadView[], given: Partial<ReviewPage> = {}): ReviewPage => ({
  ...{ kind: 'review', total: answers.length, owing: answers.filter(({ owes }) => owes).length, answers: [...answers] },
  ...{
    inARow: 12,
    isTodayOpen: true,
    medianReadMs: 13_200_000,
    reads: 4,
    repeat: [],
    repeatMore: false,
    digest: null,
    ...given,
  },
});

function shown(page: ReviewPage = aPage([emil, fay, kim]), given: Partial<ReviewCalls> = {}) {
  const asked: unknown[] = [];
  let answers = page.answers;
  const leave = (name: string, keys: readonly string[], input: unknown) => {
    asked.push([name, input]);
    answers = answers.filter(({ key }) => !keys.includes(key));
    return Promise.resolve(aPage(answers));
  };
  const calls: ReviewCalls = {
    readReview: () => Promise.resolve(page),
    markRead: (input) => leave('markRead', input.keys, input),
    followUpByHand: (input) => leave('followUpByHand', [input.key], input),
    thank: (input) => leave('thank', [input.key], input),
    readBeyond: () =>
      Promise.resolve({ kind: 'beyond', complaints: 2, visits: [], routed: [{ kind: 'slm', count: 3 }] }),
    logVisit: (visit) => {
      asked.push(['logVisit', visit]);
      return Promise.resolve({ kind: 'beyond', complaints: 2, visits: [visit], routed: [] });
    },
    ...given,
  };
  return { ...inAScreen(<ReviewScreen calls={calls} />), asked };
}
it('says why Jira took no morning digest, and what to do', async () => {
  shown(aPage([emil], { digest: { day: '2026-06-29', issueKey: null, problem: 'issue-type-gone' } }));
  expect(await screen.findByText(/Jira did not take the morning digest of/)).toBeTruthy();
  expect(screen.getByText(/Its issue type is gone from the project/)).toBeTruthy();
});

it('leads to the morning digest, and is silent where there was nothing to tell', async () => {
  shown(aPage([emil], { digest: { day: '2026-06-29', issueKey: 'CARE-9', problem: null } }));
  expect(await screen.findByRole('button', { name: 'CARE-9' })).toBeTruthy();
  cleanup();
  shown(aPage([emil], { digest: { day: '2026-06-29', issueKey: null, problem: null } }));
  await screen.findByText('Daily review');
  expect(screen.queryByText(/morning digest/)).toBeNull();
});

it('does not pass a list cut short off as everybody', async () => {
  const person = { name: 'Kim', organisation: null, count: 2, latestAt: '2026-06-29T08:00:00Z' };
  shown(aPage([emil], { repeat: [person], repeatMore: true }));
  expect(await screen.findByText(/More than 1 people/)).toBeTruthy();
});

const chosen = async (name: string) => screen.findByRole('heading', { name, level: 2 });

it('shows what waits, unhappy first, with the words and the request of the one that is read', async () => {
  const { container } = shown();
  await chosen('Emil, Globex');
  expect(screen.getByText('1 owes a follow-up')).toBeTruthy();
  expect(screen.getByText('3 hr 40 min')).toBeTruthy();
  expect(screen.getAllByText('Forty of us could not log in.')).toHaveLength(2);
  expect(screen.getByText(/SLA met/)).toBeTruthy();
  expect(screen.getByText('due today, 01:00 PM')).toBeTruthy();
  expect(await screen.findByText(/service level management \(3\)/)).toBeTruthy();
  expect((await axe(container)).violations).toEqual([]);
});

it('takes one key per act, and goes on to the next', async () => {
  const { asked } = shown();
  await chosen('Emil, Globex');
  await userEvent.keyboard('j');
  await chosen('Fay');
  await userEvent.keyboard('k');
  await chosen('Emil, Globex');
  await userEvent.keyboard('o');
  expect(JSON.stringify(bridged)).toContain('/browse/HELP-1');
  await userEvent.keyboard('r');
  await chosen('Fay');
  await userEvent.keyboard('f');
  await chosen('A customer');
  expect(asked).toEqual([
    ['markRead', { keys: ['1:1'] }],
    ['followUpByHand', { key: '2:1' }],
  ]);
});

it('leaves keys alone while somebody types, and when they are switched off', async () => {
  const { asked } = shown();
  await chosen('Emil, Globex');
  await userEvent.keyboard('t');
  const field = await screen.findByRole('textbox', { name: /public comment/ });
  await userEvent.clear(field);
  await userEvent.type(field, 'Sorry for the trouble.');
  await userEvent.click(screen.getByRole('button', { name: 'Send thanks' }));
  await chosen('Fay');
  expect(asked).toEqual([['thank', { key: '1:1', words: 'Sorry for the trouble.' }]]);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Single keys' }));
  await userEvent.keyboard('r');
  expect(asked).toHaveLength(1);
});

it('marks all read that owe nothing', async () => {
  const { asked } = shown();
  await userEvent.click(await screen.findByRole('button', { name: 'Mark all 2 read' }));
  await waitFor(() => expect(asked).toEqual([['markRead', { keys: ['2:1', '3:1'] }]]));
});

it('is silent when there is nothing, in every language', async () => {
  for (const locale of ['en-US', 'de-DE', 'fr-FR', 'es-ES', 'ja-JP'] as const) {
    const { container, unmount } = (() => {
      const calls = aPage([], { isTodayOpen: false });
      return inAScreen(
        <ReviewScreen
          calls={{
            readReview: () => Promise.resolve(calls),
            markRead: () => Promise.resolve(calls),
            followUpByHand: () => Promise.resolve(calls),
            thank: () => Promise.resolve(calls),
            readBeyond: () => Promise.resolve({ kind: 'refused', because: 'not-allowed' }),
            logVisit: () => Promise.resolve({ kind: 'refused', because: 'not-allowed' }),
          }}
        />,
        { locale },
      );
    })();
    await waitFor(() => expect(container.querySelector('.empty')).toBeTruthy());
    expect(screen.queryByRole('article')).toBeNull();
    unmount();
  }
});

it('names people who were unhappy again and again, and says who may not look', async () => {
  const repeat = [{ name: 'Dora', organisation: 'Acme', count: 2, latestAt: '2026-06-28T08:00:00Z' }];
  const first = shown(aPage([fay], { repeat }));
  expect(await screen.findByText(/Dora, Acme: 2 times, last yesterday/)).toBeTruthy();
  first.unmount();
  shown(aPage([]), { readReview: () => Promise.resolve({ kind: 'refused', because: 'not-allowed' }) });
  expect(await screen.findByText('You can’t see this page')).toBeTruthy();
});

it('keeps a visit that was recorded', async () => {
  const { asked, container } = shown();
  await userEvent.click(await screen.findByRole('button', { name: 'Record a visit' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Place' }), 'Plant 2');
  await userEvent.type(screen.getByRole('textbox', { name: 'Who was there' }), 'Dora');
  await userEvent.type(screen.getByRole('textbox', { name: 'What was seen or said' }), 'Two screens for one form.');
  expect((await axe(container)).violations).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Two screens for one form.')).toBeTruthy();
  expect(asked).toMatchObject([['logVisit', { kind: 'walk', place: 'Plant 2', people: 'Dora', actions: '' }]]);
});
