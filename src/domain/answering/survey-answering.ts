import type { AnswerKind, Said } from './answer';
import type { CandidateReason } from '../asking/eligibility';
import { personNumber } from '../hash';

/** Why an answer is not taken. */
export type Refusal =
  | 'not-resolved'
  | 'not-yours'
  | 'agents-do-not-rate'
  | 'closed'
  | 'switched-off'
  | 'sign-in'
  | 'withdrawn'
  | 'not-a-request';

/** The viewer, and what was proved of them by Jira. */
export type Respondent = Readonly<{ accountId: string; isReporter: boolean; isAgent: boolean }>;

/** The newest cycle of the request, as far as answering goes. */
export type SurveyStanding = Readonly<{
  /** The number of the reporter; 0 where there was none. */
  person: number;
  ratedAgent: string | null;
  resolvedAt: number;
  endedAt: number | null;
  reason: CandidateReason | null;
  /** Since when the question stands, or is just being put; null when nobody asked. */
  askedAt: number | null;
  closesAt: number | null;
}>;

export type Standing =
  | Readonly<{ kind: 'open'; as: AnswerKind; closesAt: number }>
  /** `mayRead`: whether this person may still see the answer they gave. */
  | Readonly<{ kind: 'refused'; because: Exclude<Refusal, 'closed'>; mayRead: boolean }>
  /** `closedAt` null: nothing is known of it any more, or never was. */
  | Readonly<{ kind: 'refused'; because: 'closed'; mayRead: true; closedAt: number | null }>;

const dayMs = 86_400_000;
const refuse = (because: Exclude<Refusal, 'closed'>, mayRead: boolean): Standing => ({
  kind: 'refused',
  because,
  mayRead,
});

/**
 * Whether the ledger would know a request by now: a resolution is found within the hour even where its event got lost. What was
 * resolved before the app came, or so long ago that it is packed, is not in it.
 */
export const isLongDone = (doneSince: number | null, now: number) => doneSince !== null && now - doneSince > dayMs;

/**
 * Whether this person may answer now. Who they are is decided first, so that the wrong person learns
 * nothing of the request; then whether there is anything to answer.
 */
export function decideStanding(
  who: Respondent,
  survey: SurveyStanding | null,
  rules: Readonly<{ on: boolean; closesDays: number; doneSince: number | null }>,
  now: number,
): Standing {
  const rated = survey?.ratedAgent === who.accountId;
  if (who.isAgent || rated) return refuse('agents-do-not-rate', false);
  // The question belongs to whoever had raised the request when it was resolved.
  const isTheirs =
    who.isReporter && (survey === null || survey.person === 0 || survey.person === personNumber(who.accountId));
  if (!isTheirs) return refuse('not-yours', false);
  if (survey === null)
    return isLongDone(rules.doneSince, now)
      ? { kind: 'refused', because: 'closed', mayRead: true, closedAt: null }
      : refuse('not-resolved', false);
  const because = whyShut(survey, rules.on);
  if (because) return refuse(because, true);
  const closesAt = survey.closesAt ?? (survey.askedAt ?? survey.resolvedAt) + rules.closesDays * dayMs;
  if (now >= closesAt) return { kind: 'refused', because: 'closed', mayRead: true, closedAt: closesAt };
  return { kind: 'open', as: survey.askedAt === null ? 'volunteered' : 'asked', closesAt };
}

function whyShut({ endedAt, reason }: SurveyStanding, on: boolean): Exclude<Refusal, 'closed'> | null {
  if (endedAt !== null || reason === 'reopened') return 'not-resolved';
  if (reason === 'not-a-request') return 'not-a-request';
  if (!on) return 'switched-off';
  if (reason === 'reporter-is-agent') return 'agents-do-not-rate';
  return reason === 'withdrawn-by-agent' || reason === 'deleted' || reason === 'moved' ? 'withdrawn' : null;
}

/** An answer with the parts that make no sense together removed, and an empty comment as none. */
export function tidy(said: Said): Said {
  if (said.solved === null) return takenBack;
  const comment = said.comment?.trim() ? said.comment.trim() : null;
  return { ...said, comment, score: said.solved ? said.score : null, reasons: [...new Set(said.reasons)] };
}

const takenBack: Said = {
  solved: null,
  score: null,
  reasons: [],
  expectation: null,
  comment: null,
  lostMinutes: null,
  wantsContact: false,
  majorConcern: false,
};

/**
 * Whether JSM's own feedback is posted with this answer: whenever score or words differ from what was
 * posted before, so that native reports keep in step without a post for every tick of a box.
 */
export const movesNativeFeedback = (said: Said, before: Said | null) =>
  said.score !== null && (said.score !== before?.score || (said.comment !== null && said.comment !== before.comment));

/** Longest comment a customer can leave, in UTF-16 units as the browser counts them. */
export const longestComment = 2_000;

/** Until when whoever reads the answers will have read this one: the same time on the next working day (UTC). */
export function readBy(answeredAt: number): number {
  const next = new Date(answeredAt + dayMs);
  const weekend = next.getUTCDay() === 6 ? 2 : next.getUTCDay() === 0 ? 1 : 0;
  return next.getTime() + weekend * dayMs;
}
