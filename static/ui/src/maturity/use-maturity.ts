import { useCallback, useEffect, useRef } from 'react';
import { useReading } from '../kit/site/use-reading';
import type { Filter } from '../project/project-calls';
import type { MaturityCalls } from './maturity-calls';

/** Reads again whenever another period is chosen; what is shown stays until the answer is there. */
export function useMaturity(calls: MaturityCalls, { period, against, book, audience }: Filter) {
  const read = useCallback(
    () => calls.readMaturity({ period, against, book, audience }),
    [calls, period, against, book, audience],
  );
  const { reading, reread } = useReading(read);
  const asked = useRef(read);
  useEffect(() => {
    // The first reading is under way already.
    if (asked.current !== read) reread();
    asked.current = read;
  }, [read, reread]);
  return { reading, reread };
}
