import type { FiguresPage } from '../../../../../src/contract/project';
import type { TableData } from '../../kit/files/table-data';
import { useSay } from '../../kit/screen-context';
import { useShareWords } from '../share-words';
import { useStripWords } from './use-strip-words';

type Shown = Pick<FiguresPage, 'strip' | 'period' | 'against' | 'targets'>;

/** The service figures for a file: now, before, what the difference is worth, and how they stand to their targets. */
export function useStripData({ strip, period, against, targets }: Shown): TableData {
  const say = useSay();
  const { fullOrDash, countOf, numbers } = useShareWords();
  const { verdictOf, hasTargets, againstTarget } = useStripWords({ strip, targets });
  return {
    caption: say('project.strip'),
    columns: [
      { name: say('project.strip'), isNumber: false },
      { name: numbers.days(period.from, period.to), isNumber: true },
      { name: numbers.days(against.from, against.to), isNumber: true },
      { name: say('project.column.change'), isNumber: false },
      ...(hasTargets ? [{ name: say('targets.column'), isNumber: false }] : []),
    ],
    rows: strip.map((figure) => ({
      key: figure.figure,
      cells: [
        say(`project.figure.${figure.figure}`),
        figure.kind === 'share' ? fullOrDash(figure.now) : countOf(figure.now, figure.among?.now),
        figure.kind === 'share' ? fullOrDash(figure.change.before) : countOf(figure.before, figure.among?.before),
        verdictOf(figure),
        ...(hasTargets ? [againstTarget(figure)] : []),
      ],
    })),
  };
}
