import { type Change, valueAt } from './cycle';

/** What an escalation is in a project: its priority was raised, it carried a label, or it was raised and still missed its SLA. */
export const escalationSigns = ['priority', 'label', 'sla'] as const;
export type EscalationSign = (typeof escalationSigns)[number];
export type EscalationRule = Readonly<{ by: EscalationSign; label: string }>;

export const usualEscalation: EscalationRule = { by: 'priority', label: 'escalated' };

/** What one resolution cycle of a request tells. `from` is when work on it began: its creation, or the end of the cycle before. */
export type EscalationStory = Readonly<{
  from: number;
  resolvedAt: number;
  changes: readonly Change[];
  /** Ids of priorities, highest first. */
  priorityOrder: readonly string[];
  /** Labels of today. */
  labels: readonly string[];
  slaMissed: boolean;
}>;

/** Whether a cycle was escalated by the project's rule; null where the order of priorities is not known. */
export function isEscalated({ by, label }: EscalationRule, story: EscalationStory): boolean | null {
  if (by === 'label') return labelsAt(story).some((one) => one.toLowerCase() === label.trim().toLowerCase());
  if (story.priorityOrder.length === 0) return null;
  return wasRaised(story) && (by === 'priority' || story.slaMissed);
}

/** Labels it carried when it was resolved; Jira tells earlier ones as one text. */
const labelsAt = ({ changes, labels, resolvedAt }: EscalationStory) =>
  (valueAt(changes, 'labels', resolvedAt, labels.join(' ')) ?? '').split(' ');

/** A change to a priority further up while it was worked on. One of a priority that is gone by now says nothing. */
function wasRaised({ from, resolvedAt, changes, priorityOrder }: EscalationStory): boolean {
  const rank = (id: string | null) => (id === null ? -1 : priorityOrder.indexOf(id));
  return changes.some(
    (change) =>
      change.field === 'priority' &&
      change.at > from &&
      change.at <= resolvedAt &&
      rank(change.to) >= 0 &&
      rank(change.to) < rank(change.from),
  );
}
