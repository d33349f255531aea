import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { type ContactWay, contactWays } from '../../../../src/domain/follow-ups/cause';
import { Button } from '../kit/button';
import { useSay } from '../kit/screen-context';
import { Missing } from './missing';

type Contact = Readonly<{ how: ContactWay; note: string | null }>;
type Props = Readonly<{ again: boolean; busy: boolean; wayOut: ReactNode; onSend: (contact: Contact) => void }>;

/** How the customer was reached, and what was learned. */
export function ContactForm({ again, busy, wayOut, onSend }: Props) {
  const say = useSay();
  const id = useId();
  const [how, setHow] = useState<ContactWay | null>(null);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (how) onSend({ how, note: note.trim() || null });
  };
  return (
    <form className="ruled" onSubmit={send}>
      <fieldset>
        <legend className="strong">{say(again ? 'follow-up.contactAgain' : 'follow-up.contact')}</legend>
        <div className="ways">
          {contactWays.map((way) => (
            <label key={way} className={how === way ? 'way chosen' : 'way'}>
              <input type="radio" name={`${id}-how`} checked={how === way} onChange={() => setHow(way)} />
              {say(`follow-up.how.${way}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <label className="strong" htmlFor={`${id}-note`}>
        {say('follow-up.note')} <span className="small subtle">{say('follow-up.optional')}</span>
      </label>
      <textarea
        id={`${id}-note`}
        className="why"
        rows={2}
        maxLength={1_000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {tried && how === null && <Missing parts={['how']} />}
      <div className="acts">
        <Button submits kind="primary" busy={busy}>
          {say('follow-up.contact.send')}
        </Button>
        {wayOut}
      </div>
    </form>
  );
}
