import type { MaturityPage } from '../../../../src/contract/maturity';
import { Icon } from '../kit/icon';
import { useSay } from '../kit/screen-context';
import { NeedButton } from './need-button';
import { useRuleWords } from './rule-words';

/** What is still missing for the level above. */
export function NextLevel({ page }: Readonly<{ page: MaturityPage }>) {
  const say = useSay();
  const words = useRuleWords(page);
  if (page.level === null) return null;
  if (page.level === 5) return <p className="section">{say('maturity.highest')}</p>;
  const next = page.level + 1;
  const missing = page.rules.filter(({ level, state }) => level === next && state !== 'met');
  return (
    <section className="section" aria-labelledby="maturity-next">
      <h2 id="maturity-next">{say('maturity.next', { count: missing.length, level: next })}</h2>
      <ul className="maturity-missing">
        {missing.map((rule) => {
          const need = words.needOf(rule);
          return (
            <li key={rule.metric}>
              <Icon name={rule.state === 'missed' ? 'warning' : 'info'} />
              <span>
                <span className="strong">{words.asks(rule)}</span>
                <span className="small subtle">{words.stands(rule)}</span>
              </span>
              {need && <NeedButton what={need} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
