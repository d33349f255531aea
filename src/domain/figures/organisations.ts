import { againstTheRest } from './against-the-rest';
import { leastForRank, shareOf, type Share } from './share';
import { sharedRanks, type Rank } from '../statistics/shared-ranks';
import { shrink, type Shrunk } from '../statistics/shrinkage';
import { effective, type Weighted } from '../statistics/weighting';

export type OrganisationRow = Share &
  Readonly<{ id: number; shrunk: Shrunk | null; rank: Rank | null; beyondNoise: boolean }>;

/**
 * Organisations, best shrunken share first, near ones sharing a rank; those with too few answers follow, most answers first.
 * No organisation (0) is none.
 */
export function organisationRows(answers: ReadonlyMap<number, Weighted>): readonly OrganisationRow[] {
  const given = [...answers].map(([id, sums]) => ({ id, sums })).filter(({ id, sums }) => id !== 0 && sums.n > 0);
  const shrunken = shrink(given.map(({ sums }) => effective(sums)));
  const { stands } = againstTheRest(given.map(({ sums }) => sums));
  const rows = given.map((row, i) => ({ ...row, shrunk: shrunken[i] ?? null, beyondNoise: stands[i] ?? false }));
  const place = ({ sums, shrunk }: (typeof rows)[number]) => (sums.n >= leastForRank ? 1 + (shrunk?.share ?? 0) : 0);
  rows.sort((a, b) => place(b) - place(a) || b.sums.n - a.sums.n || a.id - b.id);
  const ranked = rows.flatMap(({ sums, shrunk }) => (sums.n >= leastForRank && shrunk ? [shrunk.interval] : []));
  const ranks = sharedRanks(ranked);
  return rows.map(({ id, sums, shrunk, beyondNoise }, i) => ({
    id,
    ...shareOf(sums),
    shrunk,
    rank: shrunk ? (ranks[i] ?? null) : null,
    beyondNoise,
  }));
}
