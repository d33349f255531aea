import { useEffect, useId, useState } from 'react';
import type { Calls } from '../../../../src/contract/contract';
import type { noncompliances, NoncompliancesPage } from '../../../../src/contract/noncompliances';
import { periods, type PeriodName } from '../../../../src/domain/kpi/period';
import { breaches } from '../../../../src/domain/noncompliance';
import { Empty } from '../kit/empty';
import { Notice } from '../kit/notice';
import { ReadingView } from '../kit/reading-view';
import { useSay } from '../kit/screen-context';
import { useReading } from '../kit/use-reading';
import '../project/page.css';
import { NoncomplianceTable } from './noncompliance-table';
import './noncompliances.css';

export type NoncompliancesCalls = Calls<typeof noncompliances>;
type Props = Readonly<{ calls: NoncompliancesCalls }>;

/** Every target missed and every follow-up closed too early, one by one: whose it is and whether it still stands. */
export function NoncompliancesScreen({ calls }: Props) {
  const say = useSay();
  const [period, setPeriod] = useState<PeriodName>('weeks-13');
  const { reading, reread } = useReading(() => calls.readNoncompliances({ period }));
  useEffect(() => reread(), [period, reread]);
  return (
    <main className="page noncompliances">
      <header className="page-head">
        <div>
          <h1>{say('noncompliances.title')}</h1>
          <p className="small subtle">{say('noncompliances.lead')}</p>
        </div>
        <PeriodChoice period={period} onChoose={setPeriod} />
      </header>
      <ReadingView reading={reading} onRetry={reread}>
        {(page) =>
          page.kind === 'refused' ? (
            <Empty icon="lock" title={say('kit.problem.not-allowed.title')}>
              <p className="subtle">{say('kit.problem.not-allowed.advice')}</p>
            </Empty>
          ) : (
            <Listed page={page} />
          )
        }
      </ReadingView>
    </main>
  );
}

function PeriodChoice({ period, onChoose }: Readonly<{ period: PeriodName; onChoose: (period: PeriodName) => void }>) {
  const say = useSay();
  const id = useId();
  return (
    <div>
      <label className="label" htmlFor={id}>
        {say('noncompliances.period')}
      </label>
      <select
        id={id}
        className="input"
        value={period}
        onChange={(event) => onChoose(periods.find((one) => one === event.target.value) ?? 'weeks-13')}
      >
        {periods.map((one) => (
          <option key={one} value={one}>
            {say(`project.period.${one}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

type Shown = 'all' | 'open';

function Listed({ page: { rows, hasMore } }: Readonly<{ page: NoncompliancesPage }>) {
  const say = useSay();
  const name = useId();
  const [shown, setShown] = useState<Shown>('all');
  if (rows.length === 0)
    return (
      <Empty icon="check" title={say('noncompliances.none.title')}>
        <p className="subtle">{say('noncompliances.none.advice')}</p>
      </Empty>
    );
  const open = rows.filter(({ state }) => state === 'open');
  return (
    <>
      <dl className="noncompliances-sums">
        <div>
          <dt>{say('noncompliances.open')}</dt>
          <dd>{open.length}</dd>
        </div>
        {breaches.map((breach) => (
          <div key={breach}>
            <dt>{say(`noncompliances.breach.${breach}`)}</dt>
            <dd>{rows.filter((row) => row.breach === breach).length}</dd>
          </div>
        ))}
      </dl>
      <fieldset className="noncompliances-shown">
        <legend className="hidden">{say('noncompliances.show')}</legend>
        {(['all', 'open'] as const).map((one) => (
          <label key={one}>
            <input type="radio" name={name} checked={shown === one} onChange={() => setShown(one)} />{' '}
            {say(`noncompliances.show.${one}`, { count: one === 'all' ? rows.length : open.length })}
          </label>
        ))}
      </fieldset>
      {hasMore && <Notice kind="info">{say('noncompliances.more')}</Notice>}
      <NoncomplianceTable rows={shown === 'all' ? rows : open} />
    </>
  );
}
