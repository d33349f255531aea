import { type FormEvent, useId, useState } from 'react';
import type { VisitView } from '../../../../src/contract/review';
import { visitKinds } from '../../../../src/domain/review/review';
import { FormActs } from '../kit/form-acts';
import { useSay } from '../kit/screen-context';

export type NewVisit = VisitView;
type Props = Readonly<{ busy: boolean; onCancel: () => void; onSave: (visit: NewVisit) => void }>;

const fields = [
  { name: 'place', rows: 1, most: 200, needed: true },
  { name: 'people', rows: 1, most: 500, needed: true },
  { name: 'seen', rows: 3, most: 2_000, needed: true },
  { name: 'actions', rows: 2, most: 2_000, needed: false },
] as const;

/** A walk where customers work, or a review of the service with them. */
export function VisitForm({ busy, onCancel, onSave }: Props) {
  const say = useSay();
  const id = useId();
  const [visit, setVisit] = useState<NewVisit>(() => ({
    ...{ token: crypto.randomUUID(), kind: 'walk', day: new Date().toISOString().slice(0, 10) },
    ...{ place: '', people: '', seen: '', actions: '' },
  }));
  const change = (part: Partial<NewVisit>) => setVisit((before) => ({ ...before, ...part }));
  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave(visit);
  };
  return (
    <form className="review-form card" onSubmit={save}>
      <fieldset>
        <legend className="label">{say('review.visit.kind')}</legend>
        {visitKinds.map((kind) => (
          <label key={kind}>
            <input type="radio" name={id} checked={visit.kind === kind} onChange={() => change({ kind })} />{' '}
            {say(`review.visit.${kind}`)}
          </label>
        ))}
      </fieldset>
      <label className="label" htmlFor={`${id}-day`}>
        {say('review.visit.day')}
      </label>
      <input
        id={`${id}-day`}
        type="date"
        required
        value={visit.day}
        onChange={(event) => change({ day: event.target.value })}
      />
      {fields.map(({ name, rows, most, needed }) => (
        <div key={name}>
          <label className="label" htmlFor={`${id}-${name}`}>
            {say(`review.visit.${name}`)}
          </label>
          <textarea
            id={`${id}-${name}`}
            rows={rows}
            maxLength={most}
            required={needed}
            value={visit[name]}
            onChange={(event) => change({ [name]: event.target.value })}
          />
        </div>
      ))}
      <FormActs send={say('review.visit.save')} busy={busy} onCancel={onCancel} />
    </form>
  );
}
