import type { Step } from './follow-up-life';

/**
 * What a step still owes to others: the issue in Jira has to close or open again, the customer has to be asked
 * whether it was put right, whoever looks after it has to read what the customer said to that, and the mark on
 * the request has to follow.
 */
export const duties = ['close', 'reopen', 'ask', 'tell', 'mark'] as const;
export type Duty = (typeof duties)[number];

const without = (before: readonly Duty[], ...gone: readonly Duty[]) => before.filter((duty) => !gone.includes(duty));

/** What is owed after a step. A later step takes back what an earlier one owed and nobody needs any more. */
export function dutiesAfter(step: Step, before: readonly Duty[]): readonly Duty[] {
  if (step.kind === 'silence') return before;
  return [...owedAfter(step, without(before, 'mark')), 'mark'];
}

function owedAfter(step: Step, before: readonly Duty[]): readonly Duty[] {
  switch (step.kind) {
    case 'remedied':
      return [...without(before, 'close', 'reopen', 'ask'), 'close', 'ask'];
    case 'given-up':
      return [...without(before, 'close', 'reopen', 'ask'), 'close'];
    case 'recovery':
      return step.said === 'no' ? ['reopen', 'tell'] : without(before, 'ask');
    case 'reopened-in-jira':
      return without(before, 'close', 'reopen', 'ask');
    case 'gone-in-jira':
      return [];
    case 'rejected-in-jira':
      return without(before, 'close', 'reopen', 'ask');
    case 'closed-in-jira':
      return without(before, 'close');
    case 'contacted':
    case 'silence':
      return before;
  }
}

const minuteMs = 60_000;

/** When what failed is tried again: soon at first, at last once a day. */
export const dutyRetryAt = (now: number, tries: number) =>
  now + Math.min(10 * 2 ** Math.min(Math.max(tries - 1, 0), 10), 24 * 60) * minuteMs;

/** How long a worker may take over the duties of one follow-up before another does. */
export const dutyLeaseMs = 5 * minuteMs;
