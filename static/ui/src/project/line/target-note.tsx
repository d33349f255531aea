import type { ShareView } from '../../../../../src/contract/project';
import type { TargetFigure, FigureTargets } from '../../../../../src/domain/figures/target';
import { Icon } from '../../kit/icon';
import { useTargetWords } from './use-target-words';
import './verdict.css';

type Props = Readonly<{ figure: TargetFigure; share: ShareView; targets: FigureTargets }>;
const tones = { met: 'green', missed: 'orange', open: 'neutral' } as const;

/** How a figure stands to its target: reached or missed only where the whole interval lies on that side. */
export function TargetNote({ figure, share, targets }: Props) {
  const told = useTargetWords(targets)(figure, share);
  if (told === null) return null;
  const { verdict, text } = told;
  return (
    <p className="small subtle">
      <span className={`verdict ${tones[verdict]}`}>
        {verdict !== 'open' && <Icon name={verdict === 'met' ? 'check' : 'warning'} />}
        {text}
      </span>
    </p>
  );
}
