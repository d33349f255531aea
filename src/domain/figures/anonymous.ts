import type { TypeByTeam } from './comparisons';
import type { Change, Share } from './share';
import { suppressed, type TableCell } from './suppression';

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

const pairOf = (requestType: number | string, team: number | string) => `${requestType}/${team}`;

type Shown = Readonly<{ types: ReadonlySet<number>; teams: ReadonlySet<number> }>;

/** The map with its totals as one table. */
function tableOf({ pairs, types, teams }: Crowds, shown: Shown): readonly TableCell[] {
  const cell = (row: number | 'all', column: number | 'all', people: number): TableCell => ({
    ...{ key: pairOf(row, column), row: `row ${row}`, column: `column ${column}`, people },
    isTotal: row === 'all' || column === 'all',
    isOpen: (row === 'all' || shown.types.has(row)) && (column === 'all' || shown.teams.has(column)),
  });
  return [
    ...[...pairs].map(([key, people]) => {
      const [type, team] = key.split('/').map(Number);
      return cell(type ?? 0, team ?? 0, people);
    }),
    ...[...types].map(([type, people]) => cell(type, 'all', people)),
    ...[...teams].map(([team, people]) => cell('all', team, people)),
  ].filter(({ people }) => people > 0);
}

/** The cells of request type × team that may be shown: no hidden one can be found from these and the totals. */
function showablePairs(crowds: Crowds, shown: Shown): ReadonlySet<string> {
  const table = tableOf(crowds, shown);
  const hidden = suppressed(table, leastPeople);
  return new Set(hidden ? table.filter((cell) => cell.isOpen && !hidden.has(cell)).map(({ key }) => key) : []);
}

/** The heat map without what describes a few. */
export function crowdedPairs<Row extends TypeByTeam['rows'][number], Team extends TypeByTeam['teams'][number]>(
  map: Readonly<{ teams: readonly Team[]; rows: readonly Row[] }>,
  crowds: Crowds,
) {
  const shown = { types: showable(crowds.types), teams: showable(crowds.teams) };
  const { types, teams } = shown;
  const pairs = showablePairs(crowds, shown);
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
