import type { OwedFor, Said } from '../answering/answer';

export const followUpStates = [
  'owed',
  'open',
  'contacted',
  'remedied',
  'recovered',
  'not-recovered',
  'given-up',
] as const;
export type FollowUpState = (typeof followUpStates)[number];

/** What the customer said to the remedy, as far as the state tells; silence is neither. */
export const recoveredOf = (state: string | null): 'yes' | 'no' | null =>
  state === 'recovered' ? 'yes' : state === 'not-recovered' ? 'no' : null;

/** How urgent a follow-up is; a target project maps it to the priorities it offers. */
export type Severity = 'grave' | 'serious' | 'moderate';

/** How the follow-up of a cycle's answer is named; one name, one issue. */
export const answerKey = (cycleKey: string) => `answer:${cycleKey}`;

const answerKeyForm = /^answer:(\d{1,15}):(\d{1,4})$/;

/** The cycle whose answer a follow-up belongs to; null for follow-ups of another kind. */
export function parseAnswerKey(dedupeKey: string): Readonly<{ issueId: number; cycle: number }> | null {
  const found = answerKeyForm.exec(dedupeKey);
  return found ? { issueId: Number(found[1]), cycle: Number(found[2]) } : null;
}

export function severityOf(owedFor: OwedFor, said: Said | null): Severity {
  if (owedFor === 'major-concern' || said?.majorConcern) return 'grave';
  if (owedFor === 'not-solved' || said?.score === 1) return 'serious';
  return 'moderate';
}

/** Nobody follows up on a rating of their own work. */
export const assigneeFor = (owner: string | null, ratedAgent: string | null) =>
  owner !== null && owner === ratedAgent ? null : owner;

const minuteMs = 60_000;

/**
 * How long a worker holds a follow-up. Longer than `workMs` and Forge's limit on one outbound call (180 s)
 * together, so that no create call of an earlier holder is still under way when the lease has ended.
 */
export const leaseMs = 5 * minuteMs;

/** How long after a lease ended before its outcome is looked up: longer than Jira's search lags behind. */
export const settleMs = 15 * minuteMs;

/** When a refused link is tried again: short of an hour, so that each hourly look finds it due. */
export const linkRetryMs = 50 * minuteMs;

/** Once this much of a lease is spent, nothing more is begun on it. */
export const workMs = minuteMs;

/** When to try again after the target project refused the issue: soon at first, as somebody may be setting it up; then hourly. */
export const retryAt = (now: number, attempts: number) => now + Math.min(10 * Math.max(1, attempts), 60) * minuteMs;

/** What changed between what the follow-up tells and what the customer says now. */
export type Change = 'taken-back' | 'now-satisfied' | 'now-unsolved' | 'added';

export function changeOf(said: Said, alarmLevel: number): Change {
  if (said.solved === null) return 'taken-back';
  if (!said.solved) return 'now-unsolved';
  return said.score !== null && said.score > alarmLevel ? 'now-satisfied' : 'added';
}
