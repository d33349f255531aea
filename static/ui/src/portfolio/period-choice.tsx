import { useId } from 'react';
import { periods, type PeriodName } from '../../../../src/domain/figures/period';
import { useSay } from '../kit/screen-context';
import './period-choice.css';

type Props = Readonly<{ period: PeriodName; onChoose: (period: PeriodName) => void }>;

/** A native list of the periods that have a name. */
export function PeriodChoice({ period, onChoose }: Props) {
  const say = useSay();
  const id = useId();
  return (
    <span className="period-choice">
      <label htmlFor={id}>{say('portfolio.period')}</label>
      <select
        id={id}
        className="input"
        value={period}
        onChange={(event) => onChoose(periods.find((one) => one === event.target.value) ?? period)}
      >
        {periods.map((one) => (
          <option key={one} value={one}>
            {say(`portfolio.period.${one}`)}
          </option>
        ))}
      </select>
    </span>
  );
}
