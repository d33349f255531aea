import type { Figure } from '../../../../../src/domain/figures/figure';
import { Icon } from '../../kit/icon';
import { Lozenge } from '../../kit/lozenge';
import { useSay } from '../../kit/screen-context';
import { isBetter } from './better';
import './verdict.css';

type Props = Readonly<{
  verdict: 'change' | 'noise' | 'not-enough';
  difference: number | null;
  figure: Figure;
  short?: boolean;
}>;

/** What a difference is worth in words: a change for the better or worse, noise, or not enough to tell. */
export function Verdict({ verdict, difference, figure, short = false }: Props) {
  const say = useSay();
  const isChange = verdict === 'change' && difference !== null;
  const better = isChange ? isBetter(figure, difference) : null;
  const tone = better === null ? 'neutral' : better ? 'green' : 'orange';
  const words = say(
    better === null ? `project.verdict.${verdict}` : `project.verdict.change.${better ? 'better' : 'worse'}`,
  );
  if (!short) return <Lozenge tone={tone}>{words}</Lozenge>;
  return (
    <span className={`verdict ${tone}`}>
      {better !== null && <Icon name={better ? 'check' : 'warning'} />}
      {words}
    </span>
  );
}
