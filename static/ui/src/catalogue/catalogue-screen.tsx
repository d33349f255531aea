import { useMemo, useState } from 'react';
import { advices } from '../../../../src/domain/figures/catalogue-advice';
import { comparisons } from '../../../../src/domain/figures/period';
import type { Figure } from '../../../../src/domain/figures/figure';
import type { Address } from '../kit/site/address';
import { Empty } from '../kit/empty';
import { Loading } from '../kit/loading';
import { Notice } from '../kit/notice';
import { ProblemMessage } from '../kit/problem-message';
import { useSay } from '../kit/screen-context';
import { DefinitionPanel } from '../project/behind/definition-panel';
import { type Behind, type Drill, DrillContext } from '../project/behind/drill';
import { FilterChoice } from '../project/filter/filter-choice';
import { useNumbers } from '../project/numbers';
import { OfAll } from '../project/filter/of-all';
import { PeriodFilter } from '../project/filter/period-filter';
import '../project/page.css';
import '../project/filter/filter-bar.css';
import { Refused } from '../project/refused';
import { RequestsPanel } from '../project/behind/requests-panel';
import { useFilter } from '../project/filter/use-filter';
import type { CatalogueCalls, CataloguePage } from './catalogue-calls';
import { CatalogueRows } from './catalogue-rows';
import { CatalogueRules } from './catalogue-rules';
import './catalogue.css';
import { useCatalogue } from './use-catalogue';

type Props = Readonly<{ calls: CatalogueCalls; address: Address | null }>;

/** Every request type with what it does and what to do about it: keep, fix, clarify or retire. */
export function CatalogueScreen({ calls, address }: Props) {
  const say = useSay();
  const [filter, change] = useFilter(address);
  const table = useCatalogue(calls, filter);
  const [behind, setBehind] = useState<Behind | null>(null);
  const [defined, setDefined] = useState<Figure | null>(null);
  const drill = useMemo<Drill>(
    () => ({
      openRequests: (title, list, narrowing = {}) => setBehind({ title, list, narrowing }),
      define: setDefined,
    }),
    [],
  );
  const { reading } = table;
  const value = reading.state === 'ready' ? reading.value : null;
  const page = value?.kind === 'catalogue' ? value : null;
  return (
    <DrillContext.Provider value={drill}>
      <main className={`page catalogue${table.isWaiting && page ? ' waiting' : ''}`} aria-busy={table.isWaiting}>
        <header className="page-head">
          <div>
            <h1>{say('catalogue.title')}</h1>
            <p className="small subtle">{page && <Subtitle page={page} />}</p>
          </div>
          <button type="button" className="quiet" onClick={() => setDefined('catalogue')}>
            {say('project.definition')}
          </button>
        </header>
        <div className="filters" role="group" aria-label={say('project.filters')}>
          <PeriodFilter period={filter.period} shown={page?.period ?? null} onChange={(period) => change({ period })} />
          <FilterChoice
            label={say('project.filter.against')}
            value={filter.against}
            options={comparisons.map((each) => ({ value: each, name: say(`project.against.${each}`) }))}
            onChoose={(against) => change({ against })}
          />
          <OfAll filter={filter} onChange={change} />
        </div>
        {reading.state === 'loading' && <Loading />}
        {reading.state === 'failed' && <ProblemMessage problem={reading.problem} onRetry={table.reread} />}
        {value?.kind === 'refused' && <Refused because={value.because} since={value.since} />}
        {page && page.behindDays > 0 && (
          <Notice kind="info">
            <p>{say('project.behind', { count: page.behindDays })}</p>
          </Notice>
        )}
        {page?.types === 0 && (
          <Empty icon="info" title={say('catalogue.nothing.title')}>
            <p>{say('catalogue.nothing.advice')}</p>
          </Empty>
        )}
        {page && page.types > 0 && <CatalogueRows page={page} table={table} />}
        {page && page.types > 0 && <CatalogueRules />}
        {behind && (
          <RequestsPanel
            behind={behind}
            filter={{ ...filter, requestType: null, organisation: null, team: null, channel: null, priority: null }}
            calls={calls}
            onClose={() => setBehind(null)}
          />
        )}
        {defined && <DefinitionPanel figure={defined} onClose={() => setDefined(null)} />}
      </main>
    </DrillContext.Provider>
  );
}

function Subtitle({ page }: Readonly<{ page: CataloguePage }>) {
  const say = useSay();
  const numbers = useNumbers();
  const counts = new Map(page.advices.map(({ advice, count }) => [advice, count]));
  const parts = advices
    .filter((advice) => (counts.get(advice) ?? 0) > 0)
    .map((advice) => `${say(`catalogue.advice.${advice}`)} ${numbers.count(counts.get(advice) ?? 0)}`);
  return (
    <>
      {say('catalogue.subtitle', {
        ...{ types: page.types, closed: numbers.count(page.closed) },
        ...{ period: numbers.days(page.period.from, page.period.to) },
        ...{ against: numbers.days(page.against.from, page.against.to) },
      })}
      {parts.length > 0 && <span className="catalogue-counts"> · {parts.join(' · ')}</span>}
    </>
  );
}
