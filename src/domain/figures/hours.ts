import { hoursOfWeek } from '../requests/hour-of-week';
import { satisfiedOf, type Sums } from './answer-cell';
import { againstTheRest } from './against-the-rest';
import { leastForRank, shareOf, type Share } from './share';
import { hajek } from '../statistics/weighting';

export type HourCell = Share &
  Readonly<{ hour: number; closed: number; distance: number | null; beyondNoise: boolean }>;

/** Satisfaction and requests by the hour of the week they were raised in; only hours with any of either. */
export function hoursFigure(
  answers: ReadonlyMap<number, Sums>,
  closed: ReadonlyMap<number, number>,
): readonly HourCell[] {
  const counts = Array.from({ length: hoursOfWeek }, (_, hour) => satisfiedOf(answers.get(hour) ?? []));
  const { all, stands } = againstTheRest(counts);
  const total = hajek(all) ?? 0;
  return counts
    .map((count, hour) => ({
      ...shareOf(count),
      hour,
      closed: closed.get(hour) ?? 0,
      distance: count.n >= leastForRank ? (hajek(count) ?? 0) - total : null,
      beyondNoise: stands[hour] ?? false,
    }))
    .filter(({ n, closed: raised }) => n > 0 || raised > 0);
}
