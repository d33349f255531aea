import { useMemo, useState } from 'react';
import type { Figure } from '../../../../src/domain/figures/figure';
import type { Address } from '../kit/site/address';
import { ReadingView } from '../kit/reading-view';
import { useSay } from '../kit/screen-context';
import { useReading } from '../kit/site/use-reading';
import { DefinitionPanel } from '../project/behind/definition-panel';
import { type Behind, type Drill, DrillContext } from '../project/behind/drill';
import { addressOf } from '../project/filter/filter-address';
import { DimensionChoices, unfiltered } from '../project/filter/filter-bar';
import '../project/filter/filter-bar.css';
import '../project/page.css';
import { PackedNote } from '../project/behind/packed-note';
import { PeriodFilter } from '../project/filter/period-filter';
import type { Filter } from '../project/project-calls';
import { Refused } from '../project/refused';
import { RequestsPanel } from '../project/behind/requests-panel';
import { useFilter } from '../project/filter/use-filter';
import { HoursFigure } from './hours-figure';
import { JourneyFigure } from './journey-figure';
import { OrganisationsFigure } from './organisations-figure';
import type { PatternsCalls } from './patterns-calls';
import './patterns.css';

type Props = Readonly<{ calls: PatternsCalls; address: Address | null }>;

/** When, for whom and along which way satisfaction differs. Figures that are kept for all requests together say so under a filter. */
export function PatternsScreen({ calls, address }: Props) {
  const say = useSay();
  const [filter, change] = useFilter(address);
  const [behind, setBehind] = useState<Behind | null>(null);
  const [defined, setDefined] = useState<Figure | null>(null);
  const drill = useMemo<Drill>(
    () => ({
      openRequests: (title, list, narrowing = {}) => setBehind({ title, list, narrowing }),
      define: setDefined,
    }),
    [],
  );
  return (
    <DrillContext.Provider value={drill}>
      <main className="page patterns">
        <header className="page-head">
          <div>
            <h1>{say('patterns.title')}</h1>
            <p className="small subtle">{say('patterns.subtitle')}</p>
          </div>
        </header>
        <div className="filters" role="group" aria-label={say('project.filters')}>
          <PeriodFilter period={filter.period} shown={null} onChange={(period) => change({ period })} />
          <DimensionChoices filter={filter} calls={calls} onChange={change} />
        </div>
        <Patterns key={addressOf(filter)} calls={calls} filter={filter} onWhole={() => change(unfiltered)} />
        {behind && <RequestsPanel behind={behind} filter={filter} calls={calls} onClose={() => setBehind(null)} />}
        {defined && <DefinitionPanel figure={defined} onClose={() => setDefined(null)} />}
      </main>
    </DrillContext.Provider>
  );
}

type PatternsProps = Readonly<{ calls: PatternsCalls; filter: Filter; onWhole: () => void }>;

function Patterns({ calls, filter, onWhole }: PatternsProps) {
  const { reading, reread } = useReading(() => calls.readPatterns(filter));
  return (
    <ReadingView reading={reading} onRetry={reread}>
      {(page) =>
        page.kind === 'refused' ? (
          <Refused because={page.because} since={page.since} />
        ) : (
          <div className="patterns-figures">
            <PackedNote before={page.packedBefore} />
            <HoursFigure page={page} onWhole={onWhole} />
            <OrganisationsFigure calls={calls} filter={filter} onWhole={onWhole} />
            <JourneyFigure page={page} />
          </div>
        )
      }
    </ReadingView>
  );
}
