import { type PeriodName, periods } from '../../../../src/domain/figures/period';
import type { Address } from '../kit/site/address';
import { Empty } from '../kit/empty';
import '../kit/page.css';
import { ReadingView } from '../kit/reading-view';
import { useSay } from '../kit/screen-context';
import { useReading } from '../kit/site/use-reading';
import '../project/filter/filter-bar.css';
import { FilterChoice } from '../project/filter/filter-choice';
import type { PortfolioCalls } from './portfolio-calls';
import './portfolio.css';
import { ProjectTable } from './project-table';
import { usePeriod } from './use-period';

/** Every project whose figures the viewer may see, one line each, by name. */
export function PortfolioScreen({ calls, address }: Readonly<{ calls: PortfolioCalls; address: Address | null }>) {
  const say = useSay();
  const [period, setPeriod] = usePeriod(address);
  return (
    <main className="page portfolio">
      <header className="page-head">
        <div>
          <h1>{say('portfolio.title')}</h1>
          <p className="subtle">{say('portfolio.lead')}</p>
        </div>
      </header>
      <div className="filters">
        <FilterChoice
          label={say('portfolio.period')}
          value={period}
          options={periods.map((value) => ({ value, name: say(`portfolio.period.${value}`) }))}
          onChoose={setPeriod}
        />
      </div>
      <Projects key={period} calls={calls} period={period} />
    </main>
  );
}

function Projects({ calls, period }: Readonly<{ calls: PortfolioCalls; period: PeriodName }>) {
  const say = useSay();
  const { reading, reread } = useReading(() => calls.readPortfolio({ period }));
  return (
    <ReadingView reading={reading} onRetry={reread}>
      {(page) =>
        page.projects.length === 0 ? (
          <Empty icon="info" title={say('portfolio.empty')}>
            <p>{say('portfolio.empty.advice')}</p>
          </Empty>
        ) : (
          <ProjectTable page={page} />
        )
      }
    </ReadingView>
  );
}
