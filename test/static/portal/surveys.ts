import type { AnswerView, FollowUpView } from '../../../src/contract/answer';
import type { Preferences } from '../../../src/contract/preferences';
import type { OpenSurvey, PortalCalls, RefusedSurvey } from '../../../static/ui/src/portal/portal-calls';

export const anAnswer = (given: Partial<AnswerView> = {}): AnswerView => ({
  solved: true,
  score: 2,
  reasons: [],
  expectation: null,
  comment: null,
  lostMinutes: null,
  wantsContact: false,
  majorConcern: false,
  answeredAt: '2026-06-29T05:52:00Z',
  ...given,
});

export const anOpenSurvey = (given: Partial<OpenSurvey> = {}): OpenSurvey => ({
  state: 'open',
  requestKey: 'HELP-2291',
  customerName: 'Dora',
  resolvedBy: 'Ben',
  resolvedAt: '2026-06-26T14:20:00Z',
  asked: true,
  closesAt: '2026-07-10T18:20:00Z',
  restDays: 14,
  alarmLevel: 2,
  asksExpectation: true,
  asksLostTime: false,
  question: null,
  reader: { name: 'Olga', by: '2026-06-29T15:00:00Z' },
  answer: null,
  revision: 0,
  followUp: null,
  canReopen: true,
  ...given,
});

export const aRefusal = (because: RefusedSurvey['because'], given: Partial<RefusedSurvey> = {}): RefusedSurvey => ({
  state: 'refused',
  because,
  answer: null,
  followUp: null,
  ...given,
});

export const aFollowUp = (given: Partial<FollowUpView> = {}): FollowUpView => ({
  state: 'open',
  issueKey: 'CARE-41',
  owner: 'Olga',
  owedAt: '2026-06-29T05:52:00Z',
  openedAt: '2026-06-29T05:53:00Z',
  contactedAt: null,
  remedyAt: null,
  closedAt: null,
  outcome: null,
  ...given,
});

const preferences: Preferences = {
  open: [],
  snoozedUntil: null,
  stopped: false,
  restDays: 14,
  stored: { answers: 0, comments: 0, lastAskedAt: null, firstAnswerAt: null },
};

export type Sent = Parameters<PortalCalls['submitAnswer']>[0];

/** An app that keeps what it is sent, in memory; single calls can be replaced. */
export function anApp(survey: OpenSurvey | RefusedSurvey, given: Partial<PortalCalls> = {}) {
  const sent: Sent[] = [];
  let standing = survey;
  const calls: PortalCalls = {
    readSurvey: () => Promise.resolve(standing),
    readImprovements: () => Promise.resolve({ entries: [] }),
    submitAnswer: (press) => {
      sent.push(press);
      if (standing.state === 'refused')
        return Promise.resolve({ kind: 'refused', because: standing.because, survey: standing });
      const { revision, token: _, solved, ...said } = press;
      const answer = solved === null ? null : anAnswer({ ...said, solved });
      standing = { ...standing, answer, revision: revision + 1 };
      return Promise.resolve({ kind: 'saved', survey: standing });
    },
    answerRecovery: () => Promise.resolve({ kind: 'saved', survey: standing }),
    reopenRequest: () => Promise.resolve({ kind: 'reopened' }),
    readPreferences: () => Promise.resolve(preferences),
    snooze: () => Promise.resolve({ ...preferences, snoozedUntil: '2026-07-29T08:00:00Z' }),
    stop: () => Promise.resolve({ ...preferences, stopped: true }),
    startAgain: () => Promise.resolve(preferences),
    ...given,
  };
  return { calls, sent };
}
