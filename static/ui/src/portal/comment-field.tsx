import { forwardRef, useId } from 'react';
import { longestComment } from '../../../../src/contract/answer';
import { Icon } from '../kit/icon';
import { useSay } from '../kit/screen-context';

type Props = Readonly<{
  label: string;
  text: string | null;
  /** Who reads it; null when the project names nobody. */
  reader: string | null;
  onChange: (text: string | null) => void;
}>;

/**
 * The customer's own words. Text that is too long is kept and said to be: cutting what somebody
 * pasted would lose it without a word.
 */
export const CommentField = forwardRef<HTMLTextAreaElement, Props>(function CommentField(
  { label, text, reader, onChange },
  ref,
) {
  const say = useSay();
  const id = useId();
  const length = text?.length ?? 0;
  const over = length - longestComment;
  return (
    <div>
      <label className="question" htmlFor={id}>
        {label} <span className="hint">{say('portal.optional')}</span>
      </label>
      <textarea
        id={id}
        ref={ref}
        className="field area"
        rows={4}
        value={text ?? ''}
        aria-invalid={over > 0}
        aria-describedby={`${id}-under`}
        onChange={(event) => onChange(event.target.value || null)}
      />
      <p id={`${id}-under`} className="small subtle under">
        <span>
          <Icon name="lock" /> {reader ? say('portal.readBy', { reader }) : say('portal.readByTeam')}
        </span>
        <span className="count">{say('portal.count', { length, most: longestComment })}</span>
      </p>
      {over > 0 && (
        <p className="small wrong" role="alert">
          <Icon name="warning" /> {say('portal.tooLong', { over })}
        </p>
      )}
    </div>
  );
});
