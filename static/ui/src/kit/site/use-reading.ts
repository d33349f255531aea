import { useCallback, useEffect, useRef, useState } from 'react';
import { type Problem, problemOf } from '../words/problem';

export type Reading<T> = Readonly<
  { state: 'loading' } | { state: 'failed'; problem: Problem } | { state: 'ready'; value: T }
>;

type Reader<T> = Readonly<{
  reading: Reading<T>;
  /** Reads once more; what is shown stays until the answer is there. */
  reread: () => void;
  /** Puts in place what another call answered with. */
  replace: (value: T) => void;
}>;

/** Reads once when a screen opens and again when told; a slow answer never overtakes a later one. */
export function useReading<T>(read: () => Promise<T>): Reader<T> {
  const [reading, setReading] = useState<Reading<T>>({ state: 'loading' });
  const latest = useRef(0);
  const reader = useRef(read);
  reader.current = read;

  const reread = useCallback(() => {
    latest.current += 1;
    const turn = latest.current;
    const settle = (outcome: Reading<T>) => {
      if (turn === latest.current) setReading(outcome);
    };
    setReading((before) => (before.state === 'failed' ? { state: 'loading' } : before));
    reader.current().then(
      (value) => settle({ state: 'ready', value }),
      (error: unknown) => settle({ state: 'failed', problem: problemOf(error) }),
    );
  }, []);
  const replace = useCallback((value: T) => {
    latest.current += 1;
    setReading({ state: 'ready', value });
  }, []);

  useEffect(reread, [reread]);
  return { reading, reread, replace };
}
