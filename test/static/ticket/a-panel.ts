import type { FollowUpPanelView } from '../../../src/contract/follow-up';
import type { FollowUpCalls } from '../../../static/ui/src/ticket/follow-up-calls';
import { anAnswer } from '../portal/surveys';

const hour = 3_600_000;

/** Olga reads what Dora said; nothing has been done yet. */
export const aPanel = (given: Partial<FollowUpPanelView> = {}): FollowUpPanelView => ({
  ...{ state: 'follow-up', life: 'open', issueKey: 'CARE-41', owner: 'Olga', owedFor: 'unhappy', mayStep: true },
  request: { key: 'HELP-2291', summary: 'VPN drops every morning' },
  customer: { name: 'Dora', organisation: 'Acme' },
  answer: anAnswer({ comment: 'It is back.', reasons: ['came-back'] }),
  lastFive: [
    { score: 5, requestKey: 'HELP-1', answeredAt: '2026-06-01T08:00:00Z' },
    { score: 2, requestKey: 'HELP-2291', answeredAt: '2026-06-29T05:52:00Z' },
  ],
  ...{ owedAt: '2026-06-29T05:52:00Z', openedAt: '2026-06-29T05:53:00Z', readAt: '2026-06-29T07:24:00Z' },
  ...{
    contact: null,
    remedy: null,
    recovery: null,
    askedAt: null,
    givenUp: null,
    round: 0,
    isClosedEarly: false,
    behind: null,
  },
  clocks: [
    {
      stage: 'read',
      doneAt: '2026-06-29T07:24:00Z',
      calendarMs: 92 * 60_000,
      workingMs: 24 * 60_000,
      targetMs: 8 * hour,
      dueAt: '2026-06-29T15:00:00Z',
      isBreached: false,
    },
    {
      stage: 'contact',
      doneAt: null,
      calendarMs: 30 * hour,
      workingMs: 9 * hour,
      targetMs: 8 * hour,
      dueAt: '2026-06-29T15:00:00Z',
      isBreached: true,
    },
    {
      stage: 'remedy',
      doneAt: null,
      calendarMs: 30 * hour,
      workingMs: 18 * hour,
      targetMs: 40 * hour,
      dueAt: '2026-07-03T15:00:00Z',
      isBreached: false,
    },
  ],
  missing: ['contact', 'cause', 'prevention', 'outcome'],
  ownCauses: [],
  improvements: [{ issueKey: 'CARE-17', title: 'Watch certificates' }],
  causes: [{ kind: 'delivery', source: 'provider', count: 7 }],
  ...given,
});

export const contact = {
  how: 'phone',
  by: 'Olga',
  at: '2026-06-29T12:10:00Z',
  note: 'Dora can show it at nine.',
} as const;

const never = () => Promise.reject(new Error('Not expected here.'));

/** For panels on which no follow-up is stepped on. */
export const noFollowUp: FollowUpCalls = { markContacted: never, markRemedied: never, giveUp: never };
