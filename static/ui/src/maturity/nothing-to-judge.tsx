import type { MaturityPage } from '../../../../src/contract/maturity';
import type { PeriodName } from '../../../../src/domain/figures/period';
import { Button } from '../kit/button';
import { Empty } from '../kit/empty';
import { useSay } from '../kit/screen-context';

type Nothing = NonNullable<MaturityPage['nothing']>;
type Props = Readonly<{ nothing: Nothing; onChoose: (period: PeriodName) => void }>;

/** Says why a period has no level, and leads to one that has. */
export function NothingToJudge({ nothing: { isAhead, instead }, onChoose }: Props) {
  const say = useSay();
  return (
    <Empty icon="clock" title={say(isAhead ? 'project.empty.ahead' : 'maturity.nothing')}>
      {!isAhead && <p>{say('maturity.nothing.advice')}</p>}
      <p>{say(instead ? `maturity.nothing.${instead}` : 'maturity.nothing.never')}</p>
      {instead && (
        <p className="after-chart">
          <Button onPress={() => onChoose(instead)}>{say(`project.period.${instead}`)}</Button>
        </p>
      )}
    </Empty>
  );
}
