import { useState } from 'react';
import type { SurveyView } from '../../../../src/contract/portal';
import { AnswerForm } from './answer-form';
import { AskLess } from './ask-less';
import { Conflict } from './conflict';
import { type Draft, draftOf, type Marked } from './draft';
import { FollowUpLine } from './follow-up-line';
import type { OpenSurvey, PortalCalls } from './portal-calls';
import { Thanks } from './thanks';
import { useAnswer } from './use-answer';
import { WeDid } from './we-did';

type Props = Readonly<{
  survey: OpenSurvey;
  calls: PortalCalls;
  marked: Marked;
  onSurvey: (survey: SurveyView) => void;
  onUnsent: (draft: Draft) => void;
  onReopened: () => void;
}>;

/** Whether the mail's link marks something else than what is saved: then the form opens to be confirmed. */
const differs = (marked: Draft | null, { answer }: OpenSurvey) =>
  marked !== null && (answer === null || marked.score !== answer.score || marked.solved !== answer.solved);

/** An open survey: the form until it is sent, then the thanks and what is being done about it. */
export function Survey({ survey, calls, marked, onSurvey, onUnsent, onReopened }: Props) {
  const { answer } = survey;
  const fresh = differs(marked.draft, survey);
  const [stage, setStage] = useState<'asking' | 'changing' | 'thanks'>(answer && !fresh ? 'thanks' : 'asking');
  const [draft, setDraft] = useState<Draft>(() =>
    fresh && marked.draft ? { ...draftOf(answer), ...pick(marked.draft) } : draftOf(answer),
  );
  const answering = useAnswer(calls, survey, onSurvey, onUnsent);
  const { phase, submit, settle } = answering;

  if (phase.kind === 'conflict')
    return (
      <Conflict
        theirs={answer}
        mine={phase.mine}
        onTheirs={() => {
          setDraft(draftOf(answer));
          setStage(answer ? 'thanks' : 'asking');
          settle();
        }}
        onMine={() => submit(phase.mine, () => setStage('thanks'))}
      />
    );
  const change = () => {
    setDraft(draftOf(answer));
    setStage('changing');
  };
  const done = answer !== null && stage === 'thanks';
  return (
    <>
      {done ? (
        <Thanks survey={survey} answer={answer} onChange={change} />
      ) : (
        <AnswerForm
          survey={survey}
          calls={calls}
          draft={draft}
          setDraft={setDraft}
          answering={answering}
          fromMail={fresh ? marked.draft : null}
          changing={stage === 'changing'}
          onDone={() => setStage('thanks')}
          onReopened={onReopened}
        />
      )}
      {done && survey.followUp && (
        <FollowUpLine followUp={survey.followUp} answer={answer} calls={calls} onSurvey={onSurvey} />
      )}
      {done && <WeDid calls={calls} />}
      <AskLess calls={calls} restDays={survey.restDays} startsOpen={marked.asksLess} />
    </>
  );
}

const pick = ({ solved, score, reasons }: Draft) => ({ solved, score, reasons });
