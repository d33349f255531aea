import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { FormActs } from '../kit/form-acts';
import { useSay } from '../kit/screen-context';

type Props = Readonly<{
  busy: boolean; /** Null where it is given up already, and only the reason is missing. */
  onCancel: (() => void) | null;
  onSend: (why: string) => void;
}>;

/** Giving up takes a reason, so that a review can see why an unhappy customer was left so. */
export function GiveUpForm({ busy, onCancel, onSend }: Props) {
  const say = useSay();
  const id = useId();
  const [why, setWhy] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (onCancel) field.current?.focus();
  }, [onCancel]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (why.trim() === '') field.current?.focus();
    else onSend(why.trim());
  };
  return (
    <form className="ruled" onSubmit={send}>
      <label className="strong" htmlFor={id}>
        {say('follow-up.giveUp.why')}
      </label>
      <textarea
        id={id}
        ref={field}
        className="why"
        rows={3}
        maxLength={1_000}
        required
        value={why}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setWhy(event.target.value)}
      />
      <p id={`${id}-hint`} className="small subtle">
        {say(onCancel ? 'follow-up.giveUp.hint' : 'follow-up.giveUp.rejectedHint')}
      </p>
      <FormActs
        send={say(onCancel ? 'follow-up.giveUp.send' : 'follow-up.giveUp.say')}
        busy={busy}
        onCancel={onCancel}
      />
    </form>
  );
}
