import { forwardRef, type KeyboardEvent, useId, useRef } from 'react';
import { type Score, scores } from '../../../../src/domain/answering/score';
import { useSay } from '../kit/screen-context';

type Props = Readonly<{
  question: string;
  /** The question has been read: it stays for screen readers only. */
  quiet: boolean;
  chosen: Score | null;
  /** Arrow keys pass by scores on the way to the wanted one, so they only mark. */
  onMark: (score: Score) => void;
  onSave: (score: Score) => void;
}>;

const moving = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

/** The five-point scale as native radios: the browser brings arrow keys, focus and screen-reader speech. */
export const ScoreScale = forwardRef<HTMLFieldSetElement, Props>(function ScoreScale(
  { question, quiet, chosen, onMark, onSave },
  ref,
) {
  const say = useSay();
  const name = useId();
  const moved = useRef(false);
  const onKeyDown = (event: KeyboardEvent) => {
    moved.current = moving.includes(event.key);
    if (chosen !== null && (event.key === ' ' || event.key === 'Enter')) onSave(chosen);
  };
  return (
    <fieldset ref={ref}>
      <legend className={quiet ? 'hidden' : 'question'}>{question}</legend>
      <div className="scale">
        {scores.map((score) => (
          <label key={score} className="point">
            <input
              type="radio"
              className="hidden"
              name={name}
              checked={score === chosen}
              onKeyDown={onKeyDown}
              onKeyUp={() => (moved.current = false)}
              onChange={() => (moved.current ? onMark(score) : onSave(score))}
            />
            <span className="disc">{score}</span>
            <span className="word">{say(`kit.score.${score}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
});
