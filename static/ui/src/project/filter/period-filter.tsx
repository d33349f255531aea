import { useState } from 'react';
import { periods } from '../../../../../src/domain/figures/period';
import { Button } from '../../kit/button';
import { useSay } from '../../kit/screen-context';
import { FilterChoice } from './filter-choice';
import type { Dates, Filter } from '../project-calls';

type Props = Readonly<{ period: Filter['period']; shown: Dates | null; onChange: (period: Filter['period']) => void }>;

const options = [...periods, 'custom'] as const;
const isNamed = (value: (typeof options)[number]): value is (typeof periods)[number] => value !== 'custom';

/** A period by name, or two days of one's own. */
export function PeriodFilter({ period, shown, onChange }: Props) {
  const say = useSay();
  const [isCustom, setCustom] = useState(false);
  const value = isCustom || typeof period !== 'string' ? 'custom' : period;
  const dates = typeof period === 'string' ? shown : period;
  return (
    <>
      <FilterChoice
        label={say('project.filter.period')}
        value={value}
        options={options.map((each) => ({ value: each, name: say(`project.period.${each}`) }))}
        onChoose={(chosen) => {
          setCustom(!isNamed(chosen));
          if (isNamed(chosen)) onChange(chosen);
        }}
      />
      {value === 'custom' && (
        <CustomDates
          key={`${dates?.from} ${dates?.to}`}
          dates={dates}
          onChoose={(chosen) => {
            setCustom(false);
            onChange(chosen);
          }}
        />
      )}
    </>
  );
}

function CustomDates({ dates, onChoose }: Readonly<{ dates: Dates | null; onChoose: (dates: Dates) => void }>) {
  const say = useSay();
  const [from, setFrom] = useState(dates?.from ?? '');
  const [to, setTo] = useState(dates?.to ?? '');
  return (
    <form
      className="filter-dates"
      onSubmit={(event) => {
        event.preventDefault();
        onChoose({ from, to });
      }}
    >
      <label>
        {say('project.filter.from')}{' '}
        <input type="date" required value={from} max={to} onChange={(e) => setFrom(e.target.value)} />
      </label>
      <label>
        {say('project.filter.to')}{' '}
        <input type="date" required value={to} min={from} onChange={(e) => setTo(e.target.value)} />
      </label>
      <Button submits size="small">
        {say('project.filter.apply')}
      </Button>
    </form>
  );
}
