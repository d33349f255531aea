import isEqual from 'lodash/isEqual';
import { dutiesAfter } from '../../domain/follow-ups/follow-up-duties';
import { take, type Life, type Step, type StepRefusal } from '../../domain/follow-ups/follow-up-life';
import type { Clock } from '../../ports/platform/clock';
import {
  goneReason,
  type FollowUpLives,
  type LifeDetails,
  type StoredLife,
} from '../../ports/follow-ups/follow-up-life';

/** Who takes a step, and what they add to it. */
export type Stepping = Readonly<{ by: string; note?: string | null; onlyAt?: number }>;

export type Applied =
  | Readonly<{ kind: 'done' | 'nothing'; now: StoredLife }>
  | Readonly<{
      kind: 'refused';
      because: StepRefusal | 'changed-elsewhere' | 'not-a-follow-up';
      now: StoredLife | null;
    }>;

const mostTries = 3;

/**
 * Decides a step on what is stored and writes it on top of exactly that. Somebody who was faster makes it be
 * decided again; a repeated press finds its own step there and changes nothing. `onlyAt` gives up at once when
 * the follow-up is not as it was seen.
 */
export async function applyStep(
  { lives, clock }: Readonly<{ lives: FollowUpLives; clock: Clock }>,
  dedupeKey: string,
  step: Step,
  stepping: Stepping,
): Promise<Applied> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const before = await lives.find(dedupeKey);
    if (!before) return { kind: 'refused', because: 'not-a-follow-up', now: null };
    if (stepping.onlyAt !== undefined && stepping.onlyAt !== before.version) return { kind: 'nothing', now: before };
    const now = clock.now();
    const stepped = take(before.life, step, now.getTime());
    if (stepped.kind === 'nothing' || (stepped.kind === 'refused' && isRepeat(before, step)))
      return { kind: 'nothing', now: before };
    if (stepped.kind === 'refused') return { kind: 'refused', because: stepped.because, now: before };
    const after = afterOf(before, stepped.life, step, stepping, now.getTime());
    if (await lives.step(before, after, now))
      return { kind: 'done', now: { ...before, ...after, version: before.version + 1 } };
  }
  return { kind: 'refused', because: 'changed-elsewhere', now: await lives.find(dedupeKey) };
}

/** The same step again, because its reply was lost or somebody pressed twice. */
function isRepeat({ life, details }: StoredLife, step: Step): boolean {
  if (step.kind === 'remedied') {
    const same = isEqual([life.cause, life.prevention, details.outcome], [step.cause, step.prevention, step.outcome]);
    return life.state === 'remedied' && same;
  }
  return step.kind === 'given-up' && life.state === 'given-up' && details.givenUpWhy === step.why;
}

function afterOf(before: StoredLife, life: Life, step: Step, stepping: Stepping, now: number) {
  const duties = dutiesAfter(step, before.owing.duties);
  const owing = { duties, at: duties.length === 0 ? null : now, tries: 0, problem: null };
  return { life, details: { ...before.details, ...learned(before.details, step, stepping, now) }, owing };
}

/** What a step makes known beside the life itself. */
function learned(
  { remedies, earlyAt, closedAt }: LifeDetails,
  step: Step,
  { by, note }: Stepping,
  now: number,
): Partial<LifeDetails> {
  switch (step.kind) {
    case 'contacted':
      return { contact: { how: step.how, by, note: note?.trim() || null } };
    case 'remedied':
      return { outcome: step.outcome, remediedBy: by, remedies: remedies + 1, askedAt: null, recoveryAt: null };
    case 'given-up':
      return { givenUpWhy: step.why, closedAt: closedAt ?? now };
    case 'recovery':
      return { recoveryWords: step.words, recoveryAt: now, closedAt: step.said === 'yes' ? now : null };
    case 'gone-in-jira':
      return { givenUpWhy: goneReason, closedAt: now, earlyAt: earlyAt ?? now };
    case 'rejected-in-jira':
      return { givenUpWhy: null, closedAt: now, earlyAt: earlyAt ?? now };
    case 'reopened-in-jira':
      return { closedAt: null, givenUpWhy: null };
    case 'closed-in-jira':
      return { earlyAt: earlyAt ?? now };
    case 'silence':
      return {};
  }
}
