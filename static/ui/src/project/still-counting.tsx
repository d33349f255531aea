import { useEffect, useState } from 'react';
import { useSay } from '../kit/screen-context';
import { dimensions } from './filter/filter-address';
import type { Filter } from './project-calls';

/** Whoever waits no longer than this needs no explanation. */
export const explainAfterMs = 2_000;

type Props = Readonly<{ filter: Filter; isWaiting: boolean }>;

/** Why a page under a filter takes its time: sums are kept for few filters, the others are added up from the records. */
export function StillCounting({ filter, isWaiting }: Props) {
  const say = useSay();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!isWaiting) return;
    const timer = setTimeout(() => setLong(true), explainAfterMs);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  if (dimensions.every((dimension) => filter[dimension] === null)) return null;
  return (
    <p role="status" className="still-counting">
      {isLong && say('project.stillCounting')}
    </p>
  );
}
