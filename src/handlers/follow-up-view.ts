import type { FollowUpPanel } from '../app/follow-ups/read-follow-up';
import type { FollowUpPanelView } from '../contract/follow-up';
import { goneReason } from '../ports/follow-ups/follow-up-life';
import { answerView, instant, instantOrNull } from './views';

/** The panel of a follow-up issue as the wire writes it. */
export function followUpPanelView(panel: FollowUpPanel): FollowUpPanelView {
  const { one, request, customer, mayStep } = panel;
  const { life, owing, owedFor } = one;
  return {
    ...{ state: 'follow-up', life: life.state, issueKey: one.issueKey ?? '', request, customer, owedFor, mayStep },
    ...{
      owner: panel.ownerName,
      answer: answerView(panel.answer),
      wordsExpired: panel.wordsExpired,
      round: life.round,
      isClosedEarly: life.isClosedEarly,
    },
    lastFive: panel.lastFive.map(({ score, issueKey, answeredAt }) => ({
      score,
      requestKey: issueKey,
      answeredAt: instant(answeredAt),
    })),
    ...{ owedAt: instant(one.owedAt), openedAt: instantOrNull(one.openedAt), readAt: instantOrNull(one.readAt) },
    ...stationsOf(panel),
    behind: owing.duties.includes('close') || owing.duties.includes('reopen') ? owing.problem : null,
    clocks: panel.clocks.map(({ doneAt, dueAt, ...rest }) => ({
      ...rest,
      doneAt: instantOrNull(doneAt),
      dueAt: instant(dueAt),
    })),
    missing: missingOf(panel),
    causes: [...panel.causes],
    ownCauses: [...panel.ownCauses],
    improvements: panel.improvements && [...panel.improvements],
  };
}

/** What was done at each station, as far as it was reached. */
function stationsOf({ one: { life, details }, contactedBy }: FollowUpPanel) {
  const { contact, outcome, givenUpWhy, closedAt, recoveryWords, recoveryAt, askedAt } = details;
  const { remediedAt, recovery } = life;
  const gone = givenUpWhy === goneReason;
  return {
    contact: contact && { how: contact.how, by: contactedBy, at: instantOrNull(life.contactedAt), note: contact.note },
    remedy:
      remediedAt === null || outcome === null
        ? null
        : { cause: life.cause, prevention: life.prevention, outcome, at: instant(remediedAt) },
    recovery: recovery && { said: recovery, words: recoveryWords, at: instantOrNull(recoveryAt) },
    askedAt: instantOrNull(askedAt),
    givenUp: life.state === 'given-up' ? { why: gone ? null : givenUpWhy, gone, at: instantOrNull(closedAt) } : null,
  };
}

function missingOf({ one: { life } }: FollowUpPanel): FollowUpPanelView['missing'] {
  if (life.state === 'remedied' || life.state === 'recovered' || life.state === 'given-up') return [];
  return [...(life.state === 'contacted' ? [] : (['contact'] as const)), 'cause', 'prevention', 'outcome'];
}
