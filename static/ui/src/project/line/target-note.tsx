import type { ShareView } from '../../../../../src/contract/project';
import { againstTarget, type TargetFigure, type FigureTargets } from '../../../../../src/domain/figures/target';
import { Icon } from '../../kit/icon';
import { useSay } from '../../kit/screen-context';
import { useNumbers } from '../numbers';
import './verdict.css';

type Props = Readonly<{ figure: TargetFigure; share: ShareView; targets: FigureTargets }>;
const tones = { met: 'green', missed: 'orange', open: 'neutral' } as const;

/** How a figure stands to its target: reached or missed only where the whole interval lies on that side. */
export function TargetNote({ figure, share, targets }: Props) {
  const say = useSay();
  const numbers = useNumbers();
  const target = targets[figure];
  const verdict = target === null ? null : againstTarget(figure, share, target);
  if (target === null || verdict === null) return null;
  return (
    <p className="small subtle">
      <span className={`verdict ${tones[verdict]}`}>
        {verdict !== 'open' && <Icon name={verdict === 'met' ? 'check' : 'warning'} />}
        {say(`targets.verdict.${verdict}`, { share: numbers.percent(target) })}
      </span>
    </p>
  );
}
