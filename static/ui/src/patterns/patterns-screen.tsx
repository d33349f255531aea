import type { Address } from '../kit/site/address';
import { ReadingView } from '../kit/reading-view';
import { useSay } from '../kit/screen-context';
import { useReading } from '../kit/site/use-reading';
import { DrillContext } from '../project/behind/drill';
import { addressOf, unfiltered } from '../project/filter/filter-address';
import { DimensionChoices } from '../project/filter/filter-bar';
import { PackedNote } from '../project/behind/packed-note';
import { PeriodFilter } from '../project/filter/period-filter';
import type { Filter } from '../project/project-calls';
import { Refused } from '../project/refused';
import { useDrilling } from '../project/behind/use-drilling';
import { useFilter } from '../project/filter/use-filter';
import { ViewPage } from '../project/view-page';
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
  const { drill, opened } = useDrilling(calls, filter);
  return (
    <DrillContext.Provider value={drill}>
      <ViewPage
        name="patterns"
        title={say('patterns.title')}
        lead={say('patterns.subtitle')}
        filters={
          <>
            <PeriodFilter period={filter.period} shown={null} onChange={(period) => change({ period })} />
            <DimensionChoices filter={filter} calls={calls} onChange={change} />
          </>
        }
      >
        <Patterns key={addressOf(filter)} calls={calls} filter={filter} onWhole={() => change(unfiltered)} />
        {opened}
      </ViewPage>
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
