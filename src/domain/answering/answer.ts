import type { Reason } from './reason';
import { isUnhappy, type Score } from './score';

export type Expectation = 'faster' | 'as-expected' | 'slower';

/** What the customer said in one revision. `solved` null means the answer was taken back. */
export type Said = Readonly<{
  solved: boolean | null;
  score: Score | null;
  reasons: readonly Reason[];
  expectation: Expectation | null;
  comment: string | null;
  lostMinutes: number | null;
  wantsContact: boolean;
  majorConcern: boolean;
}>;

/** What makes an answer owe a follow-up; the gravest cause names it. A complaint is no answer: somebody of the desk wrote it down; `by-hand` is what a reader wants looked into. */
export const owedFor = ['major-concern', 'not-solved', 'unhappy', 'wants-contact', 'complaint', 'by-hand'] as const;
export type OwedFor = (typeof owedFor)[number];

/** Why this answer owes a follow-up; null when it owes none. */
export function whyFollowUp(said: Said, alarmLevel: number): OwedFor | null {
  if (said.solved === null) return null;
  if (said.majorConcern) return 'major-concern';
  if (!said.solved) return 'not-solved';
  if (said.score !== null && isUnhappy(said.score, alarmLevel)) return 'unhappy';
  return said.wantsContact ? 'wants-contact' : null;
}

/** How an answer came about. Only `asked` counts in the figures: nobody drew the others. */
export type AnswerKind = 'asked' | 'volunteered';
