import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { FollowUpPanelView } from '../../../src/contract/follow-up';
import { locales } from '../../../static/ui/src/kit/words/locale';
import type { TicketCalls } from '../../../static/ui/src/ticket/ticket-calls';
import { TicketPanel } from '../../../static/ui/src/ticket/ticket-panel';
import { inAScreen } from '../in-a-screen';
import { anAnswer } from '../portal/surveys';
import { aPanel, contact, noFollowUp } from './a-panel';

const never = () => Promise.reject(new Error('Not expected here.'));

function shown(panel: FollowUpPanelView, given: Partial<TicketCalls> = {}, locale: (typeof locales)[number] = 'en-US') {
  const opened: string[] = [];
  const calls: TicketCalls = {
    readTicket: () => Promise.resolve(panel),
    doNotAsk: never,
    askAnyway: never,
    ...noFollowUp,
    ...given,
  };
  return { ...inAScreen(<TicketPanel calls={calls} openIssue={(key) => opened.push(key)} />, { locale }), opened };
}

const remedy = {
  cause: { kind: 'delivery', source: 'provider', detail: 'Certificate' },
  prevention: { kind: 'improvement', issueKey: 'CARE-17' },
  outcome: 'Both certificates are renewed.',
  at: '2026-07-01T09:30:00Z',
} as const;
const remedied = aPanel({ life: 'remedied', contact, remedy, missing: [] });

const states: Readonly<Record<string, FollowUpPanelView>> = {
  'nobody was reached yet': aPanel(),
  'the customer was reached': aPanel({ life: 'contacted', contact }),
  'it was put right': { ...remedied, askedAt: '2026-07-01T09:31:00Z' },
  'nobody says': { ...remedied, recovery: { said: 'silent', words: null, at: '2026-07-15T09:30:00Z' } },
  'it is confirmed': {
    ...remedied,
    life: 'recovered',
    recovery: { said: 'yes', words: null, at: '2026-07-02T06:40:00Z' },
  },
  'it was not put right': {
    ...remedied,
    life: 'not-recovered',
    round: 1,
    recovery: { said: 'no', words: 'It dropped again.', at: '2026-07-02T06:40:00Z' },
  },
  'it was given up': aPanel({
    life: 'given-up',
    givenUp: { why: 'Left the company.', gone: false, at: '2026-07-02T06:40:00Z' },
  }),
  'the issue is gone': aPanel({
    life: 'given-up',
    isClosedEarly: true,
    givenUp: { why: null, gone: true, at: '2026-07-02T06:40:00Z' },
  }),
  'it was rejected in Jira': aPanel({
    life: 'given-up',
    isClosedEarly: true,
    givenUp: { why: null, gone: false, at: '2026-07-02T06:40:00Z' },
  }),
  'it was closed early': aPanel({ isClosedEarly: true, behind: 'no-way' }),
  'the viewer was rated': aPanel({ mayStep: false, answer: null, lastFive: [] }),
};

describe.each(Object.entries(states))('when %s', (_, panel) => {
  it('is clean to axe, with at most one primary button', async () => {
    const { container } = shown(panel);
    expect(await screen.findByRole('heading', { level: 2, name: 'Follow-up for Dora, Acme' })).toBeTruthy();
    expect(container.querySelectorAll('.button-primary').length).toBeLessThanOrEqual(1);
    expect((await axe(container)).violations).toEqual([]);
  });

  it.each(locales)('says everything in %s', async (locale) => {
    const { container } = shown(panel, {}, locale);
    await screen.findByRole('heading', { level: 2, name: /Dora/ });
    expect(container.textContent).not.toMatch(/(follow-up|ticket|kit)\.[a-z]|[{}]/);
  });
});

it('tells in working time how late it is', async () => {
  shown(aPanel());
  expect(await screen.findByText('1 day 1 hour of 1 day')).toBeTruthy();
  expect(screen.getByText(/late: it was due today, 05:00/)).toBeTruthy();
  expect(screen.getByText('2 days 2 hours of 5 days')).toBeTruthy();
});

