import type { AnswerView, FollowUpView } from '../contract/answer';
import type { StoredAnswer } from '../ports/answering/answers';
import type { FollowUp } from '../ports/follow-ups/follow-ups';

/** Epoch ms as the wire writes moments. */
export const instant = (at: number) => new Date(at).toISOString();
export const instantOrNull = (at: number | null) => (at === null ? null : instant(at));

/** Null when there is none, or it was taken back. */
export function answerView(answer: StoredAnswer | null): AnswerView | null {
  if (!answer || answer.solved === null) return null;
  const { solved, score, reasons, expectation, comment, lostMinutes, wantsContact, majorConcern, answeredAt } = answer;
  return {
    solved,
    score,
    reasons: [...reasons],
    expectation,
    comment,
    lostMinutes,
    wantsContact,
    majorConcern,
    answeredAt: instant(answeredAt),
  };
}

type Named = FollowUp & Readonly<{ ownerName: string | null }>;

/** Customers see state and owner; where the issue lives is for those who work on it. */
export function followUpView(followUp: Named | null, audience: 'customer' | 'agent'): FollowUpView | null {
  if (!followUp) return null;
  return {
    state: followUp.state,
    issueKey: audience === 'agent' ? followUp.issueKey : null,
    owner: followUp.ownerName,
    owedAt: instant(followUp.owedAt),
    openedAt: instantOrNull(followUp.openedAt),
    contactedAt: instantOrNull(followUp.contactedAt),
    remedyAt: instantOrNull(followUp.remedyAt),
    closedAt: instantOrNull(followUp.closedAt),
    outcome: followUp.outcome,
    ...{ recovery: followUp.recovery, recoveryAt: instantOrNull(followUp.recoveryAt) },
    // Who stayed silent may still say it; only a yes or no settles it.
    asksRecovery: audience === 'customer' && followUp.state === 'remedied',
  };
}
