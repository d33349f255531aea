import type { Interval } from '../statistics/interval';

/** What is timed: until the first reply, until the first resolution, and until the one that held. */
export const timeKinds = ['respond', 'restore', 'resolve'] as const;
export type TimeKind = (typeof timeKinds)[number];

/** Eight slots to each doubling: a median read from them is less than 10 % off, and exact where its slot holds one duration. */
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

type Slot = readonly [slot: number, Readonly<{ n: number; seconds: number }>];

/** Median and its interval by ranks: Campbell & Gardner (1988) BMJ 296:1454–1456. */
export function durationOf(spread: Spread): Duration | null {
  const slots = [...spread].sort(([a], [b]) => a - b).filter(([, { n }]) => n > 0);
  const n = slots.reduce((sum, [, one]) => sum + one.n, 0);
  if (n === 0) return null;
  const reach = (1.96 * Math.sqrt(n)) / 2;
  const at = (rank: number) => atRank(slots, Math.min(n, Math.max(1, rank))) * 1_000;
  return {
    n,
    meanMs: (slots.reduce((sum, [, { seconds }]) => sum + seconds, 0) / n) * 1_000,
    medianMs: (at(Math.ceil(n / 2)) + at(Math.floor(n / 2) + 1)) / 2,
    interval:
      n < leastForInterval ? null : { lower: at(Math.round(n / 2 - reach)), upper: at(Math.round(n / 2 + 1 + reach)) },
  };
}

/** The duration, in seconds, that stands at a rank when all are put in order, the shortest first. */
function atRank(slots: readonly Slot[], rank: number): number {
  let passed = 0;
  for (const slot of slots) {
    if (passed + slot[1].n >= rank) return within(slot, rank - passed);
    passed += slot[1].n;
  }
  return 0;
}

/** One of the durations of a slot: they are taken to be evenly spread on the logarithmic scale about the mean they have. */
function within([slot, { n, seconds }]: Slot, rank: number): number {
  const start = 2 ** (slot / slotsPerDoubling);
  const end = 2 ** ((slot + 1) / slotsPerDoubling);
  const step = Math.LN2 / slotsPerDoubling / n;
  const even = (place: number) => Math.exp((place - 0.5) * step);
  const meanOfEven = (Math.exp(0.5 * step) * Math.expm1(n * step)) / Math.expm1(step) / n;
  const found = (seconds / n) * (even(rank) / meanOfEven);
  // The first slot holds what took no time at all, too.
  return Math.min(end, Math.max(slot === 0 ? 0 : start, found));
}
