/** How a back-fill stands. */
export const backFillStates = ['running', 'done', 'stopped', 'failed'] as const;
export type BackFillState = (typeof backFillStates)[number];

/** Days a back-fill may reach over; the Satisfaction page compares a year with the year before. */
export const longestBackFill = 731;

export type BackFillRefusal = 'period-invalid' | 'period-too-long' | 'period-ahead' | 'packed' | 'runs-already';

/** Why a period of day numbers cannot be filled; null when it can. */
export function whyNotBackFill(
  from: number,
  to: number,
  today: number,
  packedBefore: number | null,
): Exclude<BackFillRefusal, 'runs-already'> | null {
  if (Number.isNaN(from + to) || from > to) return 'period-invalid';
  if (to > today) return 'period-ahead';
  // Days behind the fence are never counted again, so nothing may come to them.
  if (packedBefore !== null && from < packedBefore) return 'packed';
  return to - from + 1 > longestBackFill ? 'period-too-long' : null;
}

/** Events come minutes late and the sweep looks hours back; what was resolved that lately is theirs, and may still be asked. */
const leftToEventsMs = 3 * 3_600_000;

type Span = Readonly<{ fromDay: number; toDay: number; startedAt: number }>;

/** Whether a back-fill brings a cycle to the ledger, resolved at this moment (epoch ms) of this day number. */
export const isBackFilled = ({ fromDay, toDay, startedAt }: Span, resolvedAt: number, resolvedDay: number): boolean =>
  resolvedDay >= fromDay && resolvedDay <= toDay && resolvedAt < startedAt - leftToEventsMs;
