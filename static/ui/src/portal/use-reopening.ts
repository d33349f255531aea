import { useState } from 'react';
import { type Problem, problemOf } from '../kit/words/problem';
import type { PortalCalls } from './portal-calls';

type Reopening = Readonly<{
  kind: 'idle' | 'going' | 'no-way-back' | 'failed';
  problem: Problem | null;
  reopen: (comment: string) => void;
}>;

/** Re-opens the request in the customer's own name. */
export function useReopening(calls: PortalCalls, onReopened: () => void): Reopening {
  const [kind, setKind] = useState<Reopening['kind']>('idle');
  const [problem, setProblem] = useState<Problem | null>(null);
  const reopen = (comment: string) => {
    setKind('going');
    calls.reopenRequest({ comment }).then(
      (outcome) => {
        if (outcome.kind === 'refused' && outcome.because === 'no-way-back') return setKind('no-way-back');
        setKind('idle');
        onReopened();
      },
      (error: unknown) => {
        setProblem(problemOf(error));
        setKind('failed');
      },
    );
  };
  return { kind, problem, reopen };
}
