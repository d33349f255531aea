import type { CatalogueRow } from './catalogue';
import { advices } from './catalogue-advice';

/** What the table can be ordered by. */
export const catalogueOrders = ['advice', 'volume', 'satisfied', 'response', 'sla', 'reopened', 'name'] as const;
export type CatalogueOrder = (typeof catalogueOrders)[number];

export type NamedRow = CatalogueRow & Readonly<{ name: string | null }>;

/** Rows without a value stand last, whichever way the order goes. */
const valueOf: Readonly<Record<Exclude<CatalogueOrder, 'name'>, (row: NamedRow) => number | null>> = {
  advice: ({ advice }) => advices.indexOf(advice),
  volume: ({ closed }) => -closed,
  satisfied: ({ shrunk, standing }) => (standing === 'solid' ? (shrunk?.share ?? null) : null),
  response: ({ response }) => response.share,
  sla: ({ slaMet }) => slaMet.share,
  reopened: ({ reopened }) => (reopened.share === null ? null : -reopened.share),
};

/** Worst, most or first at the top; `reversed` turns it round. Equal ones go by volume, then by number. */
export function inOrder(rows: readonly NamedRow[], order: CatalogueOrder, reversed: boolean): readonly NamedRow[] {
  const sign = reversed ? -1 : 1;
  const compare = (a: NamedRow, b: NamedRow) => {
    if (order === 'name') return sign * (a.name ?? '').localeCompare(b.name ?? '');
    const [one, other] = [valueOf[order](a), valueOf[order](b)];
    if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
    return sign * (one - other);
  };
  return [...rows].sort((a, b) => compare(a, b) || b.closed - a.closed || a.id - b.id);
}

/** Rows whose name holds what was searched for. */
export function searched(rows: readonly NamedRow[], search: string): readonly NamedRow[] {
  const wanted = search.trim().toLocaleLowerCase();
  return wanted === '' ? rows : rows.filter(({ name }) => (name ?? '').toLocaleLowerCase().includes(wanted));
}
