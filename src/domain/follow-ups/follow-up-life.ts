import type { Cause, ContactWay, Prevention } from './cause';
import type { FollowUpState } from './follow-up';

/** What the customer said to "Did we put it right?"; `silent` after 14 days, which never counts as recovered. */
export type Recovery = 'yes' | 'no' | 'silent';

/** A follow-up on its way, as far as its next step depends on it. Times in epoch ms. */
export type Life = Readonly<{
  state: FollowUpState;
  cause: Cause | null;
  prevention: Prevention | null;
  contactedAt: number | null;
  remediedAt: number | null;
  recovery: Recovery | null;
  /** Counts how often the customer said no and it was opened again. */
  round: number;
  /** The issue was closed in Jira although something the app has to know is missing: how it was put right, or why not. */
  isClosedEarly: boolean;
}>;

export type Step =
  | Readonly<{ kind: 'contacted'; how: ContactWay }>
  | Readonly<{ kind: 'remedied'; cause: Cause; prevention: Prevention; outcome: string }>
  | Readonly<{ kind: 'given-up'; why: string }>
  | Readonly<{ kind: 'recovery'; said: Exclude<Recovery, 'silent'>; words: string | null }>
  | Readonly<{ kind: 'silence' }>
  /** What happened to the issue in Jira. */
  | Readonly<{ kind: 'closed-in-jira' }>
  | Readonly<{ kind: 'rejected-in-jira' }>
  | Readonly<{ kind: 'reopened-in-jira' }>
  | Readonly<{ kind: 'gone-in-jira' }>;

export type StepRefusal =
  | 'not-open-yet'
  | 'not-contacted'
  | 'already-closed'
  | 'not-asked'
  | 'cause-missing'
  | 'prevention-missing'
  | 'outcome-missing'
  | 'why-missing';

export type Stepped =
  | Readonly<{ kind: 'done'; life: Life }>
  | Readonly<{ kind: 'nothing' }>
  | Readonly<{ kind: 'refused'; because: StepRefusal }>;

const done = (life: Life): Stepped => ({ kind: 'done', life });
const refuse = (because: StepRefusal): Stepped => ({ kind: 'refused', because });
const nothing: Stepped = { kind: 'nothing' };

/** Nothing is left to do but, perhaps, to hear what the customer says. */
export const isClosed = ({ state }: Pick<Life, 'state'>) =>
  state === 'remedied' || state === 'recovered' || state === 'given-up';

/** Given up in Jira, by whoever rejected its issue, without saying why. */
const lacksReason = ({ state, isClosedEarly }: Life) => state === 'given-up' && isClosedEarly;

/**
 * Decides what a step makes of a follow-up. Steps taken twice, or told by Jira after the panel told them,
 * change nothing; a follow-up never counts as remedied without a cause, a prevention and words for the customer.
 */
export function take(life: Life, step: Step, now: number): Stepped {
  switch (step.kind) {
    case 'contacted':
      return contacted(life, now);
    case 'remedied':
      return remedied(life, step, now);
    case 'given-up':
      // Rejected in Jira, it still lacks a reason.
      if (isClosed(life) && !lacksReason(life)) return refuse('already-closed');
      return step.why.trim() === ''
        ? refuse('why-missing')
        : done({ ...life, state: 'given-up', isClosedEarly: false });
    case 'recovery':
      return recovery(life, step.said);
    case 'silence':
      return life.state === 'remedied' && life.recovery === null ? done({ ...life, recovery: 'silent' }) : nothing;
    case 'closed-in-jira':
      return isClosed(life) || life.isClosedEarly ? nothing : done({ ...life, isClosedEarly: true });
    case 'rejected-in-jira':
    case 'gone-in-jira':
      return isClosed(life) ? nothing : done({ ...life, state: 'given-up', isClosedEarly: true });
    case 'reopened-in-jira':
      return reopened(life);
  }
}

function contacted(life: Life, now: number): Stepped {
  if (life.state === 'owed') return refuse('not-open-yet');
  if (isClosed(life)) return refuse('already-closed');
  if (life.state === 'contacted') return nothing;
  return done({ ...life, state: 'contacted', contactedAt: life.contactedAt ?? now });
}

function remedied(
  life: Life,
  { cause, prevention, outcome }: Extract<Step, { kind: 'remedied' }>,
  now: number,
): Stepped {
  if (life.state === 'owed') return refuse('not-open-yet');
  if (isClosed(life)) return refuse('already-closed');
  if (life.state !== 'contacted') return refuse('not-contacted');
  if (prevention.kind === 'none' ? prevention.why.trim() === '' : prevention.issueKey.trim() === '')
    return refuse('prevention-missing');
  if (outcome.trim() === '') return refuse('outcome-missing');
  return done({ ...life, state: 'remedied', cause, prevention, remediedAt: now, recovery: null, isClosedEarly: false });
}

/** The customer is asked once per remedy; a no opens it again. */
function recovery(life: Life, said: 'yes' | 'no'): Stepped {
  if (life.state === 'recovered' && said === 'yes') return nothing;
  if (life.state === 'not-recovered' && said === 'no') return nothing;
  if (life.state !== 'remedied') return refuse('not-asked');
  return said === 'yes'
    ? done({ ...life, state: 'recovered', recovery: 'yes' })
    : done({ ...life, state: 'not-recovered', recovery: 'no', round: life.round + 1 });
}

function reopened(life: Life): Stepped {
  if (life.isClosedEarly && !isClosed(life)) return done({ ...life, isClosedEarly: false });
  if (!isClosed(life)) return nothing;
  const state = life.contactedAt === null ? 'open' : 'contacted';
  return done({ ...life, state, recovery: null, remediedAt: null, isClosedEarly: false });
}

/** Days in which the customer can say whether it was put right. */
export const recoveryDays = 14;
