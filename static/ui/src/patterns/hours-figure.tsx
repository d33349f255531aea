import type { TableData } from '../kit/files/table-data';
import { Figure } from '../charts/figure/figure';
import { useSay } from '../kit/screen-context';
import { useDrill } from '../project/behind/drill';
import { useFigureWords } from '../project/figure-words';
import { HeatKey } from '../project/request-types/heat-key';
import { useShareWords } from '../project/share-words';
import { useDayAndHour } from './day-and-hour';
import { HourMap } from './hour-map';
import { OfAllOnly } from './of-all-only';
import type { HourView, PatternsPage } from './patterns-calls';

/** Satisfaction by the hour of the week requests were raised in. */
export function HoursFigure({ page, onWhole }: Readonly<{ page: PatternsPage; onWhole: () => void }>) {
  const say = useSay();
  const { define } = useDrill();
  const words = useFigureWords();
  const hours = page.hours ?? [];
  const table = useTable(hours);
  const zone = say('patterns.hours.zone', { zone: page.timeZone });
  return (
    <Figure
      title={say('project.figure.hours')}
      subtitle={say('patterns.hours.subtitle')}
      words={words}
      table={page.hours && table}
      onDefine={() => define('hours')}
    >
      {page.hours === null ? (
        <OfAllOnly of="hours" onWhole={onWhole} />
      ) : hours.length === 0 ? (
        <p className="subtle">{say('patterns.hours.none')}</p>
      ) : (
        <>
          <div className="scrolls" tabIndex={0} role="region" aria-label={zone}>
            <HourMap hours={hours} />
          </div>
          {page.all.share !== null && <HeatKey share={page.all.share} />}
          <p className="small subtle after-chart">{zone}</p>
        </>
      )}
    </Figure>
  );
}

function useTable(hours: readonly HourView[]): TableData {
  const say = useSay();
  const { full, numbers } = useShareWords();
  const names = useDayAndHour();
  return {
    caption: say('project.figure.hours'),
    columns: [
      { name: say('patterns.hours.day'), isNumber: false },
      { name: say('patterns.hours.hour'), isNumber: false },
      { name: say('project.column.satisfied'), isNumber: true },
      { name: say('patterns.hours.closed'), isNumber: true },
    ],
    rows: hours.map((cell) => ({
      key: String(cell.hour),
      cells: [
        names.day(Math.floor(cell.hour / 24)),
        names.hour(cell.hour % 24),
        full(cell),
        numbers.count(cell.closed),
      ],
    })),
  };
}
