import {
  type BeyondSurveys,
  type BeyondSurveysPorts,
  logVisit,
  readBeyondSurveys,
} from '../app/figures/beyond-surveys';
import { readReview, type Review, type Reviewer } from '../app/review/read-review';
import {
  followUpByHand,
  markAnswersRead,
  type Reviewed,
  type ReviewPorts,
  thankCustomer,
} from '../app/review/review-answers';
import type { BeyondView, ReviewPage, VisitView } from '../contract/review';
import { isoDay, parseDay } from '../domain/calendar';
import { cycleKey } from '../domain/requests/cycle';
import { instant, instantOrNull } from './views';

export type ReviewSurfacePorts = ReviewPorts & BeyondSurveysPorts;

const notAllowed = { kind: 'refused', because: 'not-allowed' } as const;

/** What the daily review may ask; each right is asked of Jira in the viewer's own voice. */
export const reviewAnswers = (ports: ReviewSurfacePorts) => {
  const page = async (who: Reviewer) => {
    const read = await readReview(ports, who);
    return read ? pageView(read) : notAllowed;
  };
  const after = async (who: Reviewer, act: Promise<Reviewed>) => {
    const outcome = await act;
    return outcome.kind === 'refused' ? outcome : page(who);
  };
  return {
    readReview: (_: unknown, who: Reviewer) => page(who),
    markRead: ({ keys }: Readonly<{ keys: readonly string[] }>, who: Reviewer) =>
      after(who, markAnswersRead(ports, who, keys)),
    followUpByHand: ({ key }: Readonly<{ key: string }>, who: Reviewer) => after(who, followUpByHand(ports, who, key)),
    thank: ({ key, words }: Readonly<{ key: string; words: string }>, who: Reviewer) =>
      after(who, thankCustomer(ports, who, key, words)),
    readBeyond: async (_: unknown, who: Reviewer) => beyondView(await readBeyondSurveys(ports, who)),
    logVisit: async ({ day, ...visit }: VisitView, who: Reviewer) =>
      beyondView(await logVisit(ports, who, { ...visit, day: parseDay(day) })),
  };
};

function pageView({ answers, repeat, digest, ...counts }: Review): ReviewPage {
  return {
    kind: 'review',
    ...counts,
    answers: answers.map(({ issueId, cycle, customer: _, customerName, slaResolution, followUp, ...answer }) => ({
      ...answer,
      key: cycleKey(issueId, cycle),
      customer: customerName,
      reasons: [...answer.reasons],
      sla: slaResolution,
      answeredAt: instant(answer.answeredAt),
      firstReplyMs: answer.firstResponseAt === null ? null : Math.max(0, answer.firstResponseAt - answer.createdAt),
      resolutionMs: Math.max(0, answer.resolvedAt - answer.createdAt),
      followUp: followUp && { ...followUp, dueAt: instantOrNull(followUp.dueAt) },
    })),
    digest: digest && { ...digest, day: isoDay(digest.day) },
    repeat: repeat.map(({ name, organisation, count, latestAt }) => ({
      ...{ name, organisation, count, latestAt: instant(latestAt) },
    })),
  };
}

function beyondView(beyond: BeyondSurveys | null): BeyondView | typeof notAllowed {
  if (!beyond) return notAllowed;
  const visits = beyond.visits.map(({ token, kind, day, place, people, seen, actions }) => ({
    ...{ token, kind, day: isoDay(day), place, people, seen, actions },
  }));
  return { kind: 'beyond', complaints: beyond.complaints, visits, routed: [...beyond.routed] };
}
