import { type RefObject, useRef, useState } from 'react';
import { saveCsv } from './download';
import type { TableData } from './table-data';
import { tableRows } from './table-rows';

/** A table of which a page shows a part: how all of it is read, and what for, so that another question is read anew. */
export type WholeTable = Readonly<{ question: string; read: () => Promise<TableData> }>;

export type CsvState = Readonly<{ state: 'idle' | 'reading' | 'failed' } | { state: 'read'; count: number }>;

type Props = Readonly<{
  title: string;
  table: TableData | null;
  whole: WholeTable | undefined;
  figure: RefObject<HTMLElement | null>;
}>;

/**
 * Saves the table as CSV. Where the page shows a part, all of it is read first and nothing is saved unless all has come. Browsers save
 * only soon after a press, so what took long is kept for one press more.
 */
export function useCsv({ title, table, whole, figure }: Props) {
  const [told, setTold] = useState<Readonly<{ question: string; csv: CsvState }> | null>(null);
  // What was said of another question is not said of this one.
  const csv: CsvState = told && told.question === whole?.question ? told.csv : { state: 'idle' };
  const kept = useRef<Readonly<{ question: string; all: TableData }> | null>(null);
  const save = (shown: TableData | null) => saveCsv(`${title}.csv`, tableRows(shown, figure.current));

  const saveWhole = async ({ question, read }: WholeTable) => {
    const setCsv = (now: CsvState) => setTold({ question, csv: now });
    const ready = kept.current?.question === question ? kept.current.all : null;
    kept.current = null;
    if (ready) return save(ready);
    setCsv({ state: 'reading' });
    try {
      const all = await read();
      kept.current = { question, all };
      save(all);
      setCsv({ state: 'read', count: all.rows.length });
    } catch {
      setCsv({ state: 'failed' });
    }
  };
  return {
    csv,
    saveTable: () => {
      if (csv.state === 'reading') return;
      if (whole) void saveWhole(whole);
      else save(table);
    },
  };
}
