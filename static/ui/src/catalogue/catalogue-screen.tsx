import { advices } from '../../../../src/domain/figures/catalogue-advice';
import type { Address } from '../kit/site/address';
import { Empty } from '../kit/empty';
import { Loading } from '../kit/loading';
import { Notice } from '../kit/notice';
import { ProblemMessage } from '../kit/problem-message';
import { useSay } from '../kit/screen-context';
import { DrillContext } from '../project/behind/drill';
import { useDrilling } from '../project/behind/use-drilling';
import { AgainstChoice } from '../project/filter/against-choice';
import { useNumbers } from '../project/numbers';
import { OfAll } from '../project/filter/of-all';
import { PeriodFilter } from '../project/filter/period-filter';
import { Refused } from '../project/refused';
import { unfiltered } from '../project/filter/filter-address';
import { useFilter } from '../project/filter/use-filter';
import { ViewPage } from '../project/view-page';
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
  const { drill, opened } = useDrilling(calls, { ...filter, ...unfiltered });
  const { reading } = table;
  const value = reading.state === 'ready' ? reading.value : null;
  const page = value?.kind === 'catalogue' ? value : null;
  return (
    <DrillContext.Provider value={drill}>
      <ViewPage
        name="catalogue"
        title={say('catalogue.title')}
        lead={page && <Subtitle page={page} />}
        act={
          <button type="button" className="quiet" onClick={() => drill.define('catalogue')}>
            {say('project.definition')}
          </button>
        }
        isWaiting={table.isWaiting && page !== null}
        isBusy={table.isWaiting}
        filters={
          <>
            <PeriodFilter
              period={filter.period}
              shown={page?.period ?? null}
              onChange={(period) => change({ period })}
            />
            <AgainstChoice against={filter.against} onChange={change} />
            <OfAll filter={filter} onChange={change} />
          </>
        }
      >
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
        {opened}
      </ViewPage>
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
