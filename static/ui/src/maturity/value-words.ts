import type { MaturityValueView } from '../../../../src/contract/maturity';
import { useDates, useSay, useScreen } from '../kit/screen-context';
import { useShareWords } from '../project/share-words';

/** How the values of metrics are said: never a share without n and interval, never a mean without its median. */
export function useValueWords() {
  const say = useSay();
  const { viewer } = useScreen();
  const { numbers, headline, full } = useShareWords();
  const time = useDates().length;
  const money = (amount: number, currency: string) =>
    new Intl.NumberFormat(viewer.locale, {
      ...{ style: 'currency', currency },
      maximumFractionDigits: Math.abs(amount) >= 1_000 ? 0 : 2,
    }).format(amount);
  const short = (value: MaturityValueView): string => {
    switch (value.kind) {
      case 'share':
        return headline(value.share);
      case 'time':
        return time(value.medianMs);
      case 'count':
        return value.of === null
          ? numbers.count(value.count)
          : say('project.kOfN', { k: numbers.count(value.count), n: numbers.count(value.of) });
      case 'money':
        return money(value.amount, value.currency);
      case 'needs':
      case 'none':
        return '–';
    }
  };
  /** What stands beside the value: interval and n, mean, or what was counted. */
  const beside = (value: MaturityValueView): string => {
    switch (value.kind) {
      case 'share': {
        const { interval, k, n } = value.share;
        const counts = say('project.kOfN', { k: numbers.count(k), n: numbers.count(n) });
        return interval ? `${numbers.percents(interval)} · ${counts}` : counts;
      }
      case 'time': {
        const { meanMs, n, interval } = value;
        return say(interval ? 'maturity.time' : 'maturity.timeFew', {
          ...{ mean: time(meanMs), n: numbers.count(n) },
          ...(interval ? { lower: time(interval.lower), upper: time(interval.upper) } : {}),
        });
      }
      case 'money':
        return say('maturity.units', { count: value.units });
      case 'count':
      case 'needs':
      case 'none':
        return '';
    }
  };
  return {
    ...{ short, beside },
    full: (value: MaturityValueView): string => {
      if (value.kind === 'share') return full(value.share);
      return [short(value), beside(value)].filter(Boolean).join(' · ');
    },
  };
}
