import type { TypeByTeam } from './comparisons';
import type { Change, Share } from './share';
import { suppressed, type TableCell } from './suppression';

/** In a project that keeps its answers anonymous nothing is told of fewer people than this. */
export const leastPeople = 5;

/**
 * Distinct people behind the answers of one block of four weeks, as a whole and part by part. Pairs are keyed `requestType/team`;
 * `chosen` are the values of what a filter chooses among.
 */
export type Crowds = Readonly<{
  block: number;
  all: number;
  types: ReadonlyMap<number, number>;
  teams: ReadonlyMap<number, number>;
  pairs: ReadonlyMap<string, number>;
  weeks: ReadonlyMap<number, number>;
  chosen: ReadonlyMap<number, number>;
}>;

export const hiddenShare: Share = { k: 0, n: 0, standing: 'hidden', share: null, interval: null };
export const hiddenChange: Change = { before: hiddenShare, difference: null, interval: null, verdict: 'not-enough' };

/** Whether a count tells of a few people: nobody is nobody, and a crowd is a crowd. */
export const isFew = (people: number) => people > 0 && people < leastPeople;

/**
 * Which of the parts of a known whole may be shown. Parts with too few people are hidden and, where what is hidden could be found by
 * taking the others from the whole, the smallest of those shown as well (complementary suppression; Hundepool et al. 2012, §4.2).
 * The same people may be behind several parts, so what is hidden together is sure to be a crowd only where one part is one.
 */
export function showable<Id>(crowds: ReadonlyMap<Id, number>): ReadonlySet<Id> {
  const shown = [...crowds].filter(([, people]) => people >= leastPeople).sort((a, b) => b[1] - a[1]);
  if ([...crowds.values()].some(isFew)) shown.pop();
  return new Set(shown.map(([id]) => id));
}

/**
 * What may be shown of a period: what may be shown of each of its blocks, or is not there. Every number is then a sum over parts of
 * blocks with a crowd behind each, and so is what any two of them differ by, whatever the periods.
 */
export function shownInAll<Id>(
  blocks: readonly Crowds[],
  partsOf: (block: Crowds) => ReadonlyMap<Id, number>,
  shownOf: (block: Crowds) => ReadonlySet<Id> = (block) => showable(partsOf(block)),
): ReadonlySet<Id> {
  const found = new Set(blocks.flatMap((block) => [...partsOf(block).keys()]));
  for (const block of blocks) {
    const shown = shownOf(block);
    for (const [id, people] of partsOf(block)) if (people > 0 && !shown.has(id)) found.delete(id);
  }
  return found;
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
  blocks: readonly Crowds[],
) {
  const types = shownInAll(blocks, (block) => block.types);
  const teams = shownInAll(blocks, (block) => block.teams);
  const pairsOf = (block: Crowds) =>
    showablePairs(block, { types: showable(block.types), teams: showable(block.teams) });
  const pairs = shownInAll(blocks, (block) => block.pairs, pairsOf);
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
