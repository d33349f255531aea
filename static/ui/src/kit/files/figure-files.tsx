import { type RefObject, useRef, useState } from 'react';
import { saveFile } from './download';
import './figure-files.css';
import { pictureOf, pictureOfTable } from './picture';
import { printOne } from './print-one';
import type { TableData } from './table-data';
import { tableRows } from './table-rows';
import { type CsvState, useCsv, type WholeTable } from './use-csv';

export type FileWords = Readonly<{
  menu: string;
  csv: string;
  png: string;
  print: string;
  failed: string;
  csvState: (csv: CsvState) => string;
}>;
type Props = Readonly<{
  title: string;
  words: FileWords;
  table: TableData | null;
  /** Where the page shows a part of the table. */
  whole?: WholeTable | undefined;
  figure: RefObject<HTMLElement | null>;
}>;

/** A drawing this wide is the figure; smaller ones stand inside a table. */
const leastWidth = 280;

/** What leaves the page of one figure: its numbers, its picture, its print. */
export function FigureFiles({ title, words, table, whole, figure }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  const [hasFailed, setFailed] = useState(false);
  const { csv, saveTable } = useCsv({ title, table, whole, figure });
  const act = (what: () => void) => () => {
    menu.current?.removeAttribute('open');
    setFailed(false);
    what();
  };
  const savePicture = async () => {
    try {
      const file = await drawn(title, table, figure.current);
      if (file) saveFile(`${title}.png`, file);
      setFailed(file === null);
    } catch {
      setFailed(true);
    }
  };
  const print = () => figure.current && printOne(figure.current);
  return (
    <>
      {/* Beside the menu: what stands inside is not seen once it has closed. */}
      <span role="status" className="small">
        {hasFailed ? words.failed : words.csvState(csv)}
      </span>
      <details className="figure-files" ref={menu}>
        <summary aria-label={`${words.menu}: ${title}`}>{words.menu}</summary>
        <div className="figure-menu">
          <button type="button" onClick={act(saveTable)}>
            {words.csv}
          </button>
          <button type="button" onClick={act(() => void savePicture())}>
            {words.png}
          </button>
          <button type="button" onClick={act(print)}>
            {words.print}
          </button>
        </div>
      </details>
    </>
  );
}

/** The drawing of a figure; where it is a table, or shown as one, the table. */
function drawn(title: string, table: TableData | null, figure: HTMLElement | null): Promise<Blob | null> {
  const drawings = [...(figure?.querySelectorAll<SVGSVGElement>('svg[role="img"]') ?? [])];
  const wide = drawings.filter((drawing) => drawing.getBoundingClientRect().width >= leastWidth);
  const [only] = wide;
  return wide.length === 1 && only ? pictureOf(title, only) : pictureOfTable(title, tableRows(table, figure));
}
