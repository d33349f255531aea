import { useCallback, useEffect, useRef, useState } from 'react';
import { type Problem, problemOf } from '../kit/words/problem';
import { everyPage } from '../kit/files/every-page';
import { usePause } from '../kit/use-pause';
import type { Filter } from '../project/project-calls';
import type { CatalogueCalls, Order } from './catalogue-calls';

type Answer = Awaited<ReturnType<CatalogueCalls['readCatalogue']>>;
type Reading = Readonly<
  { state: 'loading' } | { state: 'failed'; problem: Problem } | { state: 'ready'; value: Answer }
>;
export type Sorting = Readonly<{ order: Order; reversed: boolean }>;

const step = 50;
const most = 500;
/** As many as one answer may hold. */
const inFile = 1_000;

/**
 * What the table shows and how it was asked for. What is there stays, dimmed, until the next answer. A search is sent when its writer
 * pauses: each answer costs the whole catalogue.
 */
export function useCatalogue(calls: CatalogueCalls, { period, against, book, audience }: Filter) {
  const [sorting, setSorting] = useState<Sorting>({ order: 'advice', reversed: false });
  const [search, setSearch] = useState('');
  const [{ wanted, limit }, setWanted] = useState({ wanted: '', limit: step });
  const [reading, setReading] = useState<Reading>({ state: 'loading' });
  const [isWaiting, setWaiting] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(0);
  const findNow = usePause(search.trim(), (text) => setWanted({ wanted: text, limit: step }));

  useEffect(() => {
    latest.current += 1;
    const turn = latest.current;
    const settle = (outcome: Reading) => {
      // A slow answer never overtakes a later one.
      if (turn !== latest.current) return;
      setWaiting(false);
      setReading(outcome);
    };
    setWaiting(true);
    calls.readCatalogue({ period, against, book, audience, ...sorting, search: wanted, limit }).then(
      (value) => settle({ state: 'ready', value }),
      (error: unknown) => settle({ state: 'failed', problem: problemOf(error) }),
    );
  }, [calls, period, against, book, audience, sorting, wanted, limit, attempt]);

  const sortBy = useCallback(
    (order: Order) => setSorting((before) => ({ order, reversed: before.order === order ? !before.reversed : false })),
    [],
  );
  const question = { period, against, book, audience, ...sorting, search: wanted };
  return {
    ...{ reading, isWaiting, sorting, search, sortBy, findNow },
    find: setSearch,
    showMore: limit < most ? () => setWanted({ wanted, limit: Math.min(most, limit * 2) }) : null,
    question: JSON.stringify(question),
    /** All rows that were found, in the order shown. */
    readAll: () =>
      everyPage(async (skip) => {
        const page = await calls.readCatalogue({ ...question, skip, limit: inFile });
        if (page.kind !== 'catalogue') throw new Error('The catalogue is not answered any more.');
        return page;
      }),
    reread: () => setAttempt((count) => count + 1),
  };
}
