import { firstOfMonth } from '../calendar';
import type { Days } from './period';

/** Months or quarters to look at side by side. */
export const spanKinds = ['month', 'quarter'] as const;
export type SpanKind = (typeof spanKinds)[number];

const monthsIn = { month: 1, quarter: 3 } as const satisfies Record<SpanKind, number>;
/** A year of months, two of quarters. */
export const spansShown = { month: 12, quarter: 8 } as const satisfies Record<SpanKind, number>;

/** The last months or quarters, oldest first; the running one ends today. */
export function lastSpans(kind: SpanKind, count: number, today: number): readonly Days[] {
  const length = monthsIn[kind];
  const month = new Date(today * 86_400_000).getUTCMonth();
  const running = firstOfMonth(today, -(month % length));
  return Array.from({ length: count }, (_, n) => {
    const from = firstOfMonth(running, (n - count + 1) * length);
    return { from, to: Math.min(today, firstOfMonth(from, length) - 1) };
  });
}
