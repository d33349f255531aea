import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { FormActs } from '../kit/form-acts';
import { useSay } from '../kit/screen-context';

type Props = Readonly<{ busy: boolean; name: string | null; onCancel: () => void; onSend: (words: string) => void }>;

/** Thanks in the reader's own words and name; nothing goes out before they press the button. */
export function ThankForm({ busy, name, onCancel, onSend }: Props) {
  const say = useSay();
  const id = useId();
  const [words, setWords] = useState(() => say('review.thank.words', { name: name ?? '' }).trim());
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() === '') field.current?.focus();
    else onSend(words.trim());
  };
  return (
    <form className="review-form" onSubmit={send}>
      <label className="strong" htmlFor={id}>
        {say('review.thank.label')}
      </label>
      <textarea
        id={id}
        ref={field}
        rows={3}
        maxLength={1_000}
        value={words}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setWords(event.target.value)}
      />
      <p id={`${id}-hint`} className="small subtle">
        {say('review.thank.hint')}
      </p>
      <FormActs send={say('review.thank.send')} busy={busy} onCancel={onCancel} />
    </form>
  );
}
