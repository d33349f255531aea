import type { FiguresPage } from '../../../../../src/contract/project';
import type { StripFigure } from '../../../../../src/contract/strip';
import type { TableData } from '../../kit/files/table-data';
import { useSay } from '../../kit/screen-context';
import { useShareWords } from '../share-words';

/** The service figures for a file: now, before, and what the difference is worth. */
export function useStripData({ strip, period, against }: Pick<FiguresPage, 'strip' | 'period' | 'against'>): TableData {
  const say = useSay();
  const { fullOrDash, countOf, numbers } = useShareWords();
  const verdictOf = (figure: StripFigure) => {
    if (figure.partly) return say('project.strip.partly');
    const verdict = figure.kind === 'share' ? figure.change.verdict : figure.verdict;
    return verdict === null ? '' : say(`project.verdict.${verdict}`);
  };
  return {
    caption: say('project.strip'),
    columns: [
      { name: say('project.strip'), isNumber: false },
      { name: numbers.days(period.from, period.to), isNumber: true },
      { name: numbers.days(against.from, against.to), isNumber: true },
      { name: say('project.column.change'), isNumber: false },
    ],
    rows: strip.map((figure) => ({
      key: figure.figure,
      cells: [
        say(`project.figure.${figure.figure}`),
        figure.kind === 'share' ? fullOrDash(figure.now) : countOf(figure.now, figure.among?.now),
        figure.kind === 'share' ? fullOrDash(figure.change.before) : countOf(figure.before, figure.among?.before),
        verdictOf(figure),
      ],
    })),
  };
}
