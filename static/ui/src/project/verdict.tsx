import type { Figure } from '../../../../src/domain/kpi/figure';
import { Icon } from '../kit/icon';
import { Lozenge } from '../kit/lozenge';
import { useSay } from '../kit/screen-context';
import { isBetter } from './better';

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
  const tone = !isChange ? 'neutral' : isBetter(figure, difference) ? 'green' : 'orange';
  const words = say(
    isChange ? `project.verdict.change.${tone === 'green' ? 'better' : 'worse'}` : `project.verdict.${verdict}`,
  );
  if (!short) return <Lozenge tone={tone}>{words}</Lozenge>;
  return (
    <span className={`verdict ${tone}`}>
      {isChange && <Icon name={tone === 'green' ? 'check' : 'warning'} />}
      {words}
    </span>
  );
}
