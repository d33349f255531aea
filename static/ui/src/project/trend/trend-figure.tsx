import type { FiguresPage } from '../../../../../src/contract/project';
import { books } from '../../../../../src/domain/figures/period';
import { Figure } from '../../charts/figure/figure';
import { WeekChart } from '../../charts/weeks/week-chart';
import { floorOf } from '../../charts/weeks/week-geometry';
import { useSay } from '../../kit/screen-context';
import { ChangeList } from './change-list';
import { useDrill } from '../behind/drill';
import { FilterChoice } from '../filter/filter-choice';
import { useFigureWords } from '../figure-words';
import type { Filter } from '../project-calls';
import { useShareWords } from '../share-words';
import { useTrend } from './use-trend';
import { useWeekTable } from './week-table';

type Props = Readonly<{ page: FiguresPage; filter: Filter; onChange: (change: Partial<Filter>) => void }>;

/** Share satisfied week by week, this period after the one it is compared with. */
export function TrendFigure({ page, filter, onChange }: Props) {
  const say = useSay();
  const words = useShareWords();
  const figureWords = useFigureWords();
  const { define } = useDrill();
  const trend = useTrend(page, filter);
  const table = useWeekTable(page.weeks);
  const counts = page.weeks.map(({ n }) => n);
  const fewest = counts.length > 0 ? Math.min(...counts) : 0;
  const most = Math.max(0, ...counts);
  const subtitle = say('project.weeks.subtitle', {
    floor: words.numbers.percent(
      floorOf(trend.weeks, [trend.means.earlier, trend.means.now, trend.target?.share ?? null]),
    ),
    fewest,
    most,
    spread: fewest === most ? 'one' : 'other',
  });
  return (
    <Figure
      title={say('project.figure.weeks')}
      subtitle={subtitle}
      words={figureWords}
      table={table}
      onDefine={() => define('weeks')}
      controls={
        // Where answers are kept anonymous there is one book: between two of them a few would be found.
        !page.sight.anonymous && (
          <FilterChoice
            label={say('project.filter.book')}
            value={filter.book}
            options={books.map((value) => ({ value, name: say(`project.book.${value}`) }))}
            onChoose={(book) => onChange({ book })}
          />
        )
      }
    >
      <WeekChart {...trend} />
      <ChangeList markers={page.markers} />
    </Figure>
  );
}
