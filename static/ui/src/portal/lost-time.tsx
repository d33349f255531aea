import { useId } from 'react';
import { useDates, useSay } from '../kit/screen-context';

/** Steps in minutes that people can tell apart afterwards. */
const steps = [0, 15, 30, 60, 120, 240, 480, 960, 2_400];

type Props = Readonly<{ minutes: number | null; onChange: (minutes: number | null) => void }>;

/** Working time the trouble cost the customer, where the project asks it. */
export function LostTime({ minutes, onChange }: Props) {
  const say = useSay();
  const dates = useDates();
  const id = useId();
  return (
    <div>
      <label className="question" htmlFor={id}>
        {say('portal.lostTime')} <span className="hint">{say('portal.optional')}</span>
      </label>
      <select
        id={id}
        className="field"
        value={minutes ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
      >
        <option value="">{say('portal.lostTime.unsaid')}</option>
        {steps.map((step) => (
          <option key={step} value={step}>
            {step === 0 ? say('portal.lostTime.none') : dates.length(step * 60_000)}
          </option>
        ))}
      </select>
    </div>
  );
}
