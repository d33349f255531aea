import type { Figure } from '../../../../../src/domain/figures/figure';
import { useSay } from '../../kit/screen-context';
import { useAudienceSay } from '../filter/audience-words';
import { SidePanel } from './side-panel';

type Props = Readonly<{ figure: Figure; onClose: () => void }>;

/** What a figure counts, how it is computed and what it leaves out. */
export function DefinitionPanel({ figure, onClose }: Props) {
  const say = useSay();
  const named = useAudienceSay();
  return (
    <SidePanel title={named(`project.figure.${figure}`)} subtitle={say('project.definition')} onClose={onClose}>
      <dl className="definition">
        <dt>{say('project.definition.what')}</dt>
        <dd>{named(`project.define.${figure}.what`)}</dd>
        <dt>{say('project.definition.how')}</dt>
        <dd>{say(`project.define.${figure}.how`)}</dd>
      </dl>
    </SidePanel>
  );
}
