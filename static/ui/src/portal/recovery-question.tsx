import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { SurveyView } from '../../../../src/contract/portal';
import { Button } from '../kit/button';
import { Notice } from '../kit/notice';
import { type Problem, problemOf } from '../kit/words/problem';
import { ProblemMessage } from '../kit/problem-message';
import { useSay } from '../kit/screen-context';
import type { PortalCalls } from './portal-calls';

type Props = Readonly<{ calls: PortalCalls; onSurvey: (survey: SurveyView) => void }>;
type Said = Parameters<PortalCalls['answerRecovery']>[0];

/** "Did we put it right?" Yes and no look alike; a no asks for words before it opens everything again. */
export function RecoveryQuestion({ calls, onSurvey }: Props) {
  const say = useSay();
  const [saysNo, setSaysNo] = useState(false);
  const [busy, setBusy] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const [failure, setFailure] = useState<Readonly<{ problem: Problem; again: () => void }> | null>(null);
  const send = (said: Said) => {
    setBusy(true);
    setFailure(null);
    calls
      .answerRecovery(said)
      .then(
        (outcome) => {
          setRefused(outcome.kind === 'refused');
          onSurvey(outcome.survey);
        },
        (error: unknown) => setFailure({ problem: problemOf(error), again: () => send(said) }),
      )
      .finally(() => setBusy(false));
  };
  return (
    <>
      {isRefused && (
        <Notice kind="warn" live="polite">
          {say('portal.recovery.refused')}
        </Notice>
      )}
      {failure && <ProblemMessage problem={failure.problem} onRetry={failure.again} kept />}
      {saysNo ? (
        <StillNot busy={busy} onCancel={() => setSaysNo(false)} onSend={(words) => send({ said: 'no', words })} />
      ) : (
        <>
          <div className="recovery">
            <Button size="tall" busy={busy} onPress={() => send({ said: 'yes', words: null })}>
              {say('portal.recovery.yes')}
            </Button>
            <Button size="tall" onPress={() => setSaysNo(true)}>
              {say('portal.recovery.no')}
            </Button>
          </div>
          <p className="small subtle">{say('portal.recovery.once')}</p>
        </>
      )}
    </>
  );
}

type StillNotProps = Readonly<{ busy: boolean; onCancel: () => void; onSend: (words: string | null) => void }>;

/** Words help whoever looks at it again; they are not demanded. */
function StillNot({ busy, onCancel, onSend }: StillNotProps) {
  const say = useSay();
  const id = useId();
  const [words, setWords] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSend(words.trim() || null);
  };
  return (
    <form onSubmit={send}>
      <label className="question" htmlFor={id}>
        {say('portal.recovery.words')} <span className="hint">{say('portal.optional')}</span>
      </label>
      <textarea
        id={id}
        ref={field}
        className="field area"
        rows={3}
        maxLength={2_000}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className="recovery">
        <Button submits kind="primary" size="tall" busy={busy}>
          {say('portal.recovery.send')}
        </Button>
        <Button size="tall" kind="quiet" onPress={onCancel}>
          {say('kit.cancel')}
        </Button>
      </div>
    </form>
  );
}
