import groupBy from 'lodash/groupBy';
import { satisfiedOf, nothing, type Sums } from './answer-cell';
import type { AnswerFigures } from './answer-figures';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg';
import { changeOf, isWorth, leastForRank, shareOf, type Change, type Share } from './share';
import { sharedRanks, type Rank } from '../statistics/shared-ranks';
import { shrink, type Shrunk } from '../statistics/shrinkage';
import { differencePValue } from '../statistics/two-shares';
import { effective, hajek, type Weighted } from '../statistics/weighting';

/** False discovery rate at which a finding among many is told. */
export const discoveryRate = 0.05;

export type TypeRow = Share & Readonly<{ id: number; shrunk: Shrunk | null; rank: Rank | null; change: Change }>;

/** Changes of many rows tested at once: one stays a change only if it survives Benjamini–Hochberg. */
function changesTogether(pairs: readonly Readonly<{ now: Weighted; before: Weighted }>[]): readonly Change[] {
  const tested = pairs.filter(({ now, before }) => isWorth(now) && isWorth(before));
  const adjusted = benjaminiHochberg(
    tested.map(({ now, before }) => differencePValue(effective(now), effective(before))),
  );
  const chance = new Map(tested.map((pair, i) => [pair, adjusted[i] ?? 1]));
  return pairs.map((pair) => {
    const change = changeOf(pair.now, pair.before, leastForRank);
    return change.verdict === 'change' && (chance.get(pair) ?? 1) > discoveryRate
      ? { ...change, verdict: 'noise' }
      : change;
  });
}

/** Request types, best shrunken share first; those with too few answers follow unranked, most answers first. */
export function typeRows(now: AnswerFigures, before: AnswerFigures): readonly TypeRow[] {
  const given = [...now.types].map(([id, sums]) => ({ id, sums: satisfiedOf(sums) })).filter(({ sums }) => sums.n > 0);
  const shrunken = shrink(given.map(({ sums }) => effective(sums)));
  const changes = changesTogether(
    given.map(({ id, sums }) => ({ now: sums, before: satisfiedOf(before.types.get(id) ?? nothing) })),
  );
  const rows = given.map(({ id, sums }, i) => ({
    id,
    sums,
    shrunk: shrunken[i] ?? null,
    change: changes[i] ?? changeOf(sums, sums),
  }));
  const place = ({ sums, shrunk }: (typeof rows)[number]) => (sums.n >= leastForRank ? 1 + (shrunk?.share ?? 0) : 0);
  rows.sort((a, b) => place(b) - place(a) || b.sums.n - a.sums.n || a.id - b.id);
  const ranks = sharedRanks(
    rows.flatMap(({ sums, shrunk }) => (sums.n >= leastForRank && shrunk ? [shrunk.interval] : [])),
  );
  return rows.map(({ id, sums, shrunk, change }, i) => ({
    id,
    ...shareOf(sums),
    shrunk,
    rank: shrunk ? (ranks[i] ?? null) : null,
    change,
  }));
}

export type HeatCell = Share & Readonly<{ team: number; distance: number | null; beyondNoise: boolean }>;
export type HeatRow = Readonly<{ id: number; all: Share; cells: readonly HeatCell[] }>;
export type TypeByTeam = Readonly<{ teams: readonly Readonly<{ id: number; all: Share }>[]; rows: readonly HeatRow[] }>;

const without = (all: Weighted, part: Weighted): Weighted => ({
  k: all.k - part.k,
  n: all.n - part.n,
  weightK: all.weightK - part.weightK,
  weightN: all.weightN - part.weightN,
  weightSquares: all.weightSquares - part.weightSquares,
});

/** Everything outside a cell. */
export const restOf = (now: AnswerFigures, cell: Sums) => without(satisfiedOf(now.all), satisfiedOf(cell));

const filled = (sums: ReadonlyMap<number, Sums>) =>
  [...sums]
    .map(([id, of]) => ({ id, of: satisfiedOf(of) }))
    .filter(({ of }) => of.n > 0)
    .sort((a, b) => b.of.n - a.of.n || a.id - b.id);

/** Request types of the heat map that are sent to be looked at, the most answered first. */
export const mostHeatRows = 500;

/** Request type × team; a cell stands out only where it differs from all the rest and survives testing all cells at once. */
export function typeByTeam(now: AnswerFigures): TypeByTeam {
  const cells = now.typeTeams
    .map((cell) => ({ ...cell, of: satisfiedOf(cell.sums), rest: restOf(now, cell.sums) }))
    .filter(({ of }) => of.n > 0);
  const tested = cells.filter(({ of, rest }) => isWorth(of) && isWorth(rest));
  const adjusted = benjaminiHochberg(tested.map(({ of, rest }) => differencePValue(effective(of), effective(rest))));
  const outstanding = new Set(tested.filter((_, i) => (adjusted[i] ?? 1) <= discoveryRate));
  const all = hajek(satisfiedOf(now.all)) ?? 0;
  const shown = (cell: (typeof cells)[number]): HeatCell => ({
    ...shareOf(cell.of),
    team: cell.team,
    distance: cell.of.n >= leastForRank ? (hajek(cell.of) ?? 0) - all : null,
    beyondNoise: outstanding.has(cell),
  });
  const byType = groupBy(cells, ({ requestType }) => requestType);
  return {
    teams: filled(now.teams).map(({ id, of }) => ({ id, all: shareOf(of) })),
    rows: filled(now.types).map(({ id, of }) => ({
      id,
      all: shareOf(of),
      cells: (byType[id] ?? []).map(shown),
    })),
  };
}

/** The cell furthest below the rest, beyond noise; null when none is. */
export function furthestBelow({ rows }: TypeByTeam): Readonly<{ requestType: number; cell: HeatCell }> | null {
  const below = rows.flatMap(({ id, cells }) =>
    cells
      .filter(({ beyondNoise, distance }) => beyondNoise && (distance ?? 0) < 0)
      .map((cell) => ({ requestType: id, cell })),
  );
  return below.sort((a, b) => (a.cell.distance ?? 0) - (b.cell.distance ?? 0))[0] ?? null;
}
