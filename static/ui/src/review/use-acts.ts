import { useState } from 'react';
import { type Problem, problemOf } from '../kit/words/problem';
import type { ReviewCalls, Reviewed } from './review-calls';

type Refused = Extract<Reviewed, { kind: 'refused' }>['because'];

export type Acts = Readonly<{
  busy: boolean;
  refused: Refused | null;
  failure: Readonly<{ problem: Problem; again: () => void }> | null;

  act: (call: (calls: ReviewCalls) => Promise<Reviewed>) => void;
}>;

/** Carries out what the reader presses; each act answers with the page as it then stands. */
export function useActs(calls: ReviewCalls, onPage: (page: Reviewed) => void): Acts {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [failure, setFailure] = useState<Acts['failure']>(null);
  const act: Acts['act'] = (call) => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    call(calls)
      .then(
        (outcome) => {
          setRefused(outcome.kind === 'refused' ? outcome.because : null);
          if (outcome.kind === 'review') onPage(outcome);
        },
        (error: unknown) => setFailure({ problem: problemOf(error), again: () => act(call) }),
      )
      .finally(() => setBusy(false));
  };
  return { busy, refused, failure, act };
}
