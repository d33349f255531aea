import { firstOfMonth, mondayOf } from '../calendar';
import { grains, type Bucket, type Grain } from './cover';

/**
 * How many people of a bucket had last been there how many buckets ago. A person counts in a run of buckets at the first of them
 * they appear in, that is where their gap reaches back before the run; so any run has an exact number of
 * distinct people, by adding up rows (no list of people is kept).
 */
export type Gaps = ReadonlyMap<number, number>;

/** Stands for "never, or longer ago than any period". */
export const farBack = 9_999;

export const writeGaps = (gaps: Gaps) =>
  [...gaps]
    .sort(([a], [b]) => a - b)
    .map(([gap, people]) => `${gap}:${people}`)
    .join(',');

export function readGaps(text: string): Gaps {
  const pairs = text === '' ? [] : text.split(',').map((pair) => pair.split(':').map(Number));
  return new Map(pairs.map(([gap = farBack, people = 0]) => [gap, people]));
}

export type GapRow = Readonly<{ bucket: number; gaps: Gaps }>;

const monthOf = (day: number) =>
  new Date(day * 86_400_000).getUTCFullYear() * 12 + new Date(day * 86_400_000).getUTCMonth();

/** Buckets between two first days. */
function steps(grain: Grain, from: number, to: number): number {
  if (grain === grains.day) return to - from;
  return grain === grains.week ? (to - from) / 7 : monthOf(to) - monthOf(from);
}

/** Distinct people of the run of buckets that begins at `first`, an edge of each grain among the rows; the rows make up the run. */
export function distinctPeople(rows: readonly (GapRow & Readonly<{ grain: Grain }>)[], first: number): number {
  let people = 0;
  for (const { grain, bucket, gaps } of rows) {
    const inside = steps(grain, first, bucket);
    for (const [gap, count] of gaps) if (gap > inside) people += count;
  }
  return people;
}

/** Gaps of a week or month, in weeks or months, from those of its days. */
export function addUpGaps({ grain, bucket }: Bucket, days: readonly GapRow[]): Gaps {
  const found = new Map<number, number>();
  const startOf = grain === grains.week ? mondayOf : (day: number) => firstOfMonth(day);
  for (const { bucket: day, gaps } of days)
    for (const [gap, people] of gaps) {
      // Seen earlier in this very bucket: counted there.
      if (gap <= day - bucket) continue;
      const wide = gap >= farBack ? farBack : steps(grain, startOf(day - gap), bucket);
      found.set(wide, (found.get(wide) ?? 0) + people);
    }
  return found;
}
