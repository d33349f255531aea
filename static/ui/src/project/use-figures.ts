import { useEffect, useRef, useState } from 'react';
import { type Problem, problemOf } from '../kit/words/problem';
import { addressOf } from './filter/filter-address';
import type { FirstFigures } from './head-start';
import type { Filter, ProjectCalls } from './project-calls';

type Answer = Awaited<ReturnType<ProjectCalls['readFigures']>>;
type Reading = Readonly<
  { state: 'loading' } | { state: 'failed'; problem: Problem } | { state: 'ready'; value: Answer }
>;

const isSame = (before: Reading, after: Reading) =>
  before.state === 'ready' && after.state === 'ready' && before.value === after.value;

/**
 * Reads the figures whenever the filter changes. What is shown stays, dimmed, until the new figures are there. Those
 * asked for ahead are shown at once where they came before the screen.
 */
export function useFigures(calls: ProjectCalls, filter: Filter, first?: FirstFigures) {
  const [reading, setReading] = useState<Reading>(() => {
    const value = first?.here();
    return value === undefined ? { state: 'loading' } : { state: 'ready', value };
  });
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
      setReading((before) => (isSame(before, outcome) ? before : outcome));
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
