import { useRef, useState } from 'react';
import type { SurveyView } from '../../../../src/contract/portal';
import { type Problem, problemOf } from '../kit/words/problem';
import type { Draft } from './draft';
import type { OpenSurvey, PortalCalls } from './portal-calls';

export type Phase =
  | Readonly<{ kind: 'idle' | 'saving' | 'too-long' }>
  | Readonly<{ kind: 'failed'; problem: Problem; again: () => void }>
  /** Another tab saved first: both answers stand side by side until the customer chooses. */
  | Readonly<{ kind: 'conflict'; mine: Draft }>;

export type Answering = Readonly<{
  phase: Phase;
  /** Sends what was said; `andThen` runs once it is saved. */
  submit: (draft: Draft, andThen: () => void) => void;
  settle: () => void;
}>;

/**
 * Saves answers one after the other, so that two quick presses never count as two tabs. Sending the
 * same press again repeats its token, and the app counts it once.
 */
export function useAnswer(
  calls: PortalCalls,
  survey: OpenSurvey,
  onSurvey: (survey: SurveyView) => void,
  onUnsent: (draft: Draft) => void,
): Answering {
  const [phase, setPhase] = useState<Phase>({ kind: 'idle' });
  const queue = useRef(Promise.resolve());
  const revision = useRef(survey.revision);
  const settle = () => setPhase({ kind: 'idle' });

  async function send(draft: Draft, token: string, andThen: () => void): Promise<void> {
    setPhase({ kind: 'saving' });
    try {
      const outcome = await calls.submitAnswer({ ...draft, token, revision: revision.current });
      if (outcome.survey.state === 'open') revision.current = outcome.survey.revision;
      if (outcome.kind === 'saved') andThen();
      else if (outcome.because !== 'comment-too-long') onUnsent(draft);
      onSurvey(outcome.survey);
      setPhase(after(outcome, { kind: 'conflict', mine: draft }));
    } catch (error) {
      setPhase({ kind: 'failed', problem: problemOf(error), again: () => enqueue(draft, token, andThen) });
    }
  }
  function enqueue(draft: Draft, token: string, andThen: () => void): void {
    queue.current = queue.current.then(() => send(draft, token, andThen));
  }
  return { phase, settle, submit: (draft, andThen) => enqueue(draft, crypto.randomUUID(), andThen) };
}

type Outcome = Awaited<ReturnType<PortalCalls['submitAnswer']>>;

function after(outcome: Outcome, conflict: Phase): Phase {
  if (outcome.kind === 'saved') return { kind: 'idle' };
  if (outcome.because === 'comment-too-long') return { kind: 'too-long' };
  return outcome.because === 'changed-elsewhere' ? conflict : { kind: 'idle' };
}
