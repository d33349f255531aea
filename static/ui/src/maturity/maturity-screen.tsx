import type { MaturityPage } from '../../../../src/contract/maturity';
import type { Address } from '../kit/site/address';
import { Empty } from '../kit/empty';
import { Notice } from '../kit/notice';
import { ReadingView } from '../kit/reading-view';
import { useSay } from '../kit/screen-context';
import { Audience } from '../project/filter/audience-words';
import { useNumbers } from '../project/numbers';
import { OfAll } from '../project/filter/of-all';
import { PeriodFilter } from '../project/filter/period-filter';
import { Administers } from '../project/settings-address';
import { useFilter } from '../project/filter/use-filter';
import { AgainstChoice } from '../project/filter/against-choice';
import { ViewPage } from '../project/view-page';
import type { Filter } from '../project/project-calls';
import { LevelSteps } from './level-steps';
import type { MaturityCalls } from './maturity-calls';
import { MetricTable } from './metric-table';
import { NextLevel } from './next-level';
import { LevelRules } from './level-rules';
import './maturity.css';
import { NothingToJudge } from './nothing-to-judge';
import { useMaturity } from './use-maturity';

type Props = Readonly<{ calls: MaturityCalls; address: Address | null }>;

/** Where the service stands on five levels, what is missing for the next, and the metrics that say so. */
export function MaturityScreen({ calls, address }: Props) {
  const say = useSay();
  const [filter, change] = useFilter(address);
  const { reading, reread } = useMaturity(calls, filter);
  const page = reading.state === 'ready' && reading.value.kind === 'maturity' ? reading.value : null;
  return (
    <ViewPage
      name="maturity"
      title={say('maturity.title')}
      lead={say('maturity.subtitle')}
      filters={
        <>
          <PeriodFilter period={filter.period} shown={page?.period ?? null} onChange={(period) => change({ period })} />
          <AgainstChoice against={filter.against} onChange={change} />
          <OfAll filter={filter} onChange={change} />
        </>
      }
    >
      <ReadingView reading={reading} onRetry={reread}>
        {(value) =>
          value.kind === 'refused' ? (
            <Empty
              icon={value.because === 'not-allowed' ? 'lock' : 'info'}
              title={say(`project.refused.${value.because}.title`)}
            >
              <p>{say(`project.refused.${value.because}.advice`)}</p>
            </Empty>
          ) : (
            <Audience.Provider value={filter.audience}>
              <Administers.Provider value={value.administers}>
                <Levels page={value} onChange={change} />
              </Administers.Provider>
            </Audience.Provider>
          )
        }
      </ReadingView>
    </ViewPage>
  );
}

type LevelsProps = Readonly<{ page: MaturityPage; onChange: (change: Partial<Filter>) => void }>;

function Levels({ page, onChange }: LevelsProps) {
  const say = useSay();
  const numbers = useNumbers();
  return (
    <>
      {page.behindDays > 0 && (
        <Notice kind="info">
          <p>{say('project.behind', { count: page.behindDays })}</p>
        </Notice>
      )}
      {page.nothing && <NothingToJudge nothing={page.nothing} onChoose={(period) => onChange({ period })} />}
      <LevelSteps page={page} />
      <NextLevel page={page} />
      <MetricTable page={page} />
      <LevelRules page={page} />
      <p className="small subtle maturity-source">
        {say('maturity.source', {
          period: numbers.days(page.period.from, page.period.to),
          against: numbers.days(page.against.from, page.against.to),
        })}
      </p>
    </>
  );
}
