import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { FormActs } from '../kit/form-acts';
import { useSay } from '../kit/screen-context';

const shortest = 3;
const longest = 300;

type Props = Readonly<{ busy: boolean; onCancel: () => void; onSend: (reason: string) => void }>;

/** Stopping a survey takes a reason: the ledger keeps it, so that nobody can quietly pick who is asked. */
export function DoNotAsk({ busy, onCancel, onSend }: Props) {
  const say = useSay();
  const id = useId();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const length = reason.trim().length;
  const wrong = tried && (length < shortest || length > longest);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (length < shortest || length > longest) field.current?.focus();
    else onSend(reason.trim());
  };
  return (
    <form onSubmit={send}>
      <label className="strong" htmlFor={id}>
        {say('ticket.why')}
      </label>
      <textarea
        id={id}
        ref={field}
        rows={2}
        className="why"
        value={reason}
        aria-invalid={wrong}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setReason(event.target.value)}
      />
      <p id={`${id}-hint`} className={wrong ? 'small wrong' : 'small subtle'} role={wrong ? 'alert' : undefined}>
        {wrong ? say('ticket.why.wrong', { shortest, longest }) : say('ticket.why.hint')}
      </p>
      <FormActs send={say('ticket.why.send')} size="small" busy={busy} onCancel={onCancel} />
    </form>
  );
}
