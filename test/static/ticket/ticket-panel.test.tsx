import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { TicketState } from '../../../src/contract/ticket';
import type { CandidateReason } from '../../../src/domain/asking/eligibility';
import type { TicketCalls } from '../../../static/ui/src/ticket/ticket-calls';
import { TicketPanel } from '../../../static/ui/src/ticket/ticket-panel';
import { inAScreen } from '../in-a-screen';
import { aFollowUp, anAnswer } from '../portal/surveys';
import { noFollowUp } from './a-panel';

const shared = {
  customer: { name: 'Dora', organisation: 'Acme' },
  lastFive: ([5, 4, 4, 5, 2] as const).map((score, n) => ({
    score,
    requestKey: `HELP-${n}`,
    answeredAt: `2026-06-0${n + 1}T08:00:00Z`,
  })),
  followUp: null,
};
const asked: TicketState = {
  state: 'asked',
  askedAt: '2026-06-22T18:20:00Z',
  closesAt: '2026-07-06T18:20:00Z',
  remindedAt: null,
  ...shared,
};
const answered: TicketState = {
  state: 'answered',
  asked: true,
  answer: anAnswer({ reasons: ['came-back'], wantsContact: true, comment: 'It is back.' }),
  readAt: null,
  ...shared,
};
const notAsked = (reason: CandidateReason): TicketState => ({
  state: 'not-asked',
  reason,
  note: null,
  rest: null,
  ...shared,
});

function shown(ticket: TicketState, given: Partial<TicketCalls> = {}) {
  const opened: string[] = [];
  const calls: TicketCalls = {
    readTicket: () => Promise.resolve(ticket),
    doNotAsk: () => Promise.resolve({ kind: 'done', ticket: notAsked('withdrawn-by-agent') }),
    askAnyway: () => Promise.resolve({ kind: 'done', ticket: asked }),
    ...noFollowUp,
    ...given,
  };
  return { ...inAScreen(<TicketPanel calls={calls} openIssue={(key) => opened.push(key)} />), opened };
}

it.each<[string, TicketState]>([
  ['Not resolved yet', { state: 'not-resolved', ...shared }],
  ['Not asked', notAsked('resting')],
  ['Planned for today, 02:05 PM', { state: 'planned', askAt: '2026-06-29T12:05:00Z', delayMinutes: 240, ...shared }],
  ['Asked on June 22, 08:20 PM', asked],
  ['Not answered', { state: 'expired', askedAt: '2026-06-01T08:00:00Z', closedAt: '2026-06-15T08:00:00Z', ...shared }],
  ['2 of 5, dissatisfied', answered],
  ['Answered', { state: 'limited', ...shared }],
])('says first: %s', async (title, ticket) => {
  const { container } = shown(ticket);
  expect(await screen.findByRole('heading', { level: 2, name: title })).toBeTruthy();
  expect((await axe(container)).violations).toEqual([]);
});

it('shows a follow-up with its issue, its owner and how long each step took', async () => {
  const { opened } = shown({
    ...answered,
    followUp: aFollowUp({ state: 'contacted', contactedAt: '2026-06-29T11:02:00Z' }),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'CARE-41' }));
  expect(opened).toEqual(['CARE-41']);
  expect(screen.getByText('Olga looks after it.')).toBeTruthy();
  expect(screen.getByText('5 hr 10 min')).toBeTruthy();
});

it('says why an old answer has no words', async () => {
  shown({ ...answered, answer: anAnswer({ comment: null }), wordsExpired: true });
  expect(await screen.findByText('Words this old are no longer kept here.')).toBeTruthy();
});

it('shows the customer’s last five scores as numbers', async () => {
  shown(answered);
  expect(await screen.findByRole('img', { name: 'Scores, oldest first: 5, 4, 4, 5, 2' })).toBeTruthy();
  expect(screen.getByText('4 of 5 satisfied')).toBeTruthy();
});

describe('stopping a survey', () => {
  it('takes a reason', async () => {
    const reasons: string[] = [];
    shown(asked, {
      doNotAsk: ({ reason }) => {
        reasons.push(reason);
        return Promise.resolve({ kind: 'done', ticket: notAsked('withdrawn-by-agent') });
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Withdraw…' }));
    await userEvent.click(screen.getByRole('button', { name: 'Do not ask' }));
    expect(screen.getByRole('alert').textContent).toContain('3 to 300 characters');
    await userEvent.type(screen.getByRole('textbox'), 'On leave for months');
    await userEvent.click(screen.getByRole('button', { name: 'Do not ask' }));
    await waitFor(() => expect(reasons).toEqual(['On leave for months']));
    expect(await screen.findByText('An agent withdrew the survey')).toBeTruthy();
  });

  it('says when it comes too late and shows what stands', async () => {
    shown(asked, { doNotAsk: () => Promise.resolve({ kind: 'refused', because: 'too-late', ticket: answered }) });
    await userEvent.click(await screen.findByRole('button', { name: 'Withdraw…' }));
    await userEvent.type(screen.getByRole('textbox'), 'On leave');
    await userEvent.click(screen.getByRole('button', { name: 'Do not ask' }));
    expect(await screen.findByText(/Too late/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: '2 of 5, dissatisfied' })).toBeTruthy();
  });
});

describe('asking in spite of a rest', () => {
  it('takes a second press, since a message cannot be called back', async () => {
    shown(notAsked('resting'));
    await userEvent.click(await screen.findByRole('button', { name: 'Ask anyway…' }));
    expect(screen.getByText('Ask Dora now?')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Ask' }));
    expect(await screen.findByText('Asked on June 22, 08:20 PM')).toBeTruthy();
  });

  it('is never offered against the customer’s own wish', async () => {
    shown(notAsked('opted-out'));
    expect(await screen.findByText('The customer does not want to be asked')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ask anyway…' })).toBeNull();
  });
});
