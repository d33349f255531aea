import type { ShareView } from '../../../../../src/contract/project';
import { againstTarget, type FigureTargets, type TargetFigure } from '../../../../../src/domain/figures/target';
import { useSay } from '../../kit/screen-context';
import { useNumbers } from '../numbers';

/** How figures stand to their targets, in words; null where there is no target, or too little to be held against it. */
export function useTargetWords(targets: FigureTargets) {
  const say = useSay();
  const numbers = useNumbers();
  return (figure: TargetFigure, share: ShareView) => {
    const target = targets[figure];
    const verdict = target === null ? null : againstTarget(figure, share, target);
    if (target === null || verdict === null) return null;
    return { verdict, text: say(`targets.verdict.${verdict}`, { share: numbers.target(target) }) };
  };
}
