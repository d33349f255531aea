import { useEffect, useId, useRef, useState } from 'react';
import type { Calls } from '../../../../src/contract/contract';
import type { noncompliances, NoncompliancesPage } from '../../../../src/contract/noncompliances';
import { breaches } from '../../../../src/domain/follow-ups/noncompliance';
import type { Address } from '../kit/site/address';
import { Empty } from '../kit/empty';
import { NotAllowed } from '../kit/not-allowed';
import { Notice } from '../kit/notice';
import { ReadingView } from '../kit/reading-view';
import { useSay } from '../kit/screen-context';
import { useReading } from '../kit/site/use-reading';
import { PeriodFilter } from '../project/filter/period-filter';
import { useFilter } from '../project/filter/use-filter';
import { ViewFiles } from '../project/view-files';
import { ViewPage } from '../project/view-page';
import { NoncomplianceTable } from './noncompliance-table';
import './noncompliances.css';
import { useNoncomplianceData } from './use-noncompliance-data';

export type NoncompliancesCalls = Calls<typeof noncompliances>;
type Props = Readonly<{ calls: NoncompliancesCalls; address: Address | null }>;

/** Every target missed and every follow-up closed too early, one by one: whose it is and whether it still stands. */
export function NoncompliancesScreen({ calls, address }: Props) {
  const say = useSay();
  const [{ period }, change] = useFilter(address);
  const { reading, reread } = useReading(() => calls.readNoncompliances({ period }));
  useEffect(() => reread(), [period, reread]);
  const value = reading.state === 'ready' ? reading.value : null;
  const shown = value?.kind === 'noncompliances' ? { from: value.from, to: value.to } : null;
  return (
    <ViewPage
      name="noncompliances"
      title={say('noncompliances.title')}
      lead={say('noncompliances.lead')}
      filters={<PeriodFilter period={period} shown={shown} onChange={(wanted) => change({ period: wanted })} />}
    >
      <ReadingView reading={reading} onRetry={reread}>
        {(page) => (page.kind === 'refused' ? <Refused because={page.because} /> : <Listed page={page} />)}
      </ReadingView>
    </ViewPage>
  );
}

function Refused({ because }: Readonly<{ because: 'not-allowed' | 'period-invalid' }>) {
  const say = useSay();
  if (because === 'period-invalid')
    return (
      <Empty icon="info" title={say('project.refused.period-invalid.title')}>
        <p className="subtle">{say('project.refused.period-invalid.advice')}</p>
      </Empty>
    );
  return <NotAllowed />;
}

type Shown = 'all' | 'open';

function Listed({ page: { rows, hasMore } }: Readonly<{ page: NoncompliancesPage }>) {
  const say = useSay();
  const name = useId();
  const dataOf = useNoncomplianceData();
  const [shown, setShown] = useState<Shown>('all');
  const part = useRef<HTMLDivElement>(null);
  if (rows.length === 0)
    return (
      <Empty icon="check" title={say('noncompliances.none.title')}>
        <p className="subtle">{say('noncompliances.none.advice')}</p>
      </Empty>
    );
  const open = rows.filter(({ state }) => state === 'open');
  const listed = shown === 'all' ? rows : open;
  return (
    <div ref={part}>
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
        <ViewFiles title={say('noncompliances.title')} table={dataOf(listed)} part={part} />
      </fieldset>
      {hasMore && <Notice kind="info">{say('noncompliances.more')}</Notice>}
      <NoncomplianceTable rows={listed} />
    </div>
  );
}
