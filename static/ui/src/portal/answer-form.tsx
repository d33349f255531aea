import { useRef, useState } from 'react';
import type { Score } from '../../../../src/domain/answering/score';
import { Button } from '../kit/button';
import { ProblemMessage } from '../kit/problem-message';
import { useSay } from '../kit/screen-context';
import { Details } from './details';
import { draftOf, withScore } from './draft';
import { Lead, SavedScore } from './lead';
import { NotSolved } from './not-solved';
import type { FormProps } from './form-props';
import { ScoreScale } from './score-scale';
import { SolvedQuestion } from './solved-question';

/** Solved or not, then the score, saved at once, then everything around it, saved by "Send". */
export function AnswerForm(props: FormProps) {
  const { survey, draft, setDraft, changing, onDone } = props;
  const { phase } = props.answering;
  const say = useSay();
  const scale = useRef<HTMLFieldSetElement>(null);
  const [saidSolved, setSaidSolved] = useState(false);
  const scoring = useScoring(props, () => {
    setSaidSolved(false);
    scale.current?.querySelector('input')?.focus();
  });
  const { stands, justSaved } = scoring;
  const hidesSolved = stands && saidSolved && !changing;
  const onSolved = (solved: boolean) => {
    setSaidSolved(true);
    setDraft({ ...draft, solved, score: solved ? draft.score : null });
  };
  const isMarked = props.fromMail !== null && draft.score === props.fromMail.score && !stands;

  return (
    <>
      {stands && justSaved && draft.score ? (
        <SavedScore score={draft.score} onUndo={scoring.undo} />
      ) : (
        <Lead survey={survey} fromMail={isMarked ? draft.score : null} changing={changing} />
      )}
      <Spoken saving={phase.kind === 'saving'} saved={stands && justSaved ? draft.score : null} />
      {!hidesSolved && <SolvedQuestion solved={draft.solved} onChoose={onSolved} />}
      {draft.solved === false ? (
        <NotSolved {...props} />
      ) : (
        <ScoreScale
          ref={scale}
          question={survey.question ?? say('portal.question')}
          quiet={hidesSolved}
          chosen={draft.score}
          onMark={scoring.mark}
          onSave={scoring.save}
        />
      )}
      {phase.kind === 'failed' && <ProblemMessage problem={phase.problem} onRetry={phase.again} kept />}
      {draft.score !== null && !stands && phase.kind !== 'failed' && (
        <SaveScore busy={phase.kind === 'saving'} score={draft.score} onSave={scoring.save} />
      )}
      {draft.score !== null && stands && <Details {...props} score={draft.score} />}
      {changing && (
        <p className="small keep">
          <Button kind="link" onPress={onDone}>
            {say('portal.keep')}
          </Button>
        </p>
      )}
    </>
  );
}

/** The score on its way: marked, saved, and taken back to what stood before. */
function useScoring({ survey, draft, setDraft, answering: { submit } }: FormProps, onUndone: () => void) {
  const saved = survey.answer;
  const [before, setBefore] = useState(saved);
  const [justSaved, setJustSaved] = useState(false);
  const mark = (score: Score) => setDraft(withScore(draft, score));
  const save = (score: Score) => {
    mark(score);
    if (!justSaved) setBefore(saved);
    // Words that nobody has sent yet stay out of it.
    submit(withScore(draftOf(saved), score), () => setJustSaved(true));
  };
  const undo = () =>
    submit(draftOf(before), () => {
      setDraft(draftOf(before));
      setJustSaved(false);
      onUndone();
    });
  return { mark, save, undo, justSaved, stands: saved !== null && saved.score !== null && saved.score === draft.score };
}

function SaveScore({ busy, score, onSave }: Readonly<{ busy: boolean; score: Score; onSave: (score: Score) => void }>) {
  const say = useSay();
  return (
    <div className="actions">
      <Button kind="primary" size="tall" busy={busy} onPress={() => onSave(score)}>
        {say('portal.saveScore')}
      </Button>
    </div>
  );
}

/** What a screen reader hears; it is always on the page, so that no change of it is missed. */
function Spoken({ saving, saved }: Readonly<{ saving: boolean; saved: Score | null }>) {
  const say = useSay();
  const words = saved === null ? '' : say('portal.savedAloud', { said: say('kit.scoreOfFive', { score: saved }) });
  return (
    <p className="hidden" role="status">
      {saving ? say('portal.saving') : words}
    </p>
  );
}
