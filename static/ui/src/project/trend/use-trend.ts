import type { FiguresPage } from '../../../../../src/contract/project';
import type { WeekView } from '../../../../../src/contract/week';
import { drawnOf } from '../../charts/share';
import type { WeekChartProps } from '../../charts/weeks/week-chart';
import type { Mark, Week } from '../../charts/weeks/week-geometry';
import { useSay } from '../../kit/screen-context';
import { weekOf, wordingMarks } from './change-list';
import { useDrill } from '../behind/drill';
import type { Filter } from '../project-calls';
import { useShareWords } from '../share-words';
import { signalWords } from './signal-words';

/** The trend as its chart wants it. */
export function useTrend(page: FiguresPage, filter: Filter): WeekChartProps {
  const say = useSay();
  const words = useShareWords();
  const { openRequests } = useDrill();
  const weekName = (day: string) => say('project.weekOf', { day: words.numbers.day(day) });
  return {
    label: say('project.weeks.label'),
    description: say('project.weeks.caption'),
    weeks: useWeeks(page.weeks),
    marks: [...useMarks(page.weeks), ...wordingMarks(page, say)],
    changes: page.markers
      .filter(({ kind }) => kind !== 'wording')
      .map((marker) => ({ week: weekOf(marker, page.weeks), kind: marker.kind })),
    target: useTarget(page),
    means: { earlier: page.line.change.before.share, now: page.line.satisfied.share },
    headings: useHeadings(page, filter),
    tickOf: words.tick,
    countsLabel: say('project.n'),
    readoutOf: ({ key, answers }) => [weekName(key), answers ? words.full(answers) : say('project.noAnswers')],
    onOpen: ({ key }) => openRequests(weekName(key), 'scored', { week: key }),
  };
}

function useTarget({ targets: { satisfied } }: FiguresPage) {
  const say = useSay();
  const { numbers } = useShareWords();
  return satisfied === null
    ? null
    : { share: satisfied, label: say('targets.label', { share: numbers.target(satisfied) }) };
}

/** A month is named at the first week that begins in it. */
function useWeeks(weeks: readonly WeekView[]): readonly Week[] {
  const { numbers } = useShareWords();
  return weeks.map((week, index) => {
    const month = numbers.month(week.start);
    const before = weeks[index - 1];
    const isFirst = before !== undefined && numbers.month(before.start) !== month;
    return { key: week.start, month: isFirst ? month : null, answers: week, earlier: week.period === 'before' };
  });
}

/** A signal needs a point to stand on. */
function useMarks(weeks: readonly WeekView[]): readonly Mark[] {
  const say = useSay();
  const { numbers } = useShareWords();
  return weeks.flatMap((week) =>
    week.signal && drawnOf(week)
      ? [
          {
            week: week.start,
            kind: 'signal' as const,
            title: say('project.weeks.signal', { day: numbers.day(week.start) }),
            detail: signalWords(say, week.signal),
          },
        ]
      : [],
  );
}

function useHeadings({ line }: FiguresPage, filter: Filter) {
  const say = useSay();
  const words = useShareWords();
  const now = words.headline(line.satisfied, 1);
  const earlier = words.headline(line.change.before, 1);
  const colon = (name: string, value: string) => say('project.colon', { name, value });
  return {
    now: [colon(say('project.thisPeriod'), now), now] as const,
    earlier: [colon(say('project.before', { against: filter.against }), earlier), earlier] as const,
  };
}
