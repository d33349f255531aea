import type { WeekView } from '../../../../../src/contract/week';
import type { TableData } from '../../kit/files/table-data';
import { useSay } from '../../kit/screen-context';
import { useDrill } from '../behind/drill';
import { Opens } from '../behind/opens';
import { useShareWords } from '../share-words';
import { signalWords } from './signal-words';

/** The trend in numbers, newest week first. */
export function useWeekTable(weeks: readonly WeekView[]): TableData {
  const say = useSay();
  const words = useShareWords();
  const { openRequests } = useDrill();
  const rowOf = (week: WeekView) => {
    const name = say('project.weekOf', { day: words.numbers.day(week.start) });
    return {
      key: week.start,
      cells: [
        <Opens key="week" onOpen={() => openRequests(name, 'scored', { week: week.start })}>
          {name}
        </Opens>,
        week.running ? say('project.weeks.running') : say(`project.weeks.${week.period}`),
        words.headline(week),
        week.interval ? words.numbers.percents(week.interval) : '–',
        words.numbers.count(week.n),
        week.limits ? words.numbers.percents(week.limits) : '–',
        week.signal ? signalWords(say, week.signal) : '–',
      ],
    };
  };
  const column = (name: string, isNumber: boolean) => ({ name, isNumber });
  return {
    caption: say('project.weeks.caption'),
    columns: [
      column(say('project.column.week'), false),
      column(say('project.column.period'), false),
      column(say('project.column.satisfied'), true),
      column(say('project.interval95'), true),
      column(say('project.n'), true),
      column(say('project.column.limits'), true),
      column(say('project.column.signal'), false),
    ],
    rows: [...weeks].reverse().map(rowOf),
  };
}
