import { causePlaces, samePlace, type CausePlace } from '../../../../src/domain/follow-ups/cause-place';
import { useSay } from '../kit/screen-context';
import { causeWords } from './cause-words';

type Props = Readonly<{ causes: readonly CausePlace[]; onChange: (causes: readonly CausePlace[]) => void }>;

/** The nine places a cause can lie, as many as apply. */
export function CauseChecks({ causes, onChange }: Props) {
  const say = useSay();
  return (
    <fieldset>
      <legend className="label">{say('improvement.causes')}</legend>
      <div className="improvement-checks">
        {causePlaces.map((place) => {
          const isChosen = causes.some((cause) => samePlace(cause, place));
          return (
            <label key={`${place.kind} ${place.source}`}>
              <input
                type="checkbox"
                checked={isChosen}
                onChange={() =>
                  onChange(isChosen ? causes.filter((cause) => !samePlace(cause, place)) : [...causes, place])
                }
              />{' '}
              {causeWords(say, place)}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
