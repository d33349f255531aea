import { useCallback, useEffect, useRef, useState } from 'react';
import type { Calls } from '../../../../src/contract/contract';
import type { exporting } from '../../../../src/contract/export';
import { exportColumns, exportWords } from '../../../../src/domain/keeping/export-columns';
import { byteOrderMark, csvRow } from '../kit/files/csv';
import { csvFile, saveFile } from '../kit/files/download';
import { problemOf, type Problem } from '../kit/words/problem';
import type { Filter } from '../project/project-calls';

export type ExportCalls = Calls<typeof exporting>;

export type Exporting =
  | Readonly<{ state: 'idle' | 'cancelled' | 'refused' }>
  | Readonly<{ state: 'running'; count: number }>
  | Readonly<{ state: 'done'; count: number; name: string; file: Blob }>
  | Readonly<{ state: 'failed'; problem: Problem }>;

const head = csvRow([...exportColumns, ...exportWords]);

/** Reads page after page and makes one file of them; nothing is saved unless all of it has come. */
async function readAll(calls: ExportCalls, filter: Filter, isWanted: () => boolean, onCount: (count: number) => void) {
  // Each page becomes a blob at once: browsers keep those outside the memory of the page.
  const parts: Blob[] = [csvFile([byteOrderMark, head])];
  let count = 0;
  let after: string | null = null;
  for (;;) {
    const page: Awaited<ReturnType<ExportCalls['exportCycles']>> = await calls.exportCycles({ ...filter, after });
    if (!isWanted()) return null;
    if (page.kind === 'refused') return { state: 'refused' as const };
    parts.push(csvFile(page.rows.map(csvRow)));
    count += page.rows.length;
    onCount(count);
    after = page.next;
    if (after === null) {
      const name = `aftercare ${page.from} ${page.to}.csv`;
      return { state: 'done' as const, count, name, file: new Blob(parts, { type: 'text/csv;charset=utf-8' }) };
    }
  }
}

/** One export at a time; leaving the page ends it. */
export function useExport(calls: ExportCalls, filter: Filter) {
  const [exporting, setExporting] = useState<Exporting>({ state: 'idle' });
  const run = useRef(0);
  useEffect(() => () => void (run.current += 1), []);

  const start = useCallback(async () => {
    const mine = (run.current += 1);
    const isWanted = () => run.current === mine;
    setExporting({ state: 'running', count: 0 });
    try {
      const made = await readAll(calls, filter, isWanted, (count) => setExporting({ state: 'running', count }));
      if (!made) return;
      if (made.state === 'done') saveFile(made.name, made.file);
      setExporting(made);
    } catch (error) {
      if (isWanted()) setExporting({ state: 'failed', problem: problemOf(error) });
    }
  }, [calls, filter]);

  const cancel = useCallback(() => {
    run.current += 1;
    setExporting({ state: 'cancelled' });
  }, []);
  return { exporting, start, cancel };
}
