import { dims, type Cell, type Dim } from './answer-fold';
import { nothing, plus, type Sums } from './answer-cell';

/** Everything a period says about answers, under the filter of the page. */
export type AnswerFigures = Readonly<{
  all: Sums;
  types: ReadonlyMap<number, Sums>;
  teams: ReadonlyMap<number, Sums>;
  typeTeams: readonly Readonly<{ requestType: number; team: number; sums: Sums }>[];
  /** By bit of the reason mask. */
  reasons: ReadonlyMap<number, Sums>;
}>;

/** The only filters rollups are kept for; one at a time. */
export type Narrowed = Readonly<{ requestType: number | null; team: number | null }>;

function gather(cells: readonly Cell[], of: readonly Dim[], key: (cell: Cell) => number): ReadonlyMap<number, Sums> {
  const found = new Map<number, Sums>();
  for (const cell of cells) {
    if (!of.includes(cell.dim)) continue;
    found.set(key(cell), plus(found.get(key(cell)) ?? nothing, cell.sums));
  }
  return found;
}

/** Where the figures stand among the cells. A filter moves them: the total of one request type is that type's cell. */
export function figuresOf(cells: readonly Cell[], { requestType, team }: Narrowed): AnswerFigures {
  const total = requestType !== null ? dims.type : team !== null ? dims.team : dims.all;
  const all = gather(cells, [total], () => 0).get(0) ?? nothing;
  const pairs = cells.filter(({ dim }) => dim === dims.typeTeam);
  return {
    all,
    types: team === null ? gather(cells, [dims.type], ({ k1 }) => k1) : gather(pairs, [dims.typeTeam], ({ k1 }) => k1),
    teams:
      requestType === null
        ? gather(cells, [dims.team], ({ k1 }) => k1)
        : gather(pairs, [dims.typeTeam], ({ k2 }) => k2),
    typeTeams: pairs.map(({ k1, k2, sums }) => ({ requestType: k1, team: k2, sums })),
    // Each answer has one type and one team; there are fewer teams, so fewer rows are read.
    reasons: gather(cells, [requestType === null ? dims.teamReason : dims.typeReason], ({ k2 }) => k2),
  };
}

/** Cells of the same place from different buckets, added up. */
export function addUpCells(cells: readonly Cell[]): readonly Cell[] {
  const found = new Map<string, Cell>();
  for (const cell of cells) {
    const key = `${cell.dim}/${cell.k1}/${cell.k2}`;
    const known = found.get(key);
    found.set(key, known ? { ...known, sums: plus(known.sums, cell.sums) } : cell);
  }
  return [...found.values()];
}

/** Cells of request type and team with the type, the team and the whole each is part of. */
export const withTotals = (pairs: readonly Cell[]): readonly Cell[] =>
  addUpCells(
    pairs.flatMap((pair) => [
      { ...pair, dim: dims.all, k1: 0, k2: 0 },
      { ...pair, dim: dims.type, k2: 0 },
      { ...pair, dim: dims.team, k1: pair.k2, k2: 0 },
      pair,
    ]),
  );
