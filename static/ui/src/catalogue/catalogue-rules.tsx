import { adviceRules } from '../../../../src/domain/figures/catalogue-advice';
import { useSay } from '../kit/screen-context';

/** The rules behind the recommendations, in the order in which they are tried. */
export function CatalogueRules() {
  const say = useSay();
  return (
    <details className="catalogue-rules">
      <summary>{say('catalogue.rules')}</summary>
      <p className="small subtle">{say('catalogue.rules.intro')}</p>
      <ol className="small">
        {adviceRules.map((rule) => (
          <li key={rule}>{say(`catalogue.ruleInFull.${rule}`)}</li>
        ))}
      </ol>
    </details>
  );
}
