import { type ReactNode, useId, useRef, useState } from 'react';
import { DataTable } from './data-table';
import type { TableData } from '../../kit/files/table-data';
import './figure.css';
import type { WholeTable } from '../../kit/files/use-csv';
import { FigureFiles, type FileWords } from '../../kit/files/figure-files';

type Props = Readonly<{
  title: string;
  subtitle: ReactNode;
  words: Readonly<{ definition: string; asTable: string; asChart: string; files?: FileWords }>;
  /** Null where the figure is a table already. */
  table: TableData | null;
  /** Where `table` is a part of it. */
  whole?: WholeTable | undefined;
  onDefine: (() => void) | null;
  /** Controls of this figure alone, before its definition. */
  controls?: ReactNode;
  children: ReactNode;
}>;

/** A card round one chart: what it shows, its definition, and the table behind it. */
export function Figure({ title, subtitle, words, table, whole, onDefine, controls, children }: Props) {
  const id = useId();
  const [isTable, setTable] = useState(false);
  const card = useRef<HTMLElement>(null);
  return (
    <section className="figure" aria-labelledby={id} ref={card}>
      <header className="figure-head">
        <div>
          <h2 id={id}>{title}</h2>
          <p className="small subtle">{subtitle}</p>
        </div>
        <div className="figure-acts">
          {controls}
          {onDefine && (
            <button type="button" className="quiet" onClick={onDefine} aria-describedby={id}>
              {words.definition}
            </button>
          )}
          {table && (
            <button type="button" className="quiet" onClick={() => setTable(!isTable)} aria-describedby={id}>
              {isTable ? words.asChart : words.asTable}
            </button>
          )}
          {words.files && <FigureFiles title={title} words={words.files} table={table} whole={whole} figure={card} />}
        </div>
      </header>
      {isTable && table ? <DataTable {...table} /> : children}
    </section>
  );
}
