import type { FiguresPage } from '../../../../../src/contract/project';
import type { StripFigure } from '../../../../../src/contract/strip';
import { useSay } from '../../kit/screen-context';
import { useTargetWords } from '../line/use-target-words';
import { targetOf } from './target-of';

/** What a service figure is worth, for files and paper: against before, and against its target where any is set. */
export function useStripWords({ strip, targets }: Pick<FiguresPage, 'strip' | 'targets'>) {
  const say = useSay();
  const wordsOf = useTargetWords(targets);
  return {
    verdictOf: (figure: StripFigure) => {
      if (figure.partly) return say('project.strip.partly');
      const verdict = figure.kind === 'share' ? figure.change.verdict : figure.verdict;
      return verdict === null ? '' : say(`project.verdict.${verdict}`);
    },
    hasTargets: strip.some(({ figure }) => {
      const target = targetOf[figure];
      return target !== undefined && targets[target] !== null;
    }),
    againstTarget: (figure: StripFigure) => {
      const target = targetOf[figure.figure];
      return (target && figure.kind === 'share' && wordsOf(target, figure.now)?.text) ?? '';
    },
  };
}
