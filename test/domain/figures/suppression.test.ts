import fc from 'fast-check';
import { suppressed, type TableCell } from '../../../src/domain/figures/suppression';

const least = 5;
type Grid = readonly (readonly number[])[];

/** A table with its totals. Totals of closed rows and columns are not shown. */
function tableOf(grid: Grid, closed: Readonly<{ rows: ReadonlySet<number>; columns: ReadonlySet<number> }>) {
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const width = grid[0]?.length ?? 0;
  const cell = (row: number | 'all', column: number | 'all', people: number): TableCell => ({
    ...{ key: `${row}/${column}`, row: `r${row}`, column: `c${column}`, people },
    isTotal: row === 'all' || column === 'all',
    isOpen: !closed.rows.has(Number(row)) && !closed.columns.has(Number(column)),
  });
  return [
    ...grid.flatMap((line, r) => line.map((people, c) => cell(r, c, people))),
    ...grid.map((line, r) => cell(r, 'all', sum(line))),
    ...Array.from({ length: width }, (_, c) => cell('all', c, sum(grid.map((line) => line[c] ?? 0)))),
  ].filter(({ people }) => people > 0);
}

/**
 * An attacker who knows every total and every shown cell: which of the hidden have but one value? Gauss–Jordan over the equations of all
 * lines; a variable whose row of the reduced system holds nothing else is determined.
 */
function determined(cells: readonly TableCell[], hidden: ReadonlySet<TableCell>): readonly TableCell[] {
  const unknown = [...hidden];
  const lines = [...new Set(cells.flatMap(({ row, column }) => [row, column]))];
  const system: number[][] = lines.map((line) =>
    unknown.map(({ row, column, isTotal }) => {
      if (row !== line && column !== line) return 0;
      // A line's cells add up to its total; in the line of totals all are added up.
      const isOwnTotal = isTotal && line !== 'rall' && line !== 'call';
      return isOwnTotal ? -1 : 1;
    }),
  );
  const pivots: number[][] = [];
  for (let column = 0, from = 0; column < unknown.length; column += 1) {
    const at = system.findIndex((row, i) => i >= from && Math.abs(row[column] ?? 0) > 1e-9);
    if (at < 0) continue;
    const [pivot] = system.splice(at, 1);
    if (!pivot) continue;
    const scale = pivot[column] ?? 1;
    const unit = pivot.map((value) => value / scale);
    for (const row of system) {
      const factor = row[column] ?? 0;
      if (factor !== 0) unit.forEach((value, i) => (row[i] = (row[i] ?? 0) - factor * value));
    }
    for (const row of pivots) {
      const factor = row[column] ?? 0;
      if (factor !== 0) unit.forEach((value, i) => (row[i] = (row[i] ?? 0) - factor * value));
    }
    system.splice(from, 0, unit);
    pivots.push(unit);
    from += 1;
  }
  return unknown.filter((_, i) =>
    pivots.some((row) => row.every((value, j) => (j === i ? Math.abs(value) > 1e-9 : Math.abs(value) < 1e-9))),
  );
}

const noneClosed = { rows: new Set<number>(), columns: new Set<number>() };
const grids = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
  fc.array(
    fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 5, max: 40 })), {
      ...{ minLength: columns, maxLength: columns },
    }),
    { minLength: rows, maxLength: rows },
  ),
);
const closing = fc
  .tuple(fc.uniqueArray(fc.nat(5), { maxLength: 3 }), fc.uniqueArray(fc.nat(4), { maxLength: 2 }))
  .map(([rows, columns]) => ({ rows: new Set(rows), columns: new Set(columns) }));

describe('the attacker of these tests', () => {
  it('finds one hidden cell of a row, and not four in a square', () => {
    const cells = tableOf(
      [
        [3, 9, 8],
        [7, 6, 9],
      ],
      noneClosed,
    );
    const of = (...keys: string[]) => new Set(cells.filter(({ key }) => keys.includes(key)));
    expect(determined(cells, of('0/0')).map(({ key }) => key)).toEqual(['0/0']);
    expect(determined(cells, of('0/0', '0/1', '1/0', '1/1'))).toEqual([]);
  });

  it('finds the cell between two squares, though every row and column has two hidden ones', () => {
    const grid = Array.from({ length: 4 }, () => [9, 9, 9, 9]);
    const cells = tableOf(grid, noneClosed);
    const squares = ['0/0', '0/1', '1/0', '1/1', '2/2', '2/3', '3/2', '3/3'];
    const hidden = new Set(cells.filter(({ key }) => [...squares, '1/2'].includes(key)));
    expect(determined(cells, hidden).map(({ key }) => key)).toEqual(['1/2']);
  });
});

const isClosedTotal = ({ isTotal, isOpen, people }: TableCell) => isTotal && (!isOpen || people < least);

describe('what is hidden of a table with totals', () => {
  const property = (check: (cells: readonly TableCell[], hidden: ReadonlySet<TableCell>) => void) =>
    fc.assert(
      fc.property(grids, closing, (grid, closed) => {
        const cells = tableOf(grid, closed);
        const hidden = suppressed(cells, least);
        if (hidden) check(cells, hidden);
      }),
      { numRuns: 500 },
    );

  it('cannot be found from what is shown', () => {
    property((cells, hidden) => expect(determined(cells, hidden)).toEqual([]));
  });

  it('holds every cell of a few people', () => {
    property((cells, hidden) => {
      for (const cell of cells) if (cell.people < least) expect(hidden.has(cell)).toBe(true);
    });
  });

  it('is two cells and five people or more in every row and column whose total is shown', () => {
    property((cells, hidden) => {
      for (const side of ['row', 'column'] as const)
        for (const line of new Set(cells.map((cell) => cell[side]))) {
          const own = cells.filter((cell) => cell[side] === line);
          const gone = own.filter((cell) => hidden.has(cell));
          // Which totals are shown is decided before.
          if (line === 'rall' || line === 'call' || gone.length === 0 || own.some(isClosedTotal)) continue;
          expect(gone.length).toBeGreaterThan(1);
          expect(gone.reduce((sum, { people }) => sum + people, 0)).toBeGreaterThanOrEqual(least);
        }
    });
  });

  it('is nothing where no cell is of a few', () => {
    expect(
      suppressed(
        tableOf(
          [
            [9, 0, 8],
            [7, 6, 0],
          ],
          noneClosed,
        ),
        least,
      )?.size,
    ).toBe(0);
  });

  it('is little: of a full table one cell of a few costs three others, the smallest', () => {
    const cells = tableOf(
      [
        [3, 9, 30],
        [8, 7, 30],
        [30, 30, 30],
      ],
      noneClosed,
    );
    const hidden = suppressed(cells, least) ?? new Set();
    expect([...hidden].map(({ key }) => key).sort()).toEqual(['0/0', '0/1', '1/0', '1/1']);
  });

  it('is all of it where nothing less is safe', () => {
    // Each row has one cell, which its total tells.
    expect(
      suppressed(
        tableOf(
          [
            [3, 0],
            [0, 20],
          ],
          noneClosed,
        ),
        least,
      ),
    ).toBeNull();
  });
});
