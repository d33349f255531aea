import type { MaturityPage } from '../../../../src/contract/maturity';
import { maturityLevels } from '../../../../src/domain/maturity/maturity-levels';
import { Icon } from '../kit/icon';
import { useSay } from '../kit/screen-context';

/** The five levels side by side: those reached, and how many rules of the others are met. */
export function LevelSteps({ page }: Readonly<{ page: MaturityPage }>) {
  const say = useSay();
  const { level, levelBefore, rules } = page;
  if (level === null) return null;
  return (
    <section className="section" aria-labelledby="maturity-level">
      <h2 id="maturity-level">{say('maturity.now', { level, name: say(`maturity.level.${level}.name`) })}</h2>
      <p className="small subtle">
        {levelBefore === null
          ? say('maturity.nothing.before')
          : levelBefore === level
            ? say('maturity.sameBefore')
            : say('maturity.before', { level: levelBefore, name: say(`maturity.level.${levelBefore}.name`) })}
      </p>
      <ol className="maturity-steps">
        {maturityLevels.map((one) => {
          const own = rules.filter((rule) => rule.level === one);
          const met = own.filter(({ state }) => state === 'met').length;
          const isReached = one <= level;
          return (
            <li
              key={one}
              className={isReached ? 'reached' : undefined}
              aria-current={one === level ? 'step' : undefined}
            >
              <p className="strong">
                {isReached && <Icon name="check" />}{' '}
                {say('maturity.step', { level: one, name: say(`maturity.level.${one}.name`) })}
              </p>
              <p className="small">{say(`maturity.level.${one}.what`)}</p>
              <p className="small subtle">
                {own.length === 0 ? say('maturity.asksNothing') : say('maturity.metOf', { met, all: own.length })}
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
