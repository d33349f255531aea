import type { MaturityPage, MaturityValueView } from '../../../../src/contract/maturity';
import type { TableData } from '../kit/files/table-data';
import { useSay } from '../kit/screen-context';
import { useAudienceSay } from '../project/filter/audience-words';
import { useNumbers } from '../project/numbers';
import { useValueWords } from './value-words';

/** The metrics for a file, now and before; what a metric needs stands where its value would. */
export function useMetricData({ period, against, metrics }: MaturityPage): TableData {
  const say = useSay();
  const named = useAudienceSay();
  const numbers = useNumbers();
  const { full } = useValueWords();
  const textOf = (value: MaturityValueView) => {
    if (value.kind === 'needs') return say(`maturity.needs.${value.what}`);
    return value.kind === 'none' ? '–' : full(value);
  };
  return {
    caption: say('maturity.metrics'),
    columns: [
      { name: say('maturity.metrics'), isNumber: false },
      { name: numbers.days(period.from, period.to), isNumber: true },
      { name: numbers.days(against.from, against.to), isNumber: true },
    ],
    rows: metrics.map(({ metric, now, before }) => ({
      key: metric,
      cells: [named(`maturity.metric.${metric}`), textOf(now), textOf(before)],
    })),
  };
}
