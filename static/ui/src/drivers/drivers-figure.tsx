import { useState } from 'react';
import type { DriverSideView, DriversView } from '../../../../src/contract/drivers';
import type { Outcome } from '../../../../src/domain/drivers/driver-terms';
import type { TableData } from '../kit/files/table-data';
import { DriverBars } from '../charts/drivers/driver-bars';
import { Figure } from '../charts/figure/figure';
import { useSay } from '../kit/screen-context';
import { useDrill } from '../project/behind/drill';
import { useFigureWords } from '../project/figure-words';
import { useShareWords } from '../project/share-words';
import { Contrasts } from './contrasts';
import { useDriverWords } from './driver-words';
import { GivenReasons } from './given-reasons';
import { OutcomeChoice } from './outcome-choice';

/** What goes with dissatisfaction, or with satisfaction: never called a cause. */
export function DriversFigure({ found }: Readonly<{ found: DriversView }>) {
  const say = useSay();
  const { numbers } = useShareWords();
  const { define } = useDrill();
  const [outcome, choose] = useState<Outcome>('dissatisfied');
  const table = useTable(found.sides.find((one) => one.outcome === outcome));
  const figureWords = useFigureWords();
  const side = found.sides.find((one) => one.outcome === outcome);
  if (!side) return null;
  const isWeighed = side.rows.length > 0;
  return (
    <Figure
      title={say(`drivers.title.${outcome}`)}
      subtitle={
        isWeighed
          ? say('drivers.subtitle', { r2: numbers.decimal(side.rSquared), count: found.n })
          : say('drivers.subtitle.plain', { count: found.n })
      }
      words={figureWords}
      table={isWeighed ? table : null}
      onDefine={() => define('drivers')}
      controls={<OutcomeChoice chosen={outcome} onChoose={choose} />}
    >
      {isWeighed && <Weighed side={side} />}
      {side.told !== 'all' && (
        <p className="small subtle after-chart">
          {say(`drivers.told.${side.told}`, { k: side.share.k, n: side.share.n, outcome })}
        </p>
      )}
      {found.isSample && <p className="small subtle after-chart">{say('drivers.sample', { count: found.n })}</p>}
      <Contrasts side={side} />
      <GivenReasons side={side} />
    </Figure>
  );
}

function Weighed({ side }: Readonly<{ side: DriverSideView }>) {
  const say = useSay();
  const words = useDriverWords();
  const { numbers, tick } = useShareWords();
  const alike = side.rows.filter(({ rank, isFaint }) => rank.from === 1 && !isFaint);
  return (
    <>
      <DriverBars
        label={say(`drivers.title.${side.outcome}`)}
        drivers={side.rows.map(({ driver, weight, interval, isFaint }) => ({
          key: driver,
          name: words.driver(driver),
          weight,
          low: interval.lower,
          high: interval.upper,
          isFaint,
          weightText: numbers.percent(weight),
        }))}
        tickOf={tick}
      />
      <p className="small subtle after-chart">
        {say('drivers.note')}{' '}
        {alike.length > 1 &&
          say('drivers.alike', { names: alike.map(({ driver }) => words.driver(driver)).join(', ') })}
      </p>
    </>
  );
}

function useTable(side: DriverSideView | undefined): TableData {
  const say = useSay();
  const words = useDriverWords();
  const { numbers } = useShareWords();
  const column = (name: 'driver' | 'weight' | 'interval' | 'rank' | 'most' | 'least', isNumber: boolean) => ({
    name: say(`drivers.column.${name}`),
    isNumber,
  });
  return {
    caption: say(`drivers.title.${side?.outcome ?? 'dissatisfied'}`),
    columns: [
      column('driver', false),
      column('weight', true),
      column('interval', true),
      column('rank', true),
      column('most', false),
      column('least', false),
    ],
    rows: (side?.rows ?? []).map(({ driver, weight, interval, rank, contrast }) => ({
      key: driver,
      cells: [
        words.driver(driver),
        numbers.percent(weight),
        numbers.percents(interval),
        words.rank(rank),
        contrast ? words.partInFull(driver, contrast.most) : '–',
        contrast ? words.partInFull(driver, contrast.least) : '–',
      ],
    })),
  };
}
