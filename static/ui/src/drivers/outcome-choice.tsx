import { outcomes, type Outcome } from '../../../../src/domain/drivers/driver-terms';
import { useSay } from '../kit/screen-context';

/** Two sides that are not each other's mirror. */
export function OutcomeChoice({
  chosen,
  onChoose,
}: Readonly<{ chosen: Outcome; onChoose: (outcome: Outcome) => void }>) {
  const say = useSay();
  return (
    <span className="outcome-choice" role="group" aria-label={say('drivers.outcome')}>
      {outcomes.map((outcome) => (
        <button key={outcome} type="button" aria-pressed={outcome === chosen} onClick={() => onChoose(outcome)}>
          {say(`drivers.outcome.${outcome}`)}
        </button>
      ))}
    </span>
  );
}
