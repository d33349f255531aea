import { useEffect, useRef, useState } from 'react';
import { type Problem, problemOf } from '../kit/problem';
import { addressOf } from './filter-address';
import type { Filter, ProjectCalls } from './project-calls';

type Answer = Awaited<ReturnType<ProjectCalls['readFigures']>>;
type Reading = Readonly<
  { state: 'loading' } | { state: 'failed'; problem: Problem } | { state: 'ready'; value: Answer }
>;

/** Reads the figures whenever the filter changes. What is shown stays, dimmed, until the new figures are there. */
export function useFigures(calls: ProjectCalls, filter: Filter) {
  const [reading, setReading] = useState<Reading>({ state: 'loading' });
  const [isWaiting, setWaiting] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(0);
  const wanted = useRef(filter);
  wanted.current = filter;
  const address = addressOf(filter);

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
    setReading((before) => (before.state === 'failed' ? { state: 'loading' } : before));
    calls.readFigures(wanted.current).then(
      (value) => settle({ state: 'ready', value }),
      (error: unknown) => settle({ state: 'failed', problem: problemOf(error) }),
    );
  }, [calls, address, attempt]);

  return { reading, isWaiting: isWaiting && reading.state === 'ready', reread: () => setAttempt((count) => count + 1) };
}
