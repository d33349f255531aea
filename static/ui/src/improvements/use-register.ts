import { useState } from 'react';
import type { ImprovementRefusal, ImprovementsPage } from '../../../../src/contract/improvements';
import { type Problem, problemOf } from '../kit/words/problem';

type Outcome = ImprovementsPage | Readonly<{ kind: 'refused'; because: ImprovementRefusal }>;
/** Sends a change of one entry; `onDone` when it went through. */
export type Change = (call: () => Promise<Outcome>, onDone: () => void) => void;

/** Changes of the register, one at a time; the page afterwards replaces the one before. */
export function useRegister(onPage: (page: ImprovementsPage) => void) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<ImprovementRefusal | null>(null);
  const [failure, setFailure] = useState<Readonly<{ problem: Problem; again: () => void }> | null>(null);
  const change: Change = (call, onDone) => {
    setBusy(true);
    setFailure(null);
    call()
      .then(
        (outcome) => {
          setRefused(outcome.kind === 'refused' ? outcome.because : null);
          if (outcome.kind === 'refused') return;
          onPage(outcome);
          onDone();
        },
        (error: unknown) => setFailure({ problem: problemOf(error), again: () => change(call, onDone) }),
      )
      .finally(() => setBusy(false));
  };
  return { busy, refused, failure, change };
}
