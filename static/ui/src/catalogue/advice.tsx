import { Lozenge } from '../kit/lozenge';
import { useSay } from '../kit/screen-context';
import type { CatalogueRowView } from './catalogue-calls';

const toneOf = { fix: 'orange', clarify: 'blue', retire: 'neutral', keep: 'green', few: 'neutral' } as const;

/** What to do, and the rule that says so. */
export function Advice({ row: { advice, rule } }: Readonly<{ row: CatalogueRowView }>) {
  const say = useSay();
  return (
    <>
      <Lozenge tone={toneOf[advice]}>{say(`catalogue.advice.${advice}`)}</Lozenge>{' '}
      <span className="small subtle">{say(`catalogue.rule.${rule}`)}</span>
    </>
  );
}
