import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { complaintWays, type ComplaintWay, longestComplaint } from '../../../../src/domain/follow-ups/complaint';
import { FormActs } from '../kit/form-acts';
import { useSay } from '../kit/screen-context';

export type NewComplaint = Readonly<{
  how: ComplaintWay;
  words: string;
  wantsContact: boolean;
  majorConcern: boolean;
  token: string;
}>;

type Props = Readonly<{ busy: boolean; onCancel: () => void; onSend: (complaint: NewComplaint) => void }>;

/** How it came, what was said, and the two things that decide how soon somebody calls. */
export function ComplaintForm({ busy, onCancel, onSend }: Props) {
  const say = useSay();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [tried, setTried] = useState(false);
  const [told, setTold] = useState<NewComplaint>(() => ({
    ...{ how: 'spoken', words: '', wantsContact: false, majorConcern: false, token: crypto.randomUUID() },
  }));
  const change = (part: Partial<NewComplaint>) => setTold((before) => ({ ...before, ...part }));
  useEffect(() => field.current?.focus(), []);
  const length = told.words.trim().length;
  const wrong = tried && (length < 3 || length > longestComplaint);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (length < 3 || length > longestComplaint) field.current?.focus();
    else onSend({ ...told, words: told.words.trim() });
  };
  return (
    <form onSubmit={send} noValidate>
      <fieldset>
        <legend className="strong">{say('complaint.how')}</legend>
        {complaintWays.map((how) => (
          <label key={how} className="complaint-choice">
            <input type="radio" name={id} checked={told.how === how} onChange={() => change({ how })} />{' '}
            {say(`complaint.how.${how}`)}
          </label>
        ))}
      </fieldset>
      <label className="strong" htmlFor={`${id}-words`}>
        {say('complaint.words')}
      </label>
      <textarea
        id={`${id}-words`}
        ref={field}
        rows={4}
        className="why"
        value={told.words}
        aria-invalid={wrong}
        aria-describedby={`${id}-hint`}
        onChange={(event) => change({ words: event.target.value })}
      />
      <p id={`${id}-hint`} className={wrong ? 'small wrong' : 'small subtle'} role={wrong ? 'alert' : undefined}>
        {say(wrong ? 'complaint.words.wrong' : 'complaint.words.hint')}
      </p>
      {(['wantsContact', 'majorConcern'] as const).map((wish) => (
        <label key={wish} className="complaint-choice">
          <input type="checkbox" checked={told[wish]} onChange={(event) => change({ [wish]: event.target.checked })} />{' '}
          {say(`complaint.${wish}`)}
        </label>
      ))}
      <FormActs send={say('complaint.send')} size="small" busy={busy} onCancel={onCancel} />
    </form>
  );
}
