import type { Interval } from './interval';

/** What is timed: until the first reply, until the first resolution, and until the one that held. */
export const timeKinds = ['respond', 'restore', 'resolve'] as const;
export type TimeKind = (typeof timeKinds)[number];

/** Eight slots to each doubling: a median read from them is at most 5 % off. */
export const slotsPerDoubling = 8;
export const slotOf = (seconds: number) => Math.floor(slotsPerDoubling * Math.log2(Math.max(1, seconds)));

/** How many durations fell into each slot of a logarithmic scale, and what they add up to in seconds. Spreads add up. */
export type Spread = ReadonlyMap<number, Readonly<{ n: number; seconds: number }>>;

export function addSpreads(spreads: readonly Spread[]): Spread {
  const found = new Map<number, { n: number; seconds: number }>();
  for (const spread of spreads)
    for (const [slot, { n, seconds }] of spread) {
      const known = found.get(slot) ?? { n: 0, seconds: 0 };
      found.set(slot, { n: known.n + n, seconds: known.seconds + seconds });
    }
  return found;
}

export const writeSpread = (spread: Spread) =>
  [...spread]
    .sort(([a], [b]) => a - b)
    .map(([slot, { n, seconds }]) => `${slot}:${n}:${seconds}`)
    .join(',');

export function readSpread(text: string): Spread {
  const parts = text === '' ? [] : text.split(',').map((part) => part.split(':').map(Number));
  return new Map(parts.map(([slot = 0, n = 0, seconds = 0]) => [slot, { n, seconds }]));
}

/** What a spread says: mean and median in ms; the interval is that of the median, from the ranks either side (binomial, 95 %). */
export type Duration = Readonly<{ n: number; meanMs: number; medianMs: number; interval: Interval | null }>;

/** Below this the ranks around the median reach to the ends, and the interval says nothing. */
const leastForInterval = 20;

export function durationOf(spread: Spread): Duration | null {
  const slots = [...spread].sort(([a], [b]) => a - b).filter(([, { n }]) => n > 0);
  const n = slots.reduce((sum, [, one]) => sum + one.n, 0);
  if (n === 0) return null;
  const reach = (1.96 * Math.sqrt(n)) / 2;
  const at = (rank: number) => atRank(slots, Math.min(n, Math.max(0, rank)));
  return {
    n,
    meanMs: (slots.reduce((sum, [, { seconds }]) => sum + seconds, 0) / n) * 1_000,
    medianMs: at(n / 2),
    interval: n < leastForInterval ? null : { lower: at(n / 2 - reach), upper: at(n / 2 + reach) },
  };
}

/** The duration, in ms, below which `rank` of them lie; evenly spread within its slot on the logarithmic scale. */
function atRank(slots: readonly (readonly [number, Readonly<{ n: number }>])[], rank: number): number {
  let passed = 0;
  for (const [slot, { n }] of slots) {
    if (passed + n >= rank) return 2 ** ((slot + (rank - passed) / n) / slotsPerDoubling) * 1_000;
    passed += n;
  }
  return 0;
}
