import { useRef } from 'react';
import { longestComment } from '../../../../src/contract/answer';
import { Button } from '../kit/button';
import { Notice } from '../kit/notice';
import { ProblemMessage } from '../kit/problem-message';
import { useSay } from '../kit/screen-context';
import type { FormProps } from './form-props';
import { CommentField } from './comment-field';
import { nothingSaid } from './draft';
import { useReopening } from './use-reopening';

/** "No, not yet": no score is asked; the request is opened again, or somebody gets in touch. */
export function NotSolved({ survey, calls, draft, setDraft, answering, onDone, onReopened }: FormProps) {
  const say = useSay();
  const field = useRef<HTMLTextAreaElement>(null);
  const { kind, problem, reopen } = useReopening(calls, onReopened);
  const words = draft.comment ?? '';

  const unlessTooLong = (act: () => void) => () => (words.length > longestComment ? field.current?.focus() : act());
  const contact = unlessTooLong(() =>
    answering.submit({ ...nothingSaid, solved: false, wantsContact: true, comment: draft.comment }, onDone),
  );
  const busy = answering.phase.kind === 'saving' || kind === 'going';
  const canReopen = survey.canReopen && kind !== 'no-way-back';
  return (
    <div>
      <CommentField
        ref={field}
        label={say('portal.whatIsLeft')}
        text={draft.comment}
        reader={survey.reader?.name ?? null}
        onChange={(comment) => setDraft({ ...draft, comment })}
      />
      {kind === 'no-way-back' && (
        <Notice kind="warn" live="polite">
          {say('portal.noWayBack')}
        </Notice>
      )}
      {problem && kind === 'failed' && <ProblemMessage problem={problem} onRetry={() => reopen(words)} kept />}
      <p className="question">{say('portal.whatShallWeDo')}</p>
      <div className="actions ways">
        {canReopen && (
          <Button kind="primary" size="tall" busy={busy} onPress={unlessTooLong(() => reopen(words))}>
            {say('portal.reopen')}
          </Button>
        )}
        <Button kind={canReopen ? 'plain' : 'primary'} size="tall" busy={busy} onPress={contact}>
          {say('portal.contactMeAbout')}
        </Button>
      </div>
      <p className="small subtle">{say('portal.noScoreYet')}</p>
    </div>
  );
}
