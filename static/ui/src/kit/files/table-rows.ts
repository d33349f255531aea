import type { TableData } from './table-data';
import { textOf } from './text-of';

/** A table as rows of text, the first being its heads; of a table on the page where the figure is one itself. */
export function tableRows(table: TableData | null, figure: Element | null): readonly (readonly string[])[] {
  if (table) return [table.columns.map(({ name }) => name), ...table.rows.map(({ cells }) => cells.map(textOf))];
  const rows = figure?.querySelectorAll('table tr') ?? [];
  return [...rows].map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim()));
}
