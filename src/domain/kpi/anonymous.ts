import groupBy from 'lodash/groupBy';
import type { TypeByTeam } from './comparisons';
import type { Change, Share } from './share';

/** In a project that keeps its answers anonymous nothing is told of fewer people than this. */
export const leastPeople = 5;

/** Distinct people behind the answers of a period, as a whole and part by part. Pairs are keyed `requestType/team`. */
export type Crowds = Readonly<{
  all: number;
  types: ReadonlyMap<number, number>;
  teams: ReadonlyMap<number, number>;
  pairs: ReadonlyMap<string, number>;
  weeks: ReadonlyMap<number, number>;
}>;

export const hiddenShare: Share = { k: 0, n: 0, standing: 'hidden', share: null, interval: null };
export const hiddenChange: Change = { before: hiddenShare, difference: null, interval: null, verdict: 'not-enough' };

/** Whether a count tells of a few people: nobody is nobody, and a crowd is a crowd. */
export const isFew = (people: number) => people > 0 && people < leastPeople;

/**
 * Which of the parts of a known whole may be shown. Parts with too few people are hidden and, where what is hidden could be found by
 * taking the others from the whole, the smallest of those shown as well (complementary suppression; Hundepool et al. 2012, §4.2).
 */
export function showable<Id>(crowds: ReadonlyMap<Id, number>): ReadonlySet<Id> {
  const shown = [...crowds].filter(([, people]) => people >= leastPeople).sort((a, b) => b[1] - a[1]);
  let hidden = [...crowds.values()].filter(isFew).reduce((sum, people) => sum + people, 0);
  let parts = [...crowds.values()].filter(isFew).length;
  while (parts > 0 && (parts < 2 || hidden < leastPeople) && shown.length > 0) {
    hidden += shown.pop()?.[1] ?? 0;
    parts += 1;
  }
  return new Set(shown.map(([id]) => id));
}

const pairOf = (requestType: number, team: number) => `${requestType}/${team}`;

/** The cells of request type × team that may be shown: no row and no column gives away a hidden one. */
function showablePairs(pairs: ReadonlyMap<string, number>): ReadonlySet<string> {
  const left = new Map(pairs);
  const lines = ([0, 1] as const).flatMap((place) =>
    Object.values(groupBy([...pairs.keys()], (key) => key.split('/')[place])),
  );
  for (const [key, people] of pairs) if (people < leastPeople) left.delete(key);
  for (let before = -1; before !== left.size;) {
    before = left.size;
    for (const line of lines) {
      const shown = line.filter((key) => left.has(key));
      if (line.length - shown.length !== 1 || shown.length === 0) continue;
      const smallest = shown.reduce((a, b) => ((left.get(a) ?? 0) <= (left.get(b) ?? 0) ? a : b));
      left.delete(smallest);
    }
  }
  return new Set(left.keys());
}

/** The heat map without what describes a few. */
export function crowdedPairs<Row extends TypeByTeam['rows'][number], Team extends TypeByTeam['teams'][number]>(
  map: Readonly<{ teams: readonly Team[]; rows: readonly Row[] }>,
  crowds: Crowds,
) {
  const [types, teams, pairs] = [showable(crowds.types), showable(crowds.teams), showablePairs(crowds.pairs)];
  return {
    teams: map.teams.filter(({ id }) => teams.has(id)),
    rows: map.rows
      .filter(({ id }) => types.has(id))
      .map((row) => ({
        ...row,
        cells: row.cells.filter(({ team }) => teams.has(team) && pairs.has(pairOf(row.id, team))),
      })),
  };
}