it('notes how the customer was reached, and goes on to cause and prevention', async () => {
  const given: unknown[] = [];
  shown(aPanel(), {
    markContacted: (one) => {
      given.push(one);
      return Promise.resolve({ kind: 'done', panel: aPanel({ life: 'contacted', contact }) });
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Mark as contacted' }));
  expect(screen.getByRole('alert').textContent).toBe('Still missing: how you reached them');
  await userEvent.click(screen.getByLabelText('Phone'));
  await userEvent.type(screen.getByLabelText(/What did you learn/), 'At nine.');
  await userEvent.click(screen.getByRole('button', { name: 'Mark as contacted' }));
  expect(given).toEqual([{ how: 'phone', note: 'At nine.' }]);
  expect(await screen.findByRole('button', { name: 'Mark as put right' })).toBeTruthy();
});

it('asks for cause, prevention and what was done before it counts as put right', async () => {
  const given: unknown[] = [];
  shown(aPanel({ life: 'contacted', contact }), {
    markRemedied: (one) => {
      given.push(one);
      return Promise.resolve({ kind: 'done', panel: remedied });
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Mark as put right' }));
  expect(screen.getByRole('alert').textContent).toBe('Still missing: the cause, how to prevent it, and what you did');
  await userEvent.click(screen.getByRole('radio', { name: 'Delivery, Provider: chosen 7 times' }));
  await userEvent.click(screen.getByRole('radio', { name: 'An improvement that exists' }));
  await userEvent.type(screen.getByLabelText(/Key of the issue/), 'CARE-17');
  await userEvent.type(screen.getByLabelText(/What did you do/), 'Both certificates are renewed.');
  await userEvent.click(screen.getByRole('button', { name: 'Mark as put right' }));
  const { at: _, ...sent } = remedy;
  expect(given).toEqual([{ ...sent, cause: { ...sent.cause, detail: '' } }]);
  expect(await screen.findByText('Both certificates are renewed.')).toBeTruthy();
});

it('says when somebody was faster, and shows how it stands', async () => {
  shown(aPanel(), { giveUp: () => Promise.resolve({ kind: 'refused', because: 'already-closed', panel: remedied }) });
  await userEvent.click(await screen.findByRole('button', { name: 'Give up…' }));
  await userEvent.type(screen.getByLabelText('Why can it not be put right?'), 'Left the company.');
  await userEvent.click(screen.getByRole('button', { name: 'Close without a remedy' }));
  expect(await screen.findByText('Somebody was faster. This is how it stands now.')).toBeTruthy();
  expect(screen.getByText('Both certificates are renewed.')).toBeTruthy();
});

it('asks why it was rejected in Jira', async () => {
  const given: unknown[] = [];
  const rejected = { why: null, gone: false, at: '2026-07-02T06:40:00Z' };
  shown(aPanel({ life: 'given-up', isClosedEarly: true, givenUp: rejected }), {
    giveUp: (one) => {
      given.push(one);
      const panel = aPanel({ life: 'given-up', givenUp: { ...rejected, why: one.why } });
      return Promise.resolve({ kind: 'done', panel });
    },
  });
  expect(await screen.findByText(/The issue was rejected in Jira/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
  await userEvent.type(screen.getByLabelText('Why can it not be put right?'), 'Left the company.');
  await userEvent.click(screen.getByRole('button', { name: 'Save the reason' }));
  expect(given).toEqual([{ why: 'Left the company.' }]);
  expect(await screen.findByText(/Left the company/)).toBeTruthy();
});

it('asks nothing of one given up long ago, whose reason has expired', async () => {
  const forgotten = { why: null, gone: false, at: '2024-07-02T06:40:00Z' };
  shown(aPanel({ life: 'given-up', missing: [], givenUp: forgotten }));
  expect(await screen.findByRole('heading', { level: 2, name: 'Follow-up for Dora, Acme' })).toBeTruthy();
  expect(screen.queryByText(/The issue was rejected in Jira/)).toBeNull();
  expect(screen.queryByRole('button', { name: 'Save the reason' })).toBeNull();
});

it('leads to the request', async () => {
  const { opened } = shown(aPanel());
  await userEvent.click(await screen.findByRole('button', { name: 'HELP-2291' }));
  expect(opened).toEqual(['HELP-2291']);
});

it('makes an improvement from what happened, under one name however often it is pressed', async () => {
  const given: { prevention: unknown }[] = [];
  const panel = aPanel({ life: 'contacted', contact });
  const because = ['improvement-pending', 'improvement-refused'] as const;
  shown(panel, {
    markRemedied: (one) => {
      given.push(one);
      return Promise.resolve({ kind: 'refused', because: because[given.length - 1] ?? 'changed-elsewhere', panel });
    },
  });
  await userEvent.click(await screen.findByRole('radio', { name: 'Delivery, Provider: chosen 7 times' }));
  await userEvent.click(screen.getByRole('radio', { name: 'Create an improvement' }));
  await userEvent.type(screen.getByLabelText('What should change?'), 'Watch certificates');
  await userEvent.type(screen.getByLabelText(/What did you do/), 'Renewed.');
  await userEvent.click(screen.getByRole('button', { name: 'Mark as put right' }));
  expect(await screen.findByText(/Jira has not confirmed the improvement yet/)).toBeTruthy();
  expect(screen.getByLabelText('What should change?')).toHaveProperty('value', 'Watch certificates');
  await userEvent.click(screen.getByRole('button', { name: 'Mark as put right' }));
  expect(await screen.findByText(/Jira would not create the improvement/)).toBeTruthy();
  expect(given[0]?.prevention).toMatchObject({ kind: 'new-improvement', title: 'Watch certificates' });
  expect(given[1]?.prevention).toEqual(given[0]?.prevention);
});

it('offers nothing to create where the project keeps no register', async () => {
  shown(aPanel({ life: 'contacted', contact, improvements: null }));
  await screen.findByRole('radio', { name: 'An improvement that exists' });
  expect(screen.queryByRole('radio', { name: 'Create an improvement' })).toBeNull();
});

it('says of an old follow-up what is left when words and name are kept no longer', async () => {
  const answer = anAnswer({ comment: null });
  const { container } = shown({
    ...remedied,
    customer: { name: null, organisation: null },
    answer,
    wordsExpired: true,
    lastFive: [],
  });
  expect(await screen.findByRole('heading', { level: 2, name: 'Follow-up' })).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'What the customer said' })).toBeTruthy();
  expect(screen.getByText('Words this old are no longer kept here.')).toBeTruthy();
  expect((await axe(container)).violations).toEqual([]);
});
