import type { Interval } from '../statistics/interval';
import { randomFrom } from './random';

/** The value below which a part of the numbers lies, by linear interpolation (Hyndman & Fan 1996, type 7). */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? 0;
  return below + (place - Math.floor(place)) * ((sorted[Math.ceil(place)] ?? below) - below);
}

/**
 * How often each row is in each resample. People are drawn, not answers, since answers of one person resemble each other
 * (cluster bootstrap: Davison & Hinkley 1997, §3.8). The same seed draws the same.
 */
export function* resamples(people: readonly number[], times: number, seed: number): Generator<Float64Array> {
  const numbers = new Map([...new Set(people)].map((person, place) => [person, place]));
  const placeOf = people.map((person) => numbers.get(person) ?? 0);
  const random = randomFrom(seed);
  for (let round = 0; round < times; round += 1) {
    const drawn = new Float64Array(numbers.size);
    for (let i = 0; i < drawn.length; i += 1) {
      const place = Math.floor(random() * drawn.length);
      drawn[place] = (drawn[place] ?? 0) + 1;
    }
    yield Float64Array.from(placeOf, (place) => drawn[place] ?? 0);
  }
}

/** Percentile interval of what was found in the resamples (Efron & Tibshirani 1993, §13.3). */
export const percentileInterval = (found: readonly number[], level: number): Interval => ({
  lower: quantile(found, (1 - level) / 2),
  upper: quantile(found, 1 - (1 - level) / 2),
});
