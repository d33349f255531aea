import type { MaturityPage } from '../../../../src/contract/maturity';
import { maturityLevels } from '../../../../src/domain/maturity/maturity-levels';
import { Lozenge } from '../kit/lozenge';
import { useSay } from '../kit/screen-context';
import { useRuleWords } from './rule-words';

const toneOf = { met: 'green', missed: 'orange', 'too-few': 'neutral', needs: 'blue', unjudged: 'neutral' } as const;

/** Every rule of every level, and whether it is met. */
export function LevelRules({ page }: Readonly<{ page: MaturityPage }>) {
  const say = useSay();
  const words = useRuleWords(page);
  return (
    <section className="section" aria-labelledby="maturity-rules">
      <h2 id="maturity-rules">{say('maturity.rules')}</h2>
      <p className="small subtle">{say('maturity.rules.intro')}</p>
      <div className="maturity-rules">
        {maturityLevels.slice(1).map((level) => (
          <section key={level}>
            <h3>{say('maturity.step', { level, name: say(`maturity.level.${level}.name`) })}</h3>
            <ul>
              {page.rules
                .filter((rule) => rule.level === level)
                .map((rule) => (
                  <li key={rule.metric}>
                    <Lozenge tone={toneOf[rule.state]}>{say(`maturity.state.${rule.state}`)}</Lozenge>
                    <span>
                      {words.asks(rule)}
                      {rule.state !== 'unjudged' && <span className="small subtle">{words.stands(rule)}</span>}
                    </span>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
