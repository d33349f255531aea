import { type FormEvent, useId, useState } from 'react';
import { longestTitle, type MadeImprovementView } from '../../../../src/contract/improvements';
import type { CausePlace } from '../../../../src/domain/follow-ups/cause-place';
import { FormActs } from '../kit/form-acts';
import { Notice } from '../kit/notice';
import { type Problem, problemOf } from '../kit/words/problem';
import { ProblemMessage } from '../kit/problem-message';
import { useSay } from '../kit/screen-context';
import { CauseChecks } from './cause-checks';
import type { ImprovementCalls } from './improvement-calls';
import { refusalWords } from './refusal-words';

type Props = Readonly<{
  calls: Pick<ImprovementCalls, 'createImprovement'>;
  source: 'cause' | 'hand';
  causes: readonly CausePlace[];
  onMade: (made: MadeImprovementView) => void;
  onCancel: () => void;
}>;

/** Wishes for an improvement. One token per form: pressing twice, or again after a failure, makes one issue. */
export function NewImprovement({ calls, source, causes: given, onMade, onCancel }: Props) {
  const say = useSay();
  const id = useId();
  const [token] = useState(() => crypto.randomUUID());
  const [title, setTitle] = useState('');
  const [details, setDetails] = useState('');
  const [causes, setCauses] = useState(given);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Problem | null>(null);
  const [refused, setRefused] = useState<Extract<MadeImprovementView, { kind: 'refused' }> | null>(null);
  const send = () => {
    setBusy(true);
    setFailure(null);
    setRefused(null);
    calls
      .createImprovement({ token, title, details, source, causes: [...causes] })
      .then(
        (made) => (made.kind === 'refused' ? setRefused(made) : onMade(made)),
        (error: unknown) => setFailure(problemOf(error)),
      )
      .finally(() => setBusy(false));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <form className="improvement-form card" onSubmit={submit}>
      {failure && <ProblemMessage problem={failure} onRetry={send} kept />}
      {refused && (
        <Notice kind="warn" live="polite">
          {refusalWords(say, refused.because)}
        </Notice>
      )}
      <label className="label" htmlFor={`${id}-title`}>
        {say('improvement.name')}
      </label>
      <input
        id={`${id}-title`}
        required
        minLength={3}
        maxLength={longestTitle}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <label className="label" htmlFor={`${id}-details`}>
        {say('improvement.details')}
      </label>
      <textarea
        id={`${id}-details`}
        rows={4}
        maxLength={4_000}
        value={details}
        onChange={(event) => setDetails(event.target.value)}
      />
      <CauseChecks causes={causes} onChange={setCauses} />
      <FormActs send={say('improvement.create')} busy={busy} onCancel={onCancel} />
    </form>
  );
}
