import { type FormEvent, useRef } from 'react';
import { longestComment } from '../../../../src/contract/answer';
import type { Score } from '../../../../src/domain/answering/score';
import { Button } from '../kit/button';
import { useSay } from '../kit/screen-context';
import type { FormProps } from './form-props';
import { CommentField } from './comment-field';
import { ExpectationChoice } from './expectation-choice';
import { LostTime } from './lost-time';
import { ReasonChips } from './reason-chips';
import { Wishes } from './wishes';

/** Everything around a saved score. Nothing here is needed, and nothing is kept before "Send". */
export function Details({ survey, draft, setDraft, answering, onDone, score }: FormProps & Readonly<{ score: Score }>) {
  const say = useSay();
  const comment = useRef<HTMLTextAreaElement>(null);
  const { phase, submit } = answering;
  const tooLong = (draft.comment?.length ?? 0) > longestComment;

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (tooLong) comment.current?.focus();
    else submit(draft, onDone);
  };
  return (
    <form onSubmit={send}>
      <ReasonChips
        requestKey={survey.requestKey}
        score={score}
        chosen={draft.reasons}
        onChange={(reasons) => setDraft({ ...draft, reasons })}
      />
      {survey.asksExpectation && (
        <ExpectationChoice chosen={draft.expectation} onChoose={(expectation) => setDraft({ ...draft, expectation })} />
      )}
      {survey.asksLostTime && (
        <LostTime minutes={draft.lostMinutes} onChange={(lostMinutes) => setDraft({ ...draft, lostMinutes })} />
      )}
      <CommentField
        ref={comment}
        label={say('portal.comment')}
        text={draft.comment}
        reader={survey.reader?.name ?? null}
        onChange={(text) => setDraft({ ...draft, comment: text })}
      />
      <Wishes draft={draft} onChange={setDraft} />
      <div className="actions">
        <Button submits kind="primary" size="tall" busy={phase.kind === 'saving'}>
          {say('portal.send')}
        </Button>
        <span className="small subtle">{say('portal.savedAlready')}</span>
      </div>
    </form>
  );
}
