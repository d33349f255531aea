import { useId } from 'react';
import { useSay } from '../kit/screen-context';

type Props = Readonly<{ solved: boolean | null; onChoose: (solved: boolean) => void }>;

/** Yes and No look alike: no answer is favoured. */
export function SolvedQuestion({ solved, onChoose }: Props) {
  const say = useSay();
  const name = useId();
  return (
    <fieldset>
      <legend className="question">{say('portal.isItSolved')}</legend>
      <div className="pair">
        {[true, false].map((value) => (
          <label key={String(value)} className="option">
            <input type="radio" name={name} checked={solved === value} onChange={() => onChoose(value)} />
            {say(value ? 'portal.yes' : 'portal.no')}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
