import type { Weighted } from '../statistics/weighting';

/**
 * What is added up over answers, in the order in which rollup rows hold it. `r`: asked answers by score; `not_solved`: asked, said
 * "not solved" and gave no score; `met`, `missed`: scores (n) and satisfied ones (k) by SLA; `major`: major concerns, asked or not;
 * `own`: volunteered scores; `w`: scores weighted by 1/π and `ww` their squared weights, both in millionths, so that sums stay exact.
 */
export const measures = [
  'r1',
  'r2',
  'r3',
  'r4',
  'r5',
  'not_solved',
  'met_n',
  'met_k',
  'missed_n',
  'missed_k',
  'major',
  'own_n',
  'own_k',
  'w1',
  'w2',
  'w3',
  'w4',
  'w5',
  'ww',
] as const;
export type Measure = (typeof measures)[number];

/** One number per measure. */
export type Sums = readonly number[];

const places = new Map(measures.map((name, place) => [name, place]));
const at = (measure: Measure) => places.get(measure) ?? 0;
const million = 1_000_000;

export const nothing: Sums = measures.map(() => 0);
export const read = (sums: Sums, measure: Measure) => sums[at(measure)] ?? 0;
export const plus = (one: Sums, other: Sums): Sums => one.map((value, place) => value + (other[place] ?? 0));

const between = (sums: Sums, from: Measure, to: Measure) => sums.slice(at(from), at(to) + 1);
const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

export const scoreCounts = (sums: Sums) => between(sums, 'r1', 'r5');
export const scoreWeights = (sums: Sums) => between(sums, 'w1', 'w5').map((weight) => weight / million);

/** Satisfied of scored, plain and weighted. */
export const satisfiedOf = (sums: Sums): Weighted => ({
  k: read(sums, 'r4') + read(sums, 'r5'),
  n: total(scoreCounts(sums)),
  weightK: (read(sums, 'w4') + read(sums, 'w5')) / million,
  weightN: total(between(sums, 'w1', 'w5')) / million,
  weightSquares: read(sums, 'ww') / million,
});

/** Asked people's answers of any kind: scores and "not solved". */
export const answeredOf = (sums: Sums) => total(scoreCounts(sums)) + read(sums, 'not_solved');

/** Like answers of one bucket, as source returns them: same in everything named here, `count` of them. */
export type AnswerRow = Readonly<{
  bucket: number;
  audience: number;
  /** 1 asked, 2 volunteered. */
  kind: number;
  requestType: number;
  team: number;
  solved: boolean;
  score: number | null;
  reasons: number;
  sla: number | null;
  major: boolean;
  inclusion: number;
  count: number;
}>;

/** What a row of like answers adds to each measure. */
export function sumsOf(row: AnswerRow): Sums {
  const sums = [...nothing];
  const add = (measure: Measure, amount: number) => (sums[at(measure)] = amount);
  const { count, score } = row;
  if (row.major) add('major', count);
  if (row.kind !== 1) {
    if (score !== null) add('own_n', count);
    if (score !== null && score >= 4) add('own_k', count);
    return sums;
  }
  if (!row.solved) add('not_solved', count);
  if (score === null) return sums;
  const weight = 1 / (row.inclusion > 0 ? row.inclusion : 1);
  sums[at('r1') + score - 1] = count;
  sums[at('w1') + score - 1] = count * Math.round(weight * million);
  add('ww', count * Math.round(weight * weight * million));
  if (row.sla !== null) add(row.sla === 1 ? 'met_n' : 'missed_n', count);
  if (row.sla !== null && score >= 4) add(row.sla === 1 ? 'met_k' : 'missed_k', count);
  return sums;
}
