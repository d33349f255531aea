import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { complaintWays, type ComplaintWay, longestComplaint } from '../../../../src/domain/follow-ups/complaint';
import { FormActs } from '../kit/form-acts';
import { useSay } from '../kit/screen-context';
import type { OpenComplaintCalls } from './open-complaint-calls';

export type NewOpenComplaint = Readonly<{
  how: ComplaintWay;
  words: string;
  wantsContact: boolean;
  majorConcern: boolean;
  customer: Readonly<{ accountId: string | null; name: string | null }>;
  token: string;
}>;

type Props = Readonly<{
  calls: OpenComplaintCalls;
  busy: boolean;
  onCancel: () => void;
  onSend: (complaint: NewOpenComplaint) => void;
}>;

/** Who complained, how it came, what was said, and the two things that decide how soon somebody calls. */
export function OpenComplaintForm({ calls, busy, onCancel, onSend }: Props) {
  const say = useSay();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [tried, setTried] = useState(false);
  const [name, setName] = useState('');
  const people = usePeople(calls, name);
  const [told, setTold] = useState<Omit<NewOpenComplaint, 'customer'>>(() => ({
    ...{ how: 'spoken', words: '', wantsContact: false, majorConcern: false, token: crypto.randomUUID() },
  }));
  const change = (part: Partial<typeof told>) => setTold((before) => ({ ...before, ...part }));
  const length = told.words.trim().length;
  const wrong = tried && (length < 3 || length > longestComplaint);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (length < 3 || length > longestComplaint) return field.current?.focus();
    const accountId = people.find((person) => person.name === name.trim())?.id ?? null;
    return onSend({ ...told, words: told.words.trim(), customer: { accountId, name: name.trim() || null } });
  };
  return (
    <form className="card" onSubmit={send} noValidate>
      <label className="label" htmlFor={`${id}-who`}>
        {say('open-complaint.who')}
      </label>
      <input
        id={`${id}-who`}
        className="input"
        list={`${id}-people`}
        autoComplete="off"
        maxLength={200}
        value={name}
        aria-describedby={`${id}-who-hint`}
        onChange={(event) => setName(event.target.value)}
      />
      <datalist id={`${id}-people`}>
        {people.map((person) => (
          <option key={person.id} value={person.name} />
        ))}
      </datalist>
      <p id={`${id}-who-hint`} className="small subtle">
        {say('open-complaint.who.hint')}
      </p>
      <fieldset>
        <legend className="label">{say('open-complaint.how')}</legend>
        {complaintWays.map((how) => (
          <label key={how}>
            <input type="radio" name={id} checked={told.how === how} onChange={() => change({ how })} />{' '}
            {say(`open-complaint.how.${how}`)}
          </label>
        ))}
      </fieldset>
      <label className="label" htmlFor={`${id}-words`}>
        {say('open-complaint.words')}
      </label>
      <textarea
        id={`${id}-words`}
        ref={field}
        className="input"
        rows={4}
        value={told.words}
        aria-invalid={wrong}
        aria-describedby={`${id}-hint`}
        onChange={(event) => change({ words: event.target.value })}
      />
      <p id={`${id}-hint`} className={wrong ? 'small wrong' : 'small subtle'} role={wrong ? 'alert' : undefined}>
        {say(wrong ? 'open-complaint.words.wrong' : 'open-complaint.words.hint')}
      </p>
      {(['wantsContact', 'majorConcern'] as const).map((wish) => (
        <label key={wish}>
          <input type="checkbox" checked={told[wish]} onChange={(event) => change({ [wish]: event.target.checked })} />{' '}
          {say(`open-complaint.${wish}`)}
        </label>
      ))}
      <FormActs send={say('open-complaint.send')} busy={busy} onCancel={onCancel} />
    </form>
  );
}

type People = readonly Readonly<{ id: string; name: string }>[];
const patienceMs = 250;

/** People of the site whose names begin like what was typed; a name nobody bears is as good. */
function usePeople(calls: OpenComplaintCalls, typed: string): People {
  const [people, setPeople] = useState<People>([]);
  const search = typed.trim();
  useEffect(() => {
    if (search.length < 2) return undefined;
    let isWanted = true;
    const wait = setTimeout(() => {
      calls.findPeople({ search }).then(
        (found) => isWanted && found.kind === 'people' && setPeople(found.people),
        () => undefined,
      );
    }, patienceMs);
    return () => {
      isWanted = false;
      clearTimeout(wait);
    };
  }, [calls, search]);
  return people;
}
