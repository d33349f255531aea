import type { ReactNode } from 'react';
import './data-table.css';

/** The numbers behind a chart. The first cell of a row names it; numbers stand at the right. */
export type TableData = Readonly<{
  caption: string;
  columns: readonly Readonly<{ name: string; isNumber: boolean }>[];
  rows: readonly Readonly<{ key: string; cells: readonly ReactNode[] }>[];
}>;

export function DataTable({ caption, columns, rows }: TableData) {
  const classOf = (index: number) => (columns[index]?.isNumber ? 'number' : undefined);
  return (
    <div className="data-table" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name }, index) => (
              <th key={name} scope="col" className={classOf(index)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [head, ...cells] }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]?.name ?? index} className={classOf(index + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
