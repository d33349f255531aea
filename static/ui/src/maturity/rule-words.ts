import type { MaturityPage, MaturityRuleView } from '../../../../src/contract/maturity';
import { useSay } from '../kit/screen-context';
import { useAudienceSay } from '../project/filter/audience-words';
import { useNumbers } from '../project/numbers';
import { useValueWords } from './value-words';

/** What a rule asks, and where its metric stands. */
export function useRuleWords(page: MaturityPage) {
  const say = useSay();
  const numbers = useNumbers();
  const words = useValueWords();
  const named = useAudienceSay();
  const nameOf = ({ metric }: MaturityRuleView) => named(`maturity.metric.${metric}`);
  const valueOf = (rule: MaturityRuleView) => page.metrics.find(({ metric }) => metric === rule.metric)?.now ?? null;
  return {
    asks: (rule: MaturityRuleView) => {
      const metric = nameOf(rule);
      if (rule.demand.kind === 'known') return say('maturity.asks.known', { metric });
      return rule.demand.kind === 'share'
        ? say('maturity.asks.share', { metric, least: numbers.percent(rule.demand.least) })
        : say('maturity.asks.count', { metric, least: numbers.count(rule.demand.least) });
    },
    stands: (rule: MaturityRuleView) => {
      const value = valueOf(rule);
      if (rule.state === 'needs' || value === null || value.kind === 'needs') return say('maturity.state.needs');
      const now = words.full(value);
      return rule.state === 'too-few' ? say('maturity.stands.tooFew', { now }) : say('maturity.stands.now', { now });
    },
    needOf: (rule: MaturityRuleView) => {
      const value = valueOf(rule);
      return value?.kind === 'needs' ? value.what : null;
    },
  };
}
