import groupBy from 'lodash/groupBy';
import { bridgesOf, edgesAt, otherEnd } from './bridges';

/**
 * One number of a table with totals, as an edge between its row and its column; a total stands in the row or column of totals.
 * `isOpen`: it may be shown as far as the rest of the page is concerned.
 */
export type TableCell = Readonly<{
  key: string;
  row: string;
  column: string;
  people: number;
  isTotal: boolean;
  isOpen: boolean;
}>;

type Table = Readonly<{ cells: readonly TableCell[]; least: number; hidden: Set<TableCell>; told: Set<TableCell> }>;

/**
 * The cells to hide so that those of fewer than `least` people cannot be found by subtraction; null where only a table without cells is
 * safe. What is hidden in a row or column with a total is two cells or more, one of them of `least` people: the same may be behind all. A hidden cell follows from the totals
 * just where it is a bridge of the graph of what is hidden (Gusfield 1988, "A graph theoretic approach to statistical data security",
 * SIAM J. Comput. 17, 552–571); it is put on a cycle by hiding the cheapest way around it (Hundepool et al. 2012, §4.4). Exact values
 * are kept safe, not bounds of them.
 */
export function suppressed(cells: readonly TableCell[], least: number): ReadonlySet<TableCell> | null {
  const isFew = ({ people }: TableCell) => people > 0 && people < least;
  const hidden = new Set(cells.filter((cell) => !cell.isOpen || isFew(cell)));
  const table: Table = { cells, least, hidden, told: new Set() };
  const lines = linesOf(table);
  for (;;) {
    if (!completeLines(lines, table, isFew)) return null;
    const bridges = [...bridgesOf(table.hidden)];
    const exposed = bridges.filter(isFew);
    for (const cell of exposed) {
      const way = wayAround(cell, table);
      if (!way) return null;
      for (const each of way) table.hidden.add(each);
    }
    if (exposed.length > 0) continue;
    if (bridges.length === 0) return table.hidden;
    // The totals tell what these hold: hiding them protects nobody, neither themselves nor others.
    for (const cell of bridges) {
      table.hidden.delete(cell);
      table.told.add(cell);
    }
  }
}

/** Rows and columns whose total is shown: what is hidden in them is known together. */
function linesOf({ cells, hidden }: Table): readonly (readonly TableCell[])[] {
  const withoutTotal = new Set(
    cells.filter((cell) => cell.isTotal && hidden.has(cell)).flatMap(({ row, column }) => [row, column]),
  );
  const inner = cells.filter(({ isTotal }) => !isTotal);
  return (['row', 'column'] as const).flatMap((side) =>
    Object.entries(groupBy(inner, (cell) => cell[side])).flatMap(([line, own]) =>
      withoutTotal.has(line) ? [] : [own],
    ),
  );
}

const mayHide =
  ({ hidden, told }: Table) =>
  (cell: TableCell) =>
    cell.isOpen && !cell.isTotal && !hidden.has(cell) && !told.has(cell);

/** Hides the smallest others until nothing hidden stands alone in a line or among fewer than `least`; false where that cannot be. */
function completeLines(
  lines: readonly (readonly TableCell[])[],
  table: Table,
  isFew: (cell: TableCell) => boolean,
): boolean {
  for (let before = -1; before !== table.hidden.size;) {
    before = table.hidden.size;
    for (const line of lines) {
      const own = line.filter((cell) => table.hidden.has(cell));
      let people = Math.max(0, ...own.map((cell) => cell.people));
      let count = own.length;
      if (count === 0 || (count > 1 && people >= table.least)) continue;
      const others = line.filter(mayHide(table)).sort((a, b) => b.people - a.people);
      while (count < 2 || people < table.least) {
        const next = others.pop();
        if (!next) {
          if (own.some(isFew)) return false;
          break;
        }
        table.hidden.add(next);
        count += 1;
        people = Math.max(people, next.people);
      }
    }
  }
  return true;
}

/** The cells of the cheapest way from a cell's row to its column that does not use the cell itself; what is hidden costs nothing. */
function wayAround(cell: TableCell, table: Table): readonly TableCell[] | null {
  const isOpen = mayHide(table);
  const at = edgesAt(table.cells.filter((one) => one !== cell && (table.hidden.has(one) || isOpen(one))));
  const reached = new Map<string, Readonly<{ cost: number; by: TableCell | null }>>([
    [cell.row, { cost: 0, by: null }],
  ]);
  const waiting = new Set([cell.row]);
  for (const node of waiting) {
    waiting.delete(node);
    const so = reached.get(node)?.cost ?? 0;
    for (const edge of at.get(node) ?? []) {
      const end = otherEnd(edge, node);
      const cost = so + (table.hidden.has(edge) ? 0 : edge.people);
      if (cost >= (reached.get(end)?.cost ?? Infinity)) continue;
      reached.set(end, { cost, by: edge });
      waiting.add(end);
    }
  }
  const way: TableCell[] = [];
  for (let node = cell.column; node !== cell.row;) {
    const by = reached.get(node)?.by;
    if (!by) return null;
    way.push(by);
    node = otherEnd(by, node);
  }
  return way;
}
