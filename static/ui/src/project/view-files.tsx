import type { RefObject } from 'react';
import type { TableData } from '../kit/files/table-data';
import '../charts/figure/figure.css';
import { FigureFiles } from '../kit/files/figure-files';
import type { WholeTable } from '../kit/files/use-csv';
import { useFileWords } from './file-words';

type Props = Readonly<{
  title: string;
  table: TableData;
  whole?: WholeTable | undefined;
  part: RefObject<HTMLElement | null>;
}>;

/** CSV, picture and print of a view that is a table rather than a card round a chart. */
export function ViewFiles({ title, table, whole, part }: Props) {
  const files = useFileWords();
  return (
    <div className="figure-acts">
      <FigureFiles title={title} words={files} table={table} whole={whole} figure={part} />
    </div>
  );
}
