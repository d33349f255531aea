import type { Figure } from '../../../../../src/domain/figures/figure';
import { useSay } from '../../kit/screen-context';
import { useAudienceSay } from '../filter/audience-words';
import { useDrill } from './drill';

/** The name of a figure; it opens what the figure means. */
export function DefinedLabel({ figure }: Readonly<{ figure: Figure }>) {
  const say = useSay();
  const named = useAudienceSay();
  const { define } = useDrill();
  return (
    <h3 className="label">
      <button type="button" className="defined-label" title={say('project.definition')} onClick={() => define(figure)}>
        {named(`project.figure.${figure}`)}
      </button>
    </h3>
  );
}
