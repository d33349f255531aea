import type { ReactNode } from 'react';
import type { FiguresPage } from '../../../../src/contract/project';
import type { Address } from '../kit/site/address';
import { ProblemMessage } from '../kit/problem-message';
import { Audience } from './filter/audience-words';
import { DrillContext } from './behind/drill';
import { useDrilling } from './behind/use-drilling';
import { Figures } from './figures-page';
import { FilterBar } from './filter/filter-bar';
import type { FirstFigures } from './head-start';
import { isEmpty, NothingYet } from './nothing-yet';
import { PageHead } from './page-head';
import type { Filter, ProjectCalls } from './project-calls';
import { Refused } from './refused';
import { Administers } from './settings-address';
import { ReportButton } from './report/report-button';
import { Skeleton } from './skeleton';
import { StillCounting } from './still-counting';
import { useFigures } from './use-figures';
import { useFilter } from './filter/use-filter';
import '../kit/page.css';
import './page.css';

/** What is shown between where and recovery, read by itself after the rest. */
export type Why = (filter: Filter) => ReactNode;

type Props = Readonly<{ calls: ProjectCalls; first?: FirstFigures | undefined; address: Address | null; why?: Why }>;

/** The Satisfaction page: are they satisfied, how sure are we, what changed, why, what do we do. */
export function ProjectScreen({ calls, first, address, why }: Props) {
  const [filter, change] = useFilter(address);
  const { reading, isWaiting, reread } = useFigures(calls, filter, first);
  const value = reading.state === 'ready' ? reading.value : null;
  const isShut = value?.kind === 'refused' && value.because === 'not-allowed';
  return (
    <Audience.Provider value={filter.audience}>
      <Administers.Provider value={administersBy(value)}>
        <main className={`page figures${isWaiting ? ' waiting' : ''}`} aria-busy={isWaiting}>
          <PageHead>
            {value?.kind === 'figures' && !isEmpty(value) && (
              <ReportButton page={value} filter={told(value, filter)} calls={calls} />
            )}
          </PageHead>
          {!isShut && (
            <FilterBar
              filter={filter}
              shown={value?.kind === 'figures' ? value.period : null}
              calls={calls}
              onChange={change}
            />
          )}
          <StillCounting filter={filter} isWaiting={isWaiting || reading.state === 'loading'} />
          {reading.state === 'loading' && <Skeleton />}
          {reading.state === 'failed' && <ProblemMessage problem={reading.problem} onRetry={reread} />}
          {value?.kind === 'refused' && (
            <Refused because={value.because} since={value.since} requests={value.requests} />
          )}
          {value?.kind === 'figures' && (
            <Drilled page={value} filter={told(value, filter)} calls={calls} onChange={change} why={why} />
          )}
        </main>
      </Administers.Provider>
    </Audience.Provider>
  );
}

/** Where answers are kept anonymous they are told by the day of the answer, whatever the address says. */
const told = ({ sight }: FiguresPage, filter: Filter): Filter =>
  sight.anonymous ? { ...filter, book: 'answer-day' } : filter;

function administersBy(value: Awaited<ReturnType<ProjectCalls['readFigures']>> | null) {
  return (value?.kind === 'figures' ? value.sight.administers : value?.administers) ?? false;
}

type DrilledProps = Readonly<{
  page: FiguresPage;
  filter: Filter;
  calls: ProjectCalls;
  onChange: (change: Partial<Filter>) => void;
  why: Why | undefined;
}>;

/** The figures with what opens over them: requests and definitions. */
function Drilled({ page, filter, calls, onChange, why }: DrilledProps) {
  const { drill, opened } = useDrilling(calls, filter);
  return (
    <DrillContext.Provider value={drill}>
      {isEmpty(page) ? (
        <NothingYet page={page} filter={filter} onChange={onChange} />
      ) : (
        <Figures page={page} filter={filter} onChange={onChange} why={why?.(filter)} />
      )}
      {opened}
    </DrillContext.Provider>
  );
}
